import type { FieldView } from '../wizard/view.js';
import type { Chance } from './chance.js';

type TextView = Extract<FieldView, { type: 'text' }>;
type Words = readonly [string, ...string[]];

/** What staff would write, by the words on the field. Nothing here is about a person. */
const byLabel: readonly { readonly label: RegExp; readonly words: (chance: Chance) => string }[] = [
  {
    label: /toewijzingsnummer|eigen kenmerk/i,
    words: (chance) => `${chance.between(2024, 2026)}-${chance.between(1000, 9999)}`,
  },
  { label: /kvk/i, words: (chance) => String(chance.between(10_000_000, 89_999_999)) },
  { label: /telefoon/i, words: (chance) => `0182 ${chance.between(200, 599)} ${chance.between(100, 999)}` },
  { label: /budget/i, words: (chance) => `${chance.between(4, 60)}.${String(chance.between(0, 9))}00,00` },
  { label: /volume|duur$/i, words: (chance) => String(chance.between(1, 300)) },
  { label: /omvang/i, words: (chance) => `${chance.between(1, 12)} uur per week` },
  { label: /product/i, words: (chance) => chance.of(products) },
  { label: /antwoord van/i, words: (chance) => chance.of(refusals) },
  { label: /aanbieder/i, words: (chance) => chance.of(providers) },
  { label: /functie of afdeling/i, words: (chance) => chance.of(departments) },
  { label: /bereikbaar/i, words: () => 'werkdagen van 9.00 tot 16.30 uur' },
  { label: /voorwaarden/i, words: (chance) => chance.of(conditions) },
  { label: /urgentie|spoed/i, words: (chance) => chance.of(urgencies) },
  { label: /zorg is (nu )?nodig|vervolgzorg|welke zorg/i, words: (chance) => chance.of(care) },
  { label: /uw vraag/i, words: (chance) => chance.of(questions) },
];

/** A text for this field. */
export function sentenceFor({ label }: TextView, chance: Chance): string {
  return byLabel.find((one) => one.label.test(label))?.words(chance) ?? chance.of(reasons);
}

const products: Words = [
  'Begeleiding specialistisch',
  'Behandeling groep',
  'Dagbesteding zintuiglijk',
  'Begeleiding individueel',
];
const providers: Words = [
  'Praktijk De Linde',
  'Zorggroep Noord',
  'Stichting De Brug',
  'Kliniek Het Anker',
  'Buro Oost',
];
const refusals: Words = [
  'De wachttijd is negen maanden.',
  'Deze behandeling bieden wij niet.',
  'Wij hebben op dit moment geen plek.',
  'De vraag past niet bij onze doelgroep.',
];
const departments: Words = ['Zorgbemiddeling', 'Zorgadministratie', 'Regiebehandelaar team Noord', 'Cliëntbureau'];
const conditions: Words = [
  'Er is een woonplek met begeleiding nodig, en een school die de leerling aanneemt.',
  'De ambulante begeleiding moet kunnen starten voordat de opname stopt.',
  'Het wijkteam en de school maken samen een plan voor de eerste drie maanden.',
];
const urgencies: Words = [
  'De huidige plek stopt op korte termijn.',
  'Er is nog geen woonplek en de einddatum ligt vast.',
  'Zonder besluit valt er een gat tussen behandeling en begeleiding.',
];
const care: Words = [
  'Ambulante begeleiding na opname',
  'Beeldende therapie',
  'Systeemtherapie voor het gezin',
  'Begeleiding bij zelfstandig wonen',
];
const questions: Words = [
  'Welke productcode hoort bij deze zorgfunctie als de behandeling deels thuis plaatsvindt?',
  'Wie beslist als twee gemeenten het niet eens zijn over de woonplaats?',
  'Hoe verwerken wij een verlenging die over de jaarwisseling heen gaat?',
  'Mogen wij de behandeling vast starten als de toewijzing nog onderweg is?',
];
const reasons: Words = [
  'De behandeling duurt langer dan verwacht, omdat het herstel trager gaat.',
  'De behandelaar heeft het plan aangepast na de tussentijdse evaluatie.',
  'Er is een tweede diagnose gesteld, waardoor meer uren nodig zijn.',
  'De gezinssituatie is veranderd en vraagt om intensievere begeleiding.',
  'De doelen zijn eerder bereikt dan gepland.',
];
