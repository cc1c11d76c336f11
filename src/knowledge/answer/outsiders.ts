import type { Knowledge } from '../knowledge.js';
import type { Understood } from '../understand/understand.js';
import type { AnswerView } from '../reply.js';
import type { Outcome } from './outcome.js';
import { choiceOf, findRecord } from './views.js';
import { fold, tokenise } from '../understand/tokenise.js';

/** Care providers that people ask after and that have no LTA contract; a name that stands here is surely a provider's. */
const outsiders: readonly string[] = [
  'Leger des Heils',
  'Parlan',
  'Youz',
  'Youké',
  'Jeugdformaat',
  'Enver',
  'Timon',
  'Lentis',
  'GGZ Breburg',
  'GGZ Noord-Holland-Noord',
  'GGZ Oost Brabant',
  'GGZ Drenthe',
  'GGZ Friesland',
  'GGZ Delfland',
  'GGZ Rivierduinen Volwassenen',
  'Mutsaersstichting',
  'Entrea Lindenhout',
  'Entrea',
  'Lindenhout',
  'Combinatie Jeugdzorg',
  'Juzt',
  'Spirit',
  'William Schrikker',
  'Jeugdbescherming West',
  'Jeugdbescherming Brabant',
  'Samen Veilig',
  'Arkin',
  'Jellinek',
  'Tactus',
  'Novadic-Kentron',
  'Brijder',
  'Trimbos',
  'Philadelphia',
  'Cordaan',
  'Ipse de Bruggen',
  'Middin',
  'ASVZ',
  'Gemiva',
  'Prinsenstichting',
  'Lunet',
  'Dichterbij',
  'Pameijer',
  'Antes',
  'Mediant',
  'Dimence',
  'Pro Persona',
  'Reinier van Arkel',
  'Emergis',
  'Mondriaan',
  'Virenze',
  'Molendrift',
  'Elker',
  'Trias',
  'Jarabee',
  'Vitree',
  'Cardea',
  'Kwadraad',
  'Humanitas',
  'Levanto',
  'Eleos',
  'Lucertis',
  'Triversum',
  'Schakenbosch',
  'Via Jeugd',
  'Icarus',
  'Transferium',
  'Harreveld',
  'Almata',
  'Bijzonder Jeugdwerk',
  'Oosterpoort',
  'Buurtzorg',
  'Buurtzorg Jong',
  'Impegno',
  'Yes We Can',
  'De Opvoedpoli',
  'Opvoedpoli',
  'Stek Jeugdhulp',
  'Horizon College',
  'Radboudumc',
  'LUMC',
  'UMCG',
  'Princess Máxima',
  'Zonnehuizen',
  'Lievegoed',
  'Zozijn',
  'Tragel',
  'Adelante',
  'Libra',
  'Rijndam',
  'De Hoogstraat',
  'Basalt',
  'Pento',
  'Libra Revalidatie',
  'Auris',
  'NSDSK',
  'Pharos',
  'Equator',
  'Moviera',
  'Blijf Groep',
  'Arosa',
  'Kompaan en de Bocht',
];

const contractQuestion =
  /\b(gecontracteerde?|lta|landelijk(e)?|contract|raamovereenkomst|raamcontract)\b|\b(aanbieder|lijst)\b/;

/**
 * "Is X contracted?" for an X that is no LTA aanbieder. The list is complete, so that is known of an organisation that is known; a name
 * that nobody knows may be another name of one that has a contract.
 */
export function aboutOutsider(understood: Understood, message: string, knowledge: Knowledge): Outcome | undefined {
  if (understood.aanbieders.length > 0 || !contractQuestion.test(understood.folded)) return undefined;
  const known = knownOutsider(understood.folded);
  if (known !== undefined && !asksMore(understood, known)) return notContracted(known, knowledge);
  const name = unknownName(understood, message);
  if (name === undefined || known !== undefined) return undefined;
  return {
    kind: 'none',
    reason: 'fact-unknown',
    outsider: name,
    nearest: ['lta-aanbieders-jeugd', 'zg-aanbieders'].flatMap((id) => {
      const record = findRecord(id, knowledge.records);
      return record === undefined ? [] : [choiceOf(record)];
    }),
  };
}

/** Something is named beside the organisation: a contract of the region, a product, a fact. */
function asksMore({ rest }: Understood, name: string): boolean {
  const words = new Set(tokenise(fold(name)));
  return rest.some(({ light, word }) => !light && !words.has(word) && !contractTalk.has(word));
}

function notContracted(name: string, knowledge: Knowledge): Outcome {
  const view: AnswerView = {
    recordId: 'lta-aanbieders',
    title: `${name} en het LTA`,
    short: `Nee, ${name} staat niet in de lijst van landelijk gecontracteerde aanbieders.`,
    parts: [
      {
        type: 'text',
        text: 'Misschien heeft uw regio zelf een contract met deze aanbieder: vraag dat na bij de inkoop van uw regio.',
      },
    ],
    sources: sourcesOf(knowledge),
    validFrom: '2021-01-01',
    related: [],
  };
  return { kind: 'answer', view, memory: { recordIds: [], entities: [], ask: 'contracted' } };
}

function sourcesOf(knowledge: Knowledge): AnswerView['sources'] {
  const sap = knowledge.records.documents.get('sap');
  return sap === undefined ? [] : [{ documentId: sap.id, document: sap.title, date: sap.date, paragraph: 'bijlage A' }];
}

const outsiderCues = outsiders.map((name) => {
  const written = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('-', '[- ]?');
  return { name, cue: new RegExp(`\\b${written}\\b`) };
});

function knownOutsider(folded: string): string | undefined {
  return outsiderCues.find(({ cue }) => cue.test(folded))?.name;
}

const asked: readonly RegExp[] = [
  /\b(?:is|zijn)\s+(?:de\s+|het\s+|stichting\s+|zorgaanbieder\s+|aanbieder\s+|instelling\s+)?((?:[\p{L}\d'.&-]+\s+){0,3}?[\p{L}\d'.&-]+)\s+(?:ook\s+|al\s+|nog\s+|wel\s+)*(?:een\s+)?(?:landelijk\s+)?(?:gecontracteerd|lta|landelijke\s+aanbieder)/iu,
  /\b(?:heeft|hebben)\s+(?:de\s+|het\s+|stichting\s+|zorgaanbieder\s+|aanbieder\s+|instelling\s+)?((?:[\p{L}\d'.&-]+\s+){0,3}?[\p{L}\d'.&-]+)\s+(?:ook\s+|al\s+|nog\s+|wel\s+)*(?:een\s+)?(?:lta|landelijk)[\s-]*(?:contract|raamovereenkomst|raamcontract)/iu,
  /\b(?:staat|zit|valt)\s+(?:de\s+|het\s+|stichting\s+)?((?:[\p{L}\d'.&-]+\s+){0,3}?[\p{L}\d'.&-]+)\s+(?:ook\s+|al\s+|nog\s+|wel\s+)*(?:in|op|onder)\s+(?:de\s+|het\s+)?(?:lta|lijst|landelijke)/iu,
];

/** A name in "is X gecontracteerd" of which no word is known: likely a provider that the records do not have. */
function unknownName(understood: Understood, message: string): string | undefined {
  const unknown = new Set(understood.rest.filter(({ known, light }) => !known && !light).map(({ word }) => word));
  if (unknown.size === 0) return undefined;
  const others = understood.rest.filter(({ known, light, word }) => known && !light && !contractTalk.has(word));
  for (const pattern of asked) {
    const name = pattern.exec(message)?.[1]?.trim();
    if (name === undefined) continue;
    const words: readonly string[] =
      name
        .toLowerCase()
        .normalize('NFKD')
        .replace(/\p{M}+/gu, '')
        .match(/[a-z0-9]+/g) ?? [];
    if (words.some((word) => unknown.has(word)) && others.every(({ word }) => words.includes(word))) return name;
  }
  return undefined;
}

const contractTalk = new Set(
  'lta landelijk landelijke gecontracteerd gecontracteerde contract aanbieder aanbieders lijst raamovereenkomst raamcontract vng inkoop jeugd wmo zorgaanbieder instelling functie'.split(
    ' ',
  ),
);
