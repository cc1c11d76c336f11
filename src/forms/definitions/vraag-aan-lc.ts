import { organisationKey, organisationName } from '../../people/contacts.js';
import { hasRole, type Organisation } from '../../people/person.js';
import { ChoiceField } from '../fields/choice.js';
import { GivenField } from '../fields/given.js';
import { PhoneField } from '../fields/phone.js';
import { TextField } from '../fields/text.js';
import { textOf, type Form, type FormContext, type Refusal, type Situation } from '../form.js';

const subjects = [
  { value: 'aanbod', title: 'Welke aanbieder levert wat' },
  { value: 'toewijzing', title: 'Toewijzing en berichtenverkeer' },
  { value: 'wijziging', title: 'Wijziging, uitstroom of einde van de zorg' },
  { value: 'betalen', title: 'Declareren, tarieven en budget' },
  { value: 'contract', title: 'Contracten, mandaat en inkoop' },
  { value: 'anders', title: 'Iets anders' },
] as const;

/** Vraag aan LC: what the assistant could not answer goes to the landelijke coördinatie, who read LC@VNG.nl. */
export const form: Form = {
  id: 'vra',
  letters: 'VRA',
  version: 1,
  title: 'Vraag aan LC',
  command: 'vraag aan LC',
  order: 40,
  purpose: 'een vraag stellen aan de landelijke coördinatie (LC@VNG.nl)',
  refuse,
  steps: [
    {
      id: 'vraag',
      title: 'Uw vraag',
      intro: () => 'Een medewerker van het LC-team leest uw vraag en antwoordt. Noem geen gegevens van cliënten.',
      fields: [
        new TextField({
          id: 'vraag',
          label: 'Uw vraag',
          help: 'Schrijf geen naam, BSN, geboortedatum, mailadres of telefoonnummer op.',
          errorMessage: 'Schrijf uw vraag op.',
          multiline: true,
          maxLength: 1500,
        }),
        new ChoiceField({
          id: 'onderwerp',
          label: 'Waar gaat uw vraag over?',
          errorMessage: 'Kies waar uw vraag over gaat.',
          style: 'compact',
          choices: subjects,
        }),
        new GivenField({ id: 'getoond', label: 'De assistent liet zien', nameOf: recordTitle }),
      ],
    },
    {
      id: 'antwoord',
      title: 'Het antwoord',
      computed: (s) =>
        textOf(s, 'antwoord') === 'mail' && s.person.email !== undefined
          ? [{ label: 'Antwoord naar', value: s.person.email }]
          : [],
      fields: [
        new ChoiceField({
          id: 'organisatie',
          label: 'Organisatie',
          help: 'Uw mailadres hoort bij meer organisaties.',
          errorMessage: 'Kies voor welke organisatie u de vraag stelt.',
          style: 'expanded',
          fillInOnlyChoice: true,
          choices: ({ person }) =>
            person.organisations.map((organisation) => ({
              value: organisationKey(organisation),
              title: organisationName(organisation),
            })),
        }),
        new ChoiceField({
          id: 'antwoord',
          label: 'Hoe wilt u het antwoord?',
          errorMessage: 'Kies hoe u het antwoord wilt krijgen.',
          style: 'expanded',
          choices: ({ person }) => [
            ...(person.email === undefined ? [] : [{ value: 'mail', title: 'Per mail' }]),
            { value: 'teams', title: 'In een chat in Teams' },
            { value: 'telefoon', title: 'Telefonisch' },
          ],
        }),
        new PhoneField({
          id: 'telefoon',
          label: 'Uw telefoonnummer op het werk',
          errorMessage: 'Vul het nummer in waarop wij u kunnen bellen.',
          when: (s) => textOf(s, 'antwoord') === 'telefoon',
        }),
      ],
    },
  ],
  requestTitle: (s) => [`Vraag over: ${subjectOf(s)}`, ...names(s)].join(', '),
  flags: () => [],
  refs: () => ({}),
  organisation: ownOrganisation,
  receipt: (s, { kenmerk }) => ({
    notices: [],
    next: [
      `Uw vraag staat nu in de lijst waar de landelijke coördinatie (het LC-team) mee werkt. Noem altijd het kenmerk ${kenmerk}.`,
      `Een medewerker antwoordt ${answeredBy[textOf(s, 'antwoord') ?? ''] ?? ''}.`,
      'Kan het niet wachten? Mail LC@VNG.nl en noem het kenmerk.',
    ],
  }),
};

const answeredBy: Readonly<Record<string, string>> = {
  mail: 'per mail',
  teams: 'in een chat in Teams',
  telefoon: 'telefonisch, op het nummer dat u invulde',
};

function refuse({ person }: FormContext): Refusal | undefined {
  if (hasRole(person, 'lc'))
    return {
      title: 'U beantwoordt deze vragen zelf',
      text: 'U werkt in het LC-team. Vragen van gemeenten en aanbieders komen bij u binnen; u kunt er zelf geen indienen.',
    };
  if (hasRole(person, 'rwo'))
    return {
      title: 'Alleen voor gemeenten en aanbieders',
      text: 'Dit formulier is voor gemeenten en aanbieders. Heeft u als RWO een vraag aan de landelijke coördinatie? Mail dan LC@VNG.nl.',
    };
  if (person.organisations.length > 0) return undefined;
  return {
    title: 'Mail uw vraag',
    text: 'Wij herkennen uw mailadres niet als dat van een gemeente of een aanbieder. Mail uw vraag daarom naar LC@VNG.nl.',
  };
}

function ownOrganisation(s: Situation): Organisation | undefined {
  const chosen = textOf(s, 'organisatie');
  return s.person.organisations.find((organisation) => organisationKey(organisation) === chosen);
}

function names(s: Situation): readonly string[] {
  const organisation = ownOrganisation(s);
  return organisation === undefined ? [] : [organisation.name];
}

function subjectOf(s: Situation): string {
  return subjects.find(({ value }) => value === textOf(s, 'onderwerp'))?.title ?? '';
}

/** What the assistant showed goes along by id; a title cannot be made up on a card. */
function recordTitle(id: string, { records }: Situation): string | undefined {
  const { topics, zorgfuncties, aanbieders, terms } = records;
  return (topics.get(id) ?? zorgfuncties.get(id) ?? aanbieders.get(id) ?? terms.get(id))?.title;
}
