import { formatDay } from '../../calendar.js';
import type { Flag } from '../../requests/request.js';
import type { Notice } from '../../wizard/view.js';
import { ChoiceField } from '../fields/choice.js';
import { PhoneField } from '../fields/phone.js';
import { TextField } from '../fields/text.js';
import { textOf, type Form, type Situation } from '../form.js';
import { aanbiederField, refuseWithoutContract } from '../questions/aanbieder.js';
import { gemeenteField } from '../questions/gemeente.js';
import { nameOf, refsFrom } from '../questions/refs.js';
import { anonymousTextsNotice, isAnonymous } from '../rules/anonymity.js';
import { contractedFunctions, ownAanbieders } from '../rules/contracted.js';
import { wijkteamContact, wijkteamSubject } from '../rules/wijkteam.js';
import { daysLateIn, endFields, endNotices, endRows, inDays, lastDayIn } from '../uit/end-fields.js';
import { outflowFields } from '../uit/outflow-fields.js';

/**
 * Uitstroomcontact, by an aanbieder: the care of a client will end, and the gemeente and the aanbieder have to agree on what
 * comes after. Source: SAP-uitwerking 3.2 and 3.3.1; mandaat 1.3 nr 3. It starts the talk with the wijkteam, outside the
 * berichtenverkeer; the talk itself stays theirs.
 */
export const form: Form = {
  id: 'uit',
  letters: 'UIT',
  version: 1,
  title: 'Uitstroomcontact',
  command: 'uitstroom melden',
  purpose: 'de gemeente laten weten dat de zorg gaat eindigen, op tijd voor afspraken',
  order: 20,
  refuse: (context) =>
    refuseWithoutContract(context, 'Uitstroom meldt de aanbieder die de zorg levert (SAP-uitwerking 3.3.1).'),
  steps: [
    {
      id: 'zorg',
      title: 'Zorg en gemeente',
      notices: anonymityNotices,
      intro: () =>
        'Hiermee begint u het contact met het wijkteam over de uitstroom. Vul geen namen of andere gegevens van cliënten in.',
      fields: [
        aanbiederField(),
        new ChoiceField({
          id: 'zorgfunctie',
          label: 'Zorgfunctie',
          help: 'U ziet de zorgfuncties waarvoor deze aanbieder nu een contract heeft.',
          errorMessage: 'Kies de zorgfunctie.',
          style: 'compact',
          fillInOnlyChoice: true,
          when: (s) => textOf(s, 'aanbieder') !== undefined,
          choices: (s) =>
            contractedFunctions(s.records, textOf(s, 'aanbieder'), s.today).map(({ id, title }) => ({
              value: id,
              title,
            })),
        }),
        gemeenteField(),
        new TextField({
          id: 'eigenKenmerk',
          label: 'Uw eigen kenmerk',
          help: 'Een nummer of code waaraan uw organisatie de zaak herkent. Geen naam, geboortedatum of BSN.',
          errorMessage: 'Vul een eigen kenmerk in, bijvoorbeeld 2026-0117.',
          maxLength: 40,
          pattern: {
            form: /^(?=.*\d)[\p{L}\d][\p{L}\d ./_-]*$/u,
            error: 'Gebruik een kenmerk met cijfers, en zo nodig letters of streepjes. Gebruik geen naam.',
          },
          // One in eleven numbers of nine digits passes the eleven-test.
          whenPersonal: 'Is dit toch uw eigen kenmerk? Vul dan alleen de laatste zes cijfers in.',
        }),
      ],
    },
    {
      id: 'einde',
      title: 'Einde van de zorg',
      notices: anonymityNotices,
      computed: endRows,
      fields: endFields,
    },
    {
      id: 'uitstroom',
      title: 'Uitstroom en vervolg',
      notices: (s) => [...anonymityNotices(s), ...endNotices(s)],
      fields: outflowFields,
    },
    {
      id: 'bellen',
      title: 'Wie kan de gemeente bellen',
      intro: () => 'Het wijkteam moet iemand van uw organisatie kunnen bereiken. Noem hier geen cliënt of familie.',
      computed: (s) => [{ label: 'Bestemd voor', value: `${wijkteamSubject}, gemeente ${nameOf(s, 'gemeente')}` }],
      fields: [
        new TextField({
          id: 'belWie',
          label: 'Functie of afdeling',
          help: 'Bijvoorbeeld: zorgbemiddeling, of regiebehandelaar team Noord.',
          errorMessage: 'Vul in welke functie of afdeling de gemeente kan bellen.',
          maxLength: 100,
          refuses: ['bsn', 'birth-date'],
        }),
        new PhoneField({
          id: 'belNummer',
          label: 'Telefoonnummer',
          help: 'Het nummer van uw organisatie of afdeling.',
          errorMessage: 'Vul het telefoonnummer in, bijvoorbeeld 0182 123 456.',
        }),
        new TextField({
          id: 'belWanneer',
          label: 'Wanneer bereikbaar',
          help: 'Bijvoorbeeld: maandag tot en met donderdag van 9.00 tot 16.00 uur.',
          errorMessage: 'Vul in op welke dagen en uren u bereikbaar bent.',
          maxLength: 150,
        }),
      ],
    },
  ],
  reviewNotices: (s) => [...anonymityNotices(s), ...endNotices(s).filter(({ tone }) => tone === 'warning')],
  requestTitle: (s) =>
    [
      `Uitstroom op ${formatDay(textOf(s, 'einddatum') ?? s.today)}`,
      nameOf(s, 'aanbieder'),
      nameOf(s, 'gemeente'),
    ].join(', '),
  flags,
  refs: (s) => {
    const about = aboutOf(s);
    return {
      ...refsFrom(s, 'aanbieder', 'gemeente', 'zorgfunctie'),
      ...(about === undefined ? {} : { about }),
    };
  },
  sameAs: (s) => {
    const { aanbieder, gemeente } = refsFrom(s, 'aanbieder', 'gemeente');
    const about = aboutOf(s);
    if (aanbieder === undefined || gemeente === undefined || about === undefined) return undefined;
    return { filter: { kind: 'uit', aanbieder, gemeente, about }, words: 'Voor deze gemeente en dit eigen kenmerk' };
  },
  dueOn: lastDayIn,
  remindOn: (s) => textOf(s, 'herinnering'),
  forwardTo: (s) => {
    const contact = wijkteamContact(s.contacts, textOf(s, 'gemeente'));
    return contact && { name: contact.name, address: contact.mail };
  },
  organisation: (s) => ownAanbieders(s.person).find(({ id }) => id === textOf(s, 'aanbieder')),
  receipt: (s, request) => {
    const gemeente = nameOf(s, 'gemeente');
    return {
      notices: [
        ...(request.flags.includes('laat') ? [filedLate(s)] : []),
        ...(request.flags.includes('anoniem') ? [anonymousTextsNotice] : []),
      ],
      next: [
        `De melding is voor het contact ${wijkteamSubject} van de gemeente ${gemeente}. Medewerkers van die gemeente zien haar bij "mijn verzoeken".`,
        ...wijkteamLines(s, gemeente),
        ...reminderLines(s, request.flags),
        `Noem altijd het kenmerk ${request.kenmerk}. Vragen? Mail LC@VNG.nl.`,
      ],
    };
  },
};

/** Design, "Uitstroomcontact": where no contact is known, the LC team gets that task. */
function wijkteamLines(s: Situation, gemeente: string): readonly string[] {
  const contact = wijkteamContact(s.contacts, textOf(s, 'gemeente'));
  if (contact)
    return [
      `De afspraken over de uitstroom maakt u samen met het wijkteam. Bel of mail ${contact.name}: ${contact.telephone} (${contact.hours}), ${contact.mail}.`,
    ];
  return [
    `Van de gemeente ${gemeente} is nog geen contact bekend. De landelijke coördinatie (het LC-team) geeft de melding door.`,
    'De afspraken over de uitstroom maakt u samen met het wijkteam. Kent u het wijkteam al? Bel dan ook zelf.',
  ];
}

function anonymous(s: Situation): boolean {
  return isAnonymous(s.records, textOf(s, 'zorgfunctie'));
}

function anonymityNotices(s: Situation): readonly Notice[] {
  return anonymous(s) ? [anonymousTextsNotice] : [];
}

function flags(s: Situation): readonly Flag[] {
  const raised: Flag[] = [];
  if (daysLateIn(s) > 0) raised.push('laat');
  if (textOf(s, 'urgentie') === 'spoed') raised.push('spoed');
  if (anonymous(s)) raised.push('anoniem');
  return raised;
}

/** The own reference, however it was spaced or capitalised. */
function aboutOf(s: Situation): string | undefined {
  return textOf(s, 'eigenKenmerk')
    ?.toLowerCase()
    .replaceAll(/[\s./_-]+/g, '');
}

function filedLate(s: Situation): Notice {
  const days = daysLateIn(s);
  return {
    tone: 'warning',
    title: 'Aan de late kant',
    text: `Uw melding is ingediend. Erbij staat dat de laatste dag voor het contact ${inDays(days)} geleden was. Meld een volgende uitstroom graag eerder.`,
  };
}

/** The last day, and the reminder that was asked for. */
function reminderLines(s: Situation, raised: readonly Flag[]): readonly string[] {
  const last = lastDayIn(s);
  if (last === undefined || raised.includes('laat')) return [];
  const wish = textOf(s, 'herinnering');
  const own = `De laatste dag voor het contact is ${formatDay(last)}.`;
  return [wish === undefined ? own : `${own} U krijgt een herinnering op ${formatDay(wish)}.`];
}
