import { formatDay } from '../../calendar.js';
import {
  contactsOf,
  isOutOfDate,
  organisationKey,
  organisationName,
  subjectsOf,
  subjectTitle,
  type Contact,
} from '../../people/contacts.js';
import { organisationsOf } from '../../people/recognise.js';
import type { Organisation } from '../../people/person.js';
import type { ChoiceView, Row } from '../../wizard/view.js';
import { ChoiceField } from '../fields/choice.js';
import { ConfirmField } from '../fields/confirm.js';
import { MailField } from '../fields/mail.js';
import { PhoneField } from '../fields/phone.js';
import { TextField } from '../fields/text.js';
import { textOf, type ContactDetails, type Form, type FormContext, type Refusal, type Situation } from '../form.js';

/** The choice that confirms all that is known at once: once a year that is all there is to do. */
const allAsBefore = 'alles-klopt';

/**
 * Contactgegevens: an organisation keeps whom to call, per subject (SAP-uitwerking 3.2). Gemeenten and aanbieders are
 * themselves responsible for these; the VNG asks for them once a year and shares them.
 */
export const form: Form = {
  id: 'contact',
  version: 1,
  title: 'Contactgegevens',
  command: 'contactgegevens',
  order: 50,
  purpose: 'bijhouden wie uw organisatie belt of mailt, per onderwerp',
  refuse,
  steps: [
    {
      id: 'onderwerp',
      title: 'Waarover',
      intro: () =>
        'Gemeenten en aanbieders zien deze gegevens als zij de assistent ernaar vragen. Vul gegevens van het werk in, nooit van cliënten.',
      computed: (s) => (confirmsAll(s) ? known(s).map(rowOf) : []),
      fields: [
        new ChoiceField({
          id: 'organisatie',
          label: 'Organisatie',
          help: 'Uw mailadres hoort bij meer organisaties.',
          errorMessage: 'Kies voor welke organisatie u de gegevens bijhoudt.',
          style: 'expanded',
          fillInOnlyChoice: true,
          choices: ({ person }) =>
            person.organisations.map((organisation) => ({
              value: organisationKey(organisation),
              title: organisationName(organisation),
            })),
        }),
        new ChoiceField({
          id: 'onderwerp',
          label: 'Onderwerp',
          errorMessage: 'Kies een onderwerp.',
          style: 'expanded',
          when: (s) => ownOrganisation(s) !== undefined,
          choices: subjectChoices,
        }),
      ],
    },
    {
      id: 'gegevens',
      title: 'Wie en hoe bereikbaar',
      intro: (s: Situation): string | undefined => {
        const contact = kept(s);
        const subject = textOf(s, 'onderwerp');
        const about = subjectChoices(s).find(({ value }) => value === subject)?.answer;
        return contact === undefined
          ? about
          : `${about ?? ''}. Hieronder staat wat op ${formatDay(contact.confirmedOn)} is bevestigd. Verander wat niet meer klopt.`;
      },
      fields: [
        new TextField({
          id: 'naam',
          label: 'Naam',
          help: 'Van een medewerker of een afdeling.',
          errorMessage: 'Vul een naam in van een medewerker of een afdeling.',
          maxLength: 80,
          when: asksDetails,
          begin: { from: ['organisatie', 'onderwerp'], value: (s) => kept(s)?.name },
        }),
        new PhoneField({
          id: 'telefoon',
          label: 'Telefoonnummer',
          errorMessage: 'Vul een telefoonnummer in met kengetal.',
          when: asksDetails,
          begin: { from: ['organisatie', 'onderwerp'], value: (s) => kept(s)?.telephone },
        }),
        new TextField({
          id: 'bereikbaar',
          label: 'Telefonisch bereikbaar',
          help: 'Bijvoorbeeld: maandag tot en met donderdag, 9 tot 17 uur.',
          errorMessage: 'Vul in op welke dagen en uren er iemand opneemt.',
          maxLength: 100,
          when: asksDetails,
          begin: { from: ['organisatie', 'onderwerp'], value: (s) => kept(s)?.hours },
        }),
        new MailField({
          id: 'mail',
          label: 'Mailadres',
          errorMessage: 'Vul een mailadres in, bijvoorbeeld naam@organisatie.nl.',
          when: asksDetails,
          begin: { from: ['organisatie', 'onderwerp'], value: (s) => kept(s)?.mail },
        }),
        new ConfirmField({
          id: 'mailKlopt',
          label: 'Mailadres van een andere organisatie',
          title: (s: Situation): string => `Dit adres klopt, ook al is het niet van ${nameOf(s)}.`,
          errorMessage: 'Klopt het adres? Zet dit dan aan. Klopt het niet? Verander dan het mailadres.',
          when: isForeignMail,
          begin: { from: ['organisatie', 'onderwerp'], value: (s) => (kept(s) === undefined ? undefined : true) },
        }),
      ],
    },
  ],
  keep: {
    contacts: toKeep,
    receipt: (s, contacts) => ({
      notices: [],
      next: [
        `Wie vraagt naar een contactpersoon bij ${namesOf(s, contacts)}, krijgt deze gegevens meteen te zien.`,
        'Verandert er iets? Typ dan "contactgegevens". Eén keer per jaar vragen wij of alles nog klopt.',
      ],
    }),
    another: 'Nog een onderwerp',
  },
};

function refuse({ person }: FormContext): Refusal | undefined {
  if (person.organisations.length > 0) return undefined;
  return {
    title: 'Alleen voor gemeenten en aanbieders',
    text: 'Elke gemeente en elke aanbieder houdt de eigen contactgegevens bij. Wij herkennen uw mailadres niet als dat van een gemeente of een aanbieder. Klopt dat niet? Mail dan LC@VNG.nl.',
  };
}

function ownOrganisation(s: Situation): Organisation | undefined {
  const chosen = textOf(s, 'organisatie');
  return s.person.organisations.find((organisation) => organisationKey(organisation) === chosen);
}

function nameOf(s: Situation): string {
  const organisation = ownOrganisation(s);
  return organisation === undefined ? 'uw organisatie' : organisationName(organisation);
}

/** From what was kept: the receipt may be shown again when the answers are gone. */
function namesOf({ person }: Situation, contacts: readonly Contact[]): string {
  const key = contacts.map(({ organisation }) => organisationKey(organisation))[0];
  const organisation = person.organisations.find((own) => organisationKey(own) === key);
  return organisation === undefined ? 'uw organisatie' : organisationName(organisation);
}

/** The contacts of the chosen organisation, in the order of the subjects. */
function known(s: Situation): readonly Contact[] {
  const organisation = ownOrganisation(s);
  if (organisation === undefined) return [];
  const contacts = contactsOf(s.contacts, organisation);
  return subjectsOf[organisation.kind].flatMap(
    ({ subject }) => contacts.find((contact) => contact.subject === subject) ?? [],
  );
}

function kept(s: Situation): Contact | undefined {
  const subject = textOf(s, 'onderwerp');
  return known(s).find((contact) => contact.subject === subject);
}

function subjectChoices(s: Situation): readonly ChoiceView[] {
  const organisation = ownOrganisation(s);
  if (organisation === undefined) return [];
  const contacts = known(s);
  const all: ChoiceView = {
    value: allAsBefore,
    title:
      contacts.length === 1
        ? 'Wat er staat, klopt nog'
        : `Alles wat er staat, klopt nog (${contacts.length} onderwerpen)`,
    answer: 'Alles wat er staat, klopt nog',
  };
  const subjects = subjectsOf[organisation.kind].map(({ subject, title }): ChoiceView => {
    const contact = contacts.find((candidate) => candidate.subject === subject);
    return {
      value: subject,
      title: `${title}: ${contact === undefined ? 'nog niet ingevuld' : stateOf(contact, s)}`,
      answer: title,
    };
  });
  return contacts.length > 0 ? [all, ...subjects] : subjects;
}

function stateOf(contact: Contact, { today }: Situation): string {
  const late = isOutOfDate(contact, today) ? 'langer dan een jaar geleden, ' : '';
  return `${contact.name}, bevestigd ${late}op ${formatDay(contact.confirmedOn)}`;
}

function confirmsAll(s: Situation): boolean {
  return textOf(s, 'onderwerp') === allAsBefore;
}

function asksDetails(s: Situation): boolean {
  return textOf(s, 'onderwerp') !== undefined && !confirmsAll(s);
}

function rowOf(contact: Contact): Row {
  const { name, telephone, hours, mail } = contact;
  return {
    label: subjectTitle(contact.organisation.kind, contact.subject),
    value: `${name}, ${telephone} (${hours}), ${mail}`,
  };
}

/** A slip in the domain sends the mail of a whole country astray. */
function isForeignMail(s: Situation): boolean {
  const mail = textOf(s, 'mail');
  const organisation = ownOrganisation(s);
  if (mail === undefined || organisation === undefined || !asksDetails(s)) return false;
  return !organisationsOf(mail, s.records).some(({ kind, id }) => kind === organisation.kind && id === organisation.id);
}

function toKeep(s: Situation): readonly ContactDetails[] {
  if (confirmsAll(s))
    return known(s).map(({ organisation, subject, name, telephone, hours, mail }) => ({
      organisation,
      subject,
      name,
      telephone,
      hours,
      mail,
    }));
  const organisation = ownOrganisation(s);
  const chosen = textOf(s, 'onderwerp');
  const subject =
    organisation && subjectsOf[organisation.kind].find((candidate) => candidate.subject === chosen)?.subject;
  if (organisation === undefined || subject === undefined) return [];
  return [
    {
      organisation: { kind: organisation.kind, id: organisation.id },
      subject,
      name: textOf(s, 'naam') ?? '',
      telephone: textOf(s, 'telefoon') ?? '',
      hours: textOf(s, 'bereikbaar') ?? '',
      mail: textOf(s, 'mail') ?? '',
    },
  ];
}
