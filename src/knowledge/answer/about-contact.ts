import { formatDay } from '../../calendar.js';
import {
  contactsOf,
  isOutOfDate,
  organisationName,
  organisationTitle,
  subjectsOf,
  subjectTitle,
  type Contact,
  type ContactSubject,
} from '../../people/contacts.js';
import type { Organisation } from '../../people/person.js';
import type { AnswerPart, AnswerView, Memory } from '../reply.js';
import type { Understood } from '../understand/understand.js';
import type { Outcome, ReplyContext } from './outcome.js';

/** Asks for a person, a number or an address to reach someone by, in everyday words. */
const reach = new RegExp(
  [
    String.raw`\b(?:contact ?perso\w*|contact ?gegevens|aanspreekpunt\w*|aanspreekperso\w*)\b`,
    String.raw`\b(?:telefoon|mobiele?|tel)[- ]?(?:nummers?|nr)\b|\btelefoon\b|\btelefonisch\b|\bnummer van\b`,
    String.raw`\b(?:bel|mail|bereik|spreek) (?:ik|je|we|wij|u)\b|\be?-?mail ?adres\w*\b|\bmail van\b`,
    String.raw`\b(?:wie|waar|hoe|welk nummer)\b.{0,45}\b(?:bellen|mailen|bereiken|bereikbaar)\b`,
    String.raw`\bwie is\b.{0,20}\b(?:account|contract|relatie)\s?(?:manager|beheerder)\b|^\W*(?:account|contract)manager\b`,
  ].join('|'),
);
/** A rule on contact, a website, someone by rank or a client: not whom the organisation names. */
const asksElse = new RegExp(
  [
    String.raw`\b(?:wanneer|waarom|hoe (?:snel|vroeg|vaak|lang)|mag|mogen|verplicht|doorgeven|opgeven|vermelden|aanleveren)\b`,
    String.raw`\b(?:website|directeur|bestuurder|wethouder|burgemeester|bezoekadres|postadres)\b`,
    String.raw`\b(?:nummer|adres|mail|telefoon)\w* van (?:de|een|mijn|onze|die|het) (?:client|jongere|jeugdige|kind|ouder)`,
  ].join('|'),
);

/** The words for a subject; the first that fits is meant. */
const cues: readonly { readonly subject: ContactSubject; readonly cue: RegExp }[] = [
  { subject: 'financien', cue: /\b(financie\w*|verantwoording|controle|controller|accountant\w*|jaarrekening)\b/ },
  {
    subject: 'berichtenverkeer',
    cue: /\b(bericht\w*|i?jw|i?wmo[- ]?(bericht\w*|3\d\d)|vecozo|ggk|30[1-8]|31[5-9]|32[0-9])\b/,
  },
  {
    subject: 'declaraties',
    cue: /\b(declar\w*|factu\w*|betal\w*|nota\w*|rekening\w*|credit\w*|debiteur\w*|administratie)\b/,
  },
  {
    subject: 'toegang',
    cue: /\b(toegang\w*|\w*wijkteam\w*|(sociaal|sociale|lokaal|lokale) (wijk)?teams?|jeugdteam\w*|uitstroom\w*|consulent\w*)\b/,
  },
  { subject: 'accountmanagement', cue: /\b(account ?manag\w*|relatie ?beheer\w*)\b/ },
  { subject: 'contractmanagement', cue: /\b(contract\w*|inkoop|inkoper\w*)\b/ },
];

/** What the same work is called at the other kind of organisation. */
const counterpart: Readonly<Partial<Record<ContactSubject, ContactSubject>>> = {
  accountmanagement: 'contractmanagement',
  contractmanagement: 'accountmanagement',
  financien: 'declaraties',
};

/** Remembered with a contact, so that "en voor declaraties?" is about the same organisation. */
const askedContact = 'contact';

/**
 * "Wie is contactpersoon voor declaraties bij Gouda?": answered from what the organisation keeps itself (SAP-uitwerking
 * 3.2), and declined where it keeps nothing. Undefined when something else is asked.
 */
export function aboutContact(understood: Understood, context: ReplyContext): Outcome | undefined {
  const { folded } = understood;
  const followsUp = context.memory?.ask === askedContact;
  const named = namedIn(understood, context);
  const subject = cues.find(({ cue }) => cue.test(withoutNames(understood)))?.subject;
  const asksReach = reach.test(folded) && !asksElse.test(folded);
  const leans = followsUp && understood.words.length <= 8 && (subject !== undefined || named.length > 0 || asksReach);
  if (!asksReach && !leans) return undefined;
  const organisations = named.length > 0 || !followsUp ? named : remembered(context);
  const organisation = addressed(organisations, subject, understood);
  if (organisation === undefined) return undefined;

  const about = subject ?? (leans && named.length > 0 ? rememberedSubject(context) : undefined);
  const wanted = about && subjectAt(organisation.kind, about);
  const known = contactsOf(context.contacts ?? new Map<string, never>(), organisation);
  const found = about === undefined ? known : known.filter((contact) => contact.subject === wanted);
  if (found.length === 0)
    return {
      kind: 'none',
      reason: 'fact-unknown',
      name: organisationTitle(organisation),
      nearest: nearestTo(organisation, context),
    };
  const inOrder = subjectsOf[organisation.kind].flatMap(
    ({ subject: each }) => found.find((contact) => contact.subject === each) ?? [],
  );
  return {
    kind: 'answer',
    view: viewOf(organisation, inOrder, context),
    memory: memoryOf(organisation, about),
  };
}

function namedIn({ named }: Understood, { knowledge }: ReplyContext): readonly Organisation[] {
  const { aanbieders, gemeenten } = knowledge.records;
  const organisations = named.map(({ kind, id }): Organisation => {
    const record = kind === 'aanbieder' ? aanbieders.get(id) : gemeenten.get(id);
    return { kind, id, name: record?.title ?? id };
  });
  return organisations.filter(
    (one, at) => organisations.findIndex(({ kind, id }) => kind === one.kind && id === one.id) === at,
  );
}

/** A name may hold a word that is also a subject. */
function withoutNames({ words, named }: Understood): string {
  return words.filter((_, at) => !named.some(({ from, to }) => from <= at && at < to)).join(' ');
}

/** Of two that are named ("bij Gouda voor een cliënt van Yulius") the one that has the subject, or stands after "bij". */
function addressed(
  organisations: readonly Organisation[],
  subject: ContactSubject | undefined,
  { words, named }: Understood,
): Organisation | undefined {
  const having = organisations.filter(({ kind }) => subjectsOf[kind].some((each) => each.subject === subject));
  const [only] = having;
  if (only !== undefined && having.length === 1) return only;
  const at = named.find(({ from }) => words.slice(Math.max(0, from - 3), from).includes('bij'));
  return organisations.find(({ kind, id }) => kind === at?.kind && id === at.id) ?? organisations[0];
}

function subjectAt(kind: Organisation['kind'], subject: ContactSubject): ContactSubject {
  const has = subjectsOf[kind].some((each) => each.subject === subject);
  return has ? subject : (counterpart[subject] ?? subject);
}

function memoryOf(organisation: Organisation, subject: ContactSubject | undefined): Memory {
  return {
    recordIds: subject === undefined ? [] : [`${askedContact}-${subject}`],
    entities: [organisation.id],
    ask: askedContact,
  };
}

function remembered({ memory, knowledge }: ReplyContext): readonly Organisation[] {
  return (memory?.entities ?? []).flatMap((id): Organisation[] => {
    const aanbieder = knowledge.records.aanbieders.get(id);
    if (aanbieder) return [{ kind: 'aanbieder', id, name: aanbieder.title }];
    const gemeente = knowledge.records.gemeenten.get(id);
    return gemeente ? [{ kind: 'gemeente', id, name: gemeente.title }] : [];
  });
}

function rememberedSubject({ memory }: ReplyContext): ContactSubject | undefined {
  return cues.find(({ subject }) => memory?.recordIds.includes(`${askedContact}-${subject}`))?.subject;
}

function nearestTo(
  { kind, id, name }: Organisation,
  { knowledge }: ReplyContext,
): readonly { recordId: string; title: string }[] {
  return kind === 'aanbieder' && knowledge.records.aanbieders.has(id) ? [{ recordId: id, title: name }] : [];
}

function viewOf(organisation: Organisation, contacts: readonly Contact[], { today }: ReplyContext): AnswerView {
  const [first] = contacts;
  const name = organisationName(organisation);
  const oldest = contacts.map(({ confirmedOn }) => confirmedOn).sort()[0] ?? today;
  const one = contacts.length === 1 ? first : undefined;
  const short =
    one === undefined
      ? `Van ${name} zijn ${contacts.length} contacten bekend.`
      : `Voor ${subjectTitle(organisation.kind, one.subject)} bij ${name} belt of mailt u ${one.name}: ${one.telephone}, ${one.mail}.`;
  return {
    recordId:
      one === undefined ? `${askedContact}-${organisation.id}` : `${askedContact}-${organisation.id}-${one.subject}`,
    title: one === undefined ? `Contact met ${name}` : `${subjectTitle(organisation.kind, one.subject)} bij ${name}`,
    short,
    parts: contacts.flatMap((contact) => partsOf(contact, contacts.length > 1, today)),
    sources: [
      {
        documentId: askedContact,
        document: `Contactgegevens van ${name}`,
        date: '',
        paragraph: `bevestigd op ${formatDay(oldest)}`,
      },
    ],
    validFrom: oldest,
    related: [],
  };
}

function partsOf(contact: Contact, named: boolean, today: string): readonly AnswerPart[] {
  const { name, telephone, hours, mail, confirmedOn } = contact;
  const subject = subjectTitle(contact.organisation.kind, contact.subject);
  const rows = [
    ...(named ? [{ label: 'Onderwerp', value: subject }] : []),
    { label: 'Naam', value: name },
    { label: 'Telefoon', value: telephone },
    { label: 'Bereikbaar', value: hours },
    { label: 'Mail', value: mail },
    { label: 'Bevestigd op', value: formatDay(confirmedOn) },
  ];
  const facts: AnswerPart = { type: 'facts', rows };
  if (!isOutOfDate(contact, today)) return [facts];
  const late = `${named ? `${subject}: langer` : 'Langer'} dan een jaar niet bevestigd. Het kan veranderd zijn.`;
  return [facts, { type: 'remark', text: late }];
}
