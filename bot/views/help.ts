import type { Form } from '../../src/forms/form.js';
import type { Person } from '../../src/people/person.js';
import { hasRole } from '../../src/people/person.js';
import { sayButton } from '../actions.js';
import type { CardMessage, Renderer } from '../render.js';
import { messageCard } from './message.js';

/** Questions to try first, per role: what these people ask between two appointments. */
const examples = {
  toegang: [
    'Welke aanbieders helpen bij een eetstoornis?',
    'Hoe lang mag een toewijzing voor jeugd duren?',
    'Wie keurt een URC goed?',
  ],
  aanbieder: [
    'Wanneer moet ik een verzoek om wijziging sturen?',
    'Hoeveel werkdagen heb ik voor een verzoek om toewijzing?',
    'Wanneer bel ik de gemeente over uitstroom?',
  ],
  lc: [
    'Voor welke zorgfuncties is Pluryn gecontracteerd?',
    'Welke criteria gelden voor een zorgfunctie in het LTA?',
    'Wat is een thuisregio?',
  ],
  rwo: [
    'Aan welke criteria moet een aanbieder voldoen?',
    'Wie stelt de URC op?',
    'Hoe lang loopt het contract JeugdzorgPlus?',
  ],
  gast: [
    'Welke aanbieders helpen bij een eetstoornis?',
    'Wat betekent JSLVG?',
    'Wanneer moet een verzoek om wijziging binnen zijn?',
  ],
} as const;

function examplesFor(person: Person): readonly string[] {
  const role = (['lc', 'rwo', 'aanbieder', 'toegang', 'gast'] as const).find((candidate) => hasRole(person, candidate));
  return examples[role ?? 'gast'];
}

/** The first card that someone gets; `forms` are those that they may fill in. */
export function welcomeCard(renderer: Renderer, person: Person, forms: readonly Form[]): CardMessage {
  const organisations = person.organisations.map((organisation) => organisation.name).join(', ');
  return messageCard(renderer, {
    title: 'Welkom bij de LTA-assistent',
    paragraphs: [
      'Ik ben een automatische assistent. Ik beantwoord vragen over de landelijke inkoop van jeugdhulp en zintuiglijke ' +
        'ondersteuning (het LTA) en over de contracten van Midden-Holland. Bij elk antwoord staat de bron. Weet ik iets ' +
        'niet, dan zeg ik dat.',
      organisations ? `U werkt voor ${organisations}.` : 'Ik ken uw organisatie niet. U kunt wel vragen stellen.',
      'Noem nooit de naam, het BSN of de geboortedatum van een cliënt.',
    ],
    buttons: [
      ...examplesFor(person).map((question) => sayButton(question, { verb: 'say', text: question })),
      ...forms.slice(0, 2).map(startButton),
      sayButton('Help', { verb: 'say', text: 'help' }),
    ],
  });
}

/** What someone can type, in the words that stay the same. */
export function helpCard(renderer: Renderer, person: Person, forms: readonly Form[], local: boolean): CardMessage {
  const words = [
    ...forms.map((form) => `${form.command}: ${form.purpose}`),
    'mijn verzoeken: wat uw organisatie heeft ingediend',
    'status KENMERK: hoe het met één verzoek staat, bijvoorbeeld status VOW-2026-00042',
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
    buttons: forms.slice(0, 6).map(startButton),
    footer: 'Komt u er niet uit? Mail naar LC@VNG.nl.',
  });
}

function startButton(form: Form): ReturnType<typeof sayButton> {
  return { ...sayButton(form.title, { verb: 'start', form: form.id }), style: 'positive' };
}
