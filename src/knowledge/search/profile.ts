import type { Aanbieder, Aspect, Domein, Term, Topic, Unknown, Zorgfunctie } from '../record.js';
import type { Records } from '../records.js';
import { emptyWords } from '../understand/plain-words.js';
import { stem } from '../understand/stem.js';
import { fold, tokenise } from '../understand/tokenise.js';

export type AskableKind = 'topic' | 'zorgfunctie' | 'aanbieder' | 'term';
export type Askable = Topic | Zorgfunctie | Aanbieder | Term;

/** What stands behind an entry of the index: a record to answer with, or what is known to be in no document. */
export type Indexed =
  | { readonly kind: AskableKind; readonly record: Askable }
  | { readonly kind: 'unknown'; readonly record: Unknown | NearMisses };

/** What people ask about the subject of a record and no document says. */
export interface NearMisses {
  readonly id: string;
  readonly of: Askable;
  readonly title: string;
}

/** What a record says, by how plainly it says it; the texts that questions are compared with. */
export type RecordTexts = Indexed & Texts;

export interface Texts {
  readonly id: string;
  readonly about: string;
  readonly aspect: Aspect | undefined;
  readonly domein: Domein | undefined;
  /** True for what holds in Midden-Holland only. */
  readonly regional: boolean;
  /** Title, aliases and questions: each a way in which people may ask for it. */
  readonly utterances: readonly string[];
  /** The rest, each with how much it counts. */
  readonly body: readonly { readonly text: string; readonly strength: number }[];
}

/** How much a word counts by where it stands. */
const strengths = { short: 0.9, detail: 0.85, remark: 0.7, setting: 0.8 };

const lawWords: Readonly<Record<Domein, string>> = {
  jeugd: 'jeugd jeugdwet kind jongere jeugdzorg jeugdhulp',
  wmo: 'wmo volwassenen zg zintuiglijk gehandicapten',
};

export function textsOf(records: Records): RecordTexts[] {
  return [
    ...[...records.topics.values()].map(topicTexts),
    ...[...records.terms.values()].map(termTexts),
    ...[...records.zorgfuncties.values()].map((zorgfunctie) => zorgfunctieTexts(zorgfunctie, records)),
    ...[...records.aanbieders.values()].map((aanbieder) => aanbiederTexts(aanbieder, records)),
    ...[...records.unknowns.values()].map((unknown) => unknownTexts(unknown, [unknown.title, ...unknown.questions])),
    ...[records.topics, records.terms, records.zorgfuncties, records.aanbieders].flatMap((kind) =>
      [...kind.values()].flatMap((record) => nearMissTexts(record)),
    ),
  ];
}

function topicTexts(topic: Topic): RecordTexts {
  return {
    ...base(topic, 'topic'),
    about: topic.about,
    aspect: topic.aspect,
    domein: topic.domein,
    regional: topic.subject.startsWith('mh-'),
    body: [
      { text: topic.about.replaceAll('-', ' '), strength: strengths.short },
      { text: topic.short, strength: strengths.short },
      { text: topic.text ?? '', strength: strengths.detail },
      { text: topic.facts.flat().join(' '), strength: strengths.detail },
      { text: topic.list.join(' '), strength: strengths.detail },
      { text: topic.links.map(({ label }) => label).join(' '), strength: strengths.detail },
      { text: topic.remark ?? '', strength: strengths.remark },
      { text: topic.domein === undefined ? '' : lawWords[topic.domein], strength: strengths.setting },
      { text: setting(topic.subject.startsWith('mh-')), strength: strengths.setting },
    ],
  };
}

function termTexts(term: Term): RecordTexts {
  return {
    ...base(term, 'term'),
    about: term.id,
    aspect: 'definitie',
    domein: undefined,
    regional: term.owner === 'RWO',
    utterances: [...base(term, 'term').utterances, ...(term.expansion === undefined ? [] : [term.expansion])],
    body: [
      { text: term.short, strength: strengths.short },
      { text: term.remark ?? '', strength: strengths.remark },
    ],
  };
}

function zorgfunctieTexts(zorgfunctie: Zorgfunctie, records: Records): RecordTexts {
  const names = zorgfunctie.aanbieders.map(({ id, as }) => `${records.aanbieders.get(id)?.title ?? ''} ${as ?? ''}`);
  return {
    ...base(zorgfunctie, 'zorgfunctie'),
    utterances: [...base(zorgfunctie, 'zorgfunctie').utterances, ...whoProvides(zorgfunctie)],
    about: zorgfunctie.id,
    aspect: undefined,
    domein: zorgfunctie.domein,
    regional: false,
    body: [
      { text: zorgfunctie.short, strength: strengths.short },
      { text: names.join(' '), strength: strengths.detail },
      { text: zorgfunctie.remark ?? '', strength: strengths.remark },
      { text: lawWords[zorgfunctie.domein], strength: strengths.setting },
      { text: `${setting(false)} aanbieder contract zorgfunctie hulp behandeling`, strength: strengths.setting },
    ],
  };
}

/** What is asked of each zorgfunctie, under each of its names. */
function whoProvides({ title, aliases }: Zorgfunctie): readonly string[] {
  return [title, ...aliases].map((name) => `wie levert ${name}`);
}

function aanbiederTexts(aanbieder: Aanbieder, records: Records): RecordTexts {
  const functions = [...records.zorgfuncties.values()].filter((zorgfunctie) =>
    zorgfunctie.aanbieders.some(({ id }) => id === aanbieder.id),
  );
  return {
    ...base(aanbieder, 'aanbieder'),
    about: aanbieder.id,
    aspect: undefined,
    domein: undefined,
    regional: false,
    body: [
      { text: aanbieder.short ?? '', strength: strengths.short },
      { text: functions.map(({ title }) => title).join(' '), strength: strengths.detail },
      { text: aanbieder.remark ?? '', strength: strengths.remark },
      { text: setting(false), strength: strengths.setting },
    ],
  };
}

function nearMissTexts(record: Askable): RecordTexts[] {
  const { id, title, nearMisses } = record;
  return nearMisses.length === 0 ? [] : [unknownTexts({ id: `${id}--near`, of: record, title }, nearMisses)];
}

function unknownTexts(unknown: Unknown | NearMisses, utterances: readonly string[]): RecordTexts {
  return {
    kind: 'unknown',
    record: unknown,
    id: unknown.id,
    about: unknown.id,
    aspect: undefined,
    domein: undefined,
    regional: false,
    utterances,
    body: [],
  };
}

function base(
  record: Askable,
  kind: AskableKind,
): { kind: AskableKind; record: Askable } & Pick<Texts, 'id' | 'utterances'> {
  return { id: record.id, kind, record, utterances: [record.title, ...record.aliases, ...record.questions] };
}

/** A question may name where a rule holds without that being what it asks. */
function setting(regional: boolean): string {
  return regional
    ? 'regio midden holland inkoopplan gouda waddinxveen zuidplas krimpenerwaard bodegraven reeuwijk 2025'
    : 'lta landelijk landelijke vng';
}

/** The stems of a text that carry content. */
export function contentStems(text: string): string[] {
  return tokenise(fold(text))
    .filter((word) => !emptyWords.has(word))
    .map(stem);
}
