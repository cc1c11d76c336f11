import type { Form } from '../../src/forms/form.js';
import type { Person } from '../../src/people/person.js';
import { hasRole } from '../../src/people/person.js';
import { sayButton, type ButtonView } from '../actions.js';
import type { CardMessage, Renderer } from '../render.js';
import { teamsOf } from '../team-places.js';
import { messageCard } from './message.js';

/** Questions to try first, per role: what these people ask between two appointments. */
export const examples = {
  toegang: ['Wie helpt bij een eetstoornis?', 'Hoe lang mag een toewijzing jeugd duren?', 'Wie keurt een URC goed?'],
  aanbieder: ['Wat is de 80 %-regel?', 'Hoeveel werkdagen heb ik voor een VOT?', 'Wanneer bel ik over uitstroom?'],
  lc: ['Waar is Pluryn voor gecontracteerd?', 'Wat zijn de criteria voor het LTA?', 'Wat is een thuisregio?'],
  rwo: ['Wat zijn de toelatingscriteria?', 'Wie stelt de URC op?', 'Hoe lang loopt JeugdzorgPlus?'],
  gast: ['Wie helpt bij een eetstoornis?', 'Wat betekent JSLVG?', 'Wat is de 80 %-regel?'],
} as const;

function examplesFor(person: Person): readonly string[] {
  const role = (['lc', 'rwo', 'aanbieder', 'toegang', 'gast'] as const).find((candidate) => hasRole(person, candidate));
  return examples[role ?? 'gast'];
}

/** The first card that someone gets; `forms` are those that they may fill in. */
export function welcomeCard(renderer: Renderer, person: Person, forms: readonly Form[]): CardMessage {
  return messageCard(renderer, {
    title: 'Welkom bij de LTA-assistent',
    paragraphs: [
      'Ik ben een automatische assistent. Ik beantwoord vragen over de landelijke inkoop van jeugdhulp en zintuiglijke ' +
        'ondersteuning (het LTA) en over de contracten van Midden-Holland. Bij elk antwoord staat de bron. Weet ik iets ' +
        'niet, dan zeg ik dat.',
      whoYouAre(person),
      'Noem nooit de naam, het BSN of de geboortedatum van een cliënt.',
    ],
    buttons: [
      ...examplesFor(person).map((question) => sayButton(question, { verb: 'say', text: question })),
      ...(teamsOf(person).length > 0 ? [triageButton] : []),
      ...forms.slice(0, 2).map(startButton),
      sayButton('Help', { verb: 'say', text: 'help' }),
    ],
  });
}

function whoYouAre(person: Person): string {
  if (hasRole(person, 'lc')) return 'U werkt in het LC-team.';
  if (hasRole(person, 'rwo')) return 'U werkt bij RWO Midden-Holland.';
  const names = person.organisations.map(({ kind, name }) => (kind === 'gemeente' ? `gemeente ${name}` : name));
  if (names.length === 0) return 'Ik ken uw organisatie niet. U kunt wel vragen stellen.';
  return `U werkt voor ${new Intl.ListFormat('nl', { type: 'disjunction' }).format(names)}.`;
}

/** What someone can type, in the words that stay the same. */
export function helpCard(
  renderer: Renderer,
  person: Person,
  forms: readonly Form[],
  { local, readsDecisions }: { readonly local: boolean; readonly readsDecisions: boolean },
): CardMessage {
  const words = [
    ...forms.map((form) => `${form.command}: ${form.purpose}`),
    'mijn verzoeken: wat uw organisatie heeft ingediend',
    'status KENMERK: hoe het met één verzoek staat, bijvoorbeeld status VOW-2026-00042',
    ...(readsDecisions ? ['URC-besluiten: wat RWO besliste over een URC of CSA, voor alle vijf gemeenten'] : []),
    ...(teamsOf(person).length > 0 ? teamWords : []),
    ...(hasRole(person, 'lc') ? ['uitvraag: organisaties vragen of hun contactgegevens nog kloppen'] : []),
    'stop: een formulier verlaten, uw concept blijft bewaard',
    ...(local ? ['rol kiezen: op uw eigen computer van rol wisselen'] : []),
  ];
  return messageCard(renderer, {
    title: 'Zo helpt de assistent u',
    paragraphs: ['Stel uw vraag in gewone woorden. U kunt daarna doorvragen, bijvoorbeeld: en voor Wmo?'],
    sections: [
      { title: 'Probeer bijvoorbeeld', items: examplesFor(person) },
      { title: 'Typ één van deze woorden', items: words },
    ],
    buttons: [...(teamsOf(person).length > 0 ? [triageButton] : []), ...forms.map(startButton)].slice(0, 6),
    footer: 'Komt u er niet uit? Mail naar LC@VNG.nl.',
  });
}

const triageButton: ButtonView = { ...sayButton('Triage', { verb: 'say', text: 'triage' }), style: 'positive' };

const teamWords = [
  'triage: de verzoeken van uw team, het meest dringende eerst',
  'triage KENMERK: één verzoek bekijken en behandelen',
  'triage hier: in het kanaal van uw team, om de verzoeken daar te krijgen; triage hier niet om te stoppen',
];

function startButton(form: Form): ReturnType<typeof sayButton> {
  return { ...sayButton(form.title, { verb: 'start', form: form.id }), style: 'positive' };
}
