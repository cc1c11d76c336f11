import type { Knowledge } from '../knowledge.js';
import type { Aanbieder, Zorgfunctie } from '../record.js';
import type { Memory } from '../reply.js';
import { bestOption, coverageOf, weightOf } from '../search/prepared.js';
import { rank } from '../search/rank.js';
import type { Term } from '../understand/terms.js';
import type { Understood } from '../understand/understand.js';
import type { Outcome } from './outcome.js';
import { aanbiederParts, aanbiederView, enumerate, functionsOf, titleOf, view } from './views.js';

const websiteCue = /\b(website|site|webpagina|webadres|web|url|link|internet\w*|homepage|online|www)\b/;
const mailDomainCue = /\b(mail ?domein|maildomeinen|e ?mail ?domein|domeinnaam)\b/;
const contractCue =
  /\b(gecontracteerde?|contract(en)?|lta|landelijke?|inzetten|leveren|levert|biedt|bieden|doet|doen|aanbod|raamovereenkomst|vng)\b/;

/** Words by which one asks what an aanbieder is to the LTA; whatever else is asked of it must be found in the records. */
const talkAboutAanbieders = new Set(
  'inkoop landelijkeinkoop koninklijke nog nou aanbieder aanbieders instelling organisatie gecontracteerd gecontracteerde contract contracten contracteren raamovereenkomst raamcontract lta landelijk landelijke vng functie functies zorgfunctie zorgfuncties specialisme perceel percelen aanbod doelgroep doelgroepen doelgroep levert leveren lever biedt bieden aanbieden gespecialiseerd inkoop ingekocht gekocht inkopen kopen koop afnemen zorg hulp jeugd wmo zg jeugdhulp jeugdzorg volwassenen kinderen kind jongeren jongere cliënt client clienten website site url link webpagina internet homepage webadres online verwijzers verwijzer verwijzen allemaal terecht gaan inzetten lijst staat bekend afdeling locatie behandelt behandelen behandeling begeleiden ondersteunen regionaal informatie specialist instituut ziekenhuis groep gehoord dienst diensten product producten www nl onderdeel hoort bestaan bestaat stichting overeenkomst taak rol ondersteuning soort kinderziekenhuis erbij vallen valt'.split(
    ' ',
  ),
);

/** Everyday words that ask something of an aanbieder which is not what it is contracted for: when, how good, for whose child. */
const asksBeside = new Set(
  'open weekend week weken maandag dinsdag woensdag donderdag vrijdag zaterdag zondag uur uren moment vorig vorige volgend volgende laatste later nummer goed goede beter slecht slechte huis thuis vrij zoon dochter ouders moeder vader oud'.split(
    ' ',
  ),
);

export interface AboutAanbieder {
  readonly understood: Understood;
  readonly aanbieders: readonly string[];
  readonly knowledge: Knowledge;
  /** What the turn before asked: "en Fier?" asks the same of Fier. */
  readonly memory?: Memory | undefined;
}

/** Answers what the structure of the records says on an aanbieder that is named; undefined when more is asked than that. */
export function aboutAanbieder({ understood, aanbieders, knowledge, memory }: AboutAanbieder): Outcome | undefined {
  const { records } = knowledge;
  const named = aanbieders.flatMap((id) => records.aanbieders.get(id) ?? []);
  const [first] = named;
  if (first === undefined) return undefined;
  const asksWebsite = websiteCue.test(understood.folded);
  const asked = understood.rest.filter(({ word, light }) => (!light || asksBeside.has(word)) && !isTalk(word));

  if (asksWebsite && asked.length === 0) return website(named, knowledge);
  if (mailDomainCue.test(understood.folded)) return mailDomains(first, knowledge);
  if (asked.length === 0) {
    if (asksAnotherFact(understood)) return undefined;
    if (memory?.ask === 'website' && understood.words.length <= 5) return website(named, knowledge);
    if (memory?.ask === 'contracted' && isShort(understood)) {
      const functions = memory.recordIds.flatMap((id) => records.zorgfuncties.get(id) ?? []);
      if (functions.length > 0) return contracted(first, functions, knowledge);
    }
    return overview(named, knowledge);
  }

  const functions = functionsAsked(asked, understood, knowledge);
  if (functions.length > 0 && !asksAnotherFact(understood)) return contracted(first, functions, knowledge);
  return undefined;
}

function isTalk(word: string): boolean {
  return word.split(' ').every((part) => talkAboutAanbieders.has(part) || websiteCue.test(part));
}

function isShort({ words }: Understood): boolean {
  return words.length <= 5;
}

/** How long, how much and why are not in the record of an aanbieder. */
function asksAnotherFact({ aspects }: Understood): boolean {
  const other = (['wanneer', 'hoeveel', 'waarom', 'looptijd', 'bekostiging', 'procedure', 'hoe'] as const).some(
    (aspect) => aspects.has(aspect),
  );
  return other;
}

/** The zorgfuncties that all of these words name; empty when a word is about something else. */
function functionsAsked(asked: readonly Term[], understood: Understood, knowledge: Knowledge): Zorgfunctie[] {
  const { index, records } = knowledge;
  const ranked = rank(
    {
      text: '',
      words: asked.map(({ word }) => word),
      terms: asked,
      aspects: new Set(),
      domein: understood.domein,
      bothDomeinen: false,
      regional: undefined,
      years: [],
      numbers: [],
      providers: true,
      negates: false,
      counted: undefined,
      names: false,
    },
    index,
  ).filter(
    ({ entry, contained, likeness }) => entry.kind === 'zorgfunctie' && (contained > 0 || likeness >= leastLike),
  );
  const total = asked.reduce((sum, term) => sum + weightOf(term, index), 0);
  const named = ranked.map((found) => ({
    ...found,
    named:
      asked.reduce(
        (sum, term) =>
          sum +
          weightOf(term, index) *
            (bestOption(term, found.entry.core) >= leastCentral ? coverageOf(term, found.entry) : 0),
        0,
      ) / total,
  }));
  const best = Math.max(0, ...named.map((found) => found.named));
  if (best < leastNamed) return [];
  return named
    .filter((found) => found.named >= best - 0.08)
    .flatMap(({ entry }) => records.zorgfuncties.get(entry.id) ?? []);
}

/** A word of its title is that central; one that a few of its wordings happen to have is not. */
const leastCentral = 0.55;
const leastNamed = 0.66;
const leastLike = 0.55;

function overview(named: readonly Aanbieder[], knowledge: Knowledge): Outcome {
  const [first, ...more] = named;
  if (first === undefined) throw new Error('an overview is of at least one aanbieder');
  const card = aanbiederView(first, knowledge.records);
  const others = more.map((aanbieder) => aanbiederView(aanbieder, knowledge.records));
  return {
    kind: 'answer',
    view: {
      ...card,
      parts: [
        ...card.parts,
        ...others.flatMap(({ short, parts }) => [{ type: 'text' as const, text: short }, ...parts]),
      ],
    },
    memory: { recordIds: named.map(({ id }) => id), entities: named.map(({ id }) => id), ask: 'provides' },
  };
}

function website(named: readonly Aanbieder[], knowledge: Knowledge): Outcome {
  const [first] = named;
  if (first === undefined) throw new Error('a website is of at least one aanbieder');
  const short = named.map(({ title, website: url }) => `De website van ${title} is ${url}`).join('. ');
  const pages = named.flatMap((aanbieder) =>
    functionsOf(aanbieder.id, knowledge.records).flatMap((zorgfunctie) => {
      const url = zorgfunctie.aanbieders.find(({ id }) => id === aanbieder.id)?.url;
      return url === undefined || url === aanbieder.website
        ? []
        : [{ label: `${aanbieder.title}: ${zorgfunctie.title}`, url }];
    }),
  );
  const links = [...named.map(({ title, website: url }) => ({ label: `Website van ${title}`, url })), ...pages];
  return {
    kind: 'answer',
    view: view(first, short, [{ type: 'links', links }], knowledge.records),
    memory: { recordIds: named.map(({ id }) => id), entities: named.map(({ id }) => id), ask: 'website' },
  };
}

function mailDomains(aanbieder: Aanbieder, knowledge: Knowledge): Outcome {
  const domains = aanbieder.mailDomains.map((domain) => `@${domain}`);
  return {
    kind: 'answer',
    view: view(
      aanbieder,
      `Mailadressen van ${aanbieder.title} eindigen op ${enumerate(domains)}.`,
      [],
      knowledge.records,
    ),
    memory: { recordIds: [aanbieder.id], entities: [aanbieder.id], ask: 'maildomein' },
  };
}

/** Is this aanbieder contracted for that? With what it does have, when the answer is no. */
function contracted(aanbieder: Aanbieder, asked: readonly Zorgfunctie[], knowledge: Knowledge): Outcome {
  const { records } = knowledge;
  const yes = asked.filter(({ aanbieders }) => aanbieders.some(({ id }) => id === aanbieder.id));
  const memory: Memory = {
    recordIds: (yes.length > 0 ? yes : asked).map(({ id }) => id),
    entities: [aanbieder.id],
    ask: 'contracted',
  };
  if (yes.length > 0) {
    const short = `Ja, ${aanbieder.title} is landelijk gecontracteerd voor ${enumerate(yes.map(titleOf))}.`;
    const others = functionsOf(aanbieder.id, records).filter(({ id }) => !yes.some((one) => one.id === id));
    const also =
      others.length === 0
        ? []
        : [
            {
              type: 'list' as const,
              title: 'Ook gecontracteerd voor',
              items: others.map((one) => ({ text: titleOf(one) })),
            },
          ];
    const parts = [...also, ...aanbiederParts(aanbieder, yes)];
    return { kind: 'answer', view: view(aanbieder, short, parts, records), memory };
  }
  const has = functionsOf(aanbieder.id, records).map(titleOf);
  const [only] = asked;
  const who =
    only === undefined || asked.length > 1
      ? []
      : [
          {
            type: 'list' as const,
            title: `Wel gecontracteerd voor ${only.title}`,
            items: only.aanbieders.map(({ id, as }) => ({ text: as ?? records.aanbieders.get(id)?.title ?? id })),
          },
        ];
  const short = `Nee, ${aanbieder.title} is niet landelijk gecontracteerd voor ${enumerate(asked.slice(0, 3).map(titleOf))}. ${aanbieder.title} is wel gecontracteerd voor ${enumerate(has)}.`;
  return {
    kind: 'answer',
    view: view(
      aanbieder,
      short,
      [...who, { type: 'links', links: [{ label: `Website van ${aanbieder.title}`, url: aanbieder.website }] }],
      records,
    ),
    memory,
  };
}

/** The right "no" for a function that no record has: what the aanbieder is contracted for, and only that. */
export function onlyContractedFor(aanbieder: Aanbieder, knowledge: Knowledge): Outcome {
  const card = aanbiederView(aanbieder, knowledge.records);
  const names = functionsOf(aanbieder.id, knowledge.records).map(titleOf);
  return {
    kind: 'answer',
    view: {
      ...card,
      short: `${aanbieder.title} is landelijk alleen gecontracteerd voor ${enumerate(names)}, en voor niets anders.`,
    },
    memory: { recordIds: [aanbieder.id], entities: [aanbieder.id], ask: 'contracted' },
  };
}

export function asksForWebsite({ folded }: Understood): boolean {
  return websiteCue.test(folded);
}

/** True when someone asks whether an aanbieder is contracted for something. */
export function asksForContract(understood: Understood): boolean {
  return (
    contractCue.test(understood.folded) &&
    /\b(gecontracteerd|contract|raamovereenkomst|levert|leveren|biedt)\b.*\b(voor|ook)\b/.test(understood.folded)
  );
}
