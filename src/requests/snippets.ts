import type { ActionName } from './lifecycle.js';
import type { Outcome } from './request.js';

/** A text to begin with, which people make their own before they send it. */
export interface Snippet {
  readonly id: string;
  /** On a button: a few words. */
  readonly title: string;
  readonly text: string;
  /** The outcome that goes with it, where it closes a request. */
  readonly outcome?: Outcome;
}

type Texts = Readonly<Partial<Record<ActionName, readonly Snippet[]>>>;

/** By form: what the team writes again and again. Without names; B1, to people of a gemeente or an aanbieder. */
const snippets: Readonly<Record<string, Texts>> = {
  vow: {
    vragen: [
      {
        id: 'uitnutting',
        title: 'Uitnutting',
        text: 'Hoeveel van het toegewezen budget of volume is vandaag gebruikt? En wanneer is het naar verwachting op?',
      },
      {
        id: 'onderbouwing',
        title: 'Waarom meer',
        text: 'Kunt u kort uitleggen waarom de zorg langer duurt of meer kost dan gepland? Noem geen gegevens van de cliënt.',
      },
      {
        id: 'verwijzing',
        title: 'Verwijzing',
        text: 'Is er een nieuwe verwijzing voor de andere zorg? Zo ja, van welk soort verwijzer en van welke datum?',
      },
      {
        id: 'bericht',
        title: 'VOW-bericht',
        // SAP-uitwerking 2.2: the form comes beside the message (317), except for anonymous clients.
        text: 'Heeft u het verzoek ook met een VOW-bericht (317) aan de gemeente gestuurd? Zo ja, op welke datum?',
      },
    ],
    doorzetten: [
      {
        id: 'beslissing',
        title: 'Graag uw beslissing',
        text: 'Wilt u over dit verzoek beslissen en de aanbieder laten weten wat u besluit?',
      },
      {
        id: 'spoed',
        title: 'Spoed',
        text: 'Dit verzoek heeft spoed. Wilt u de aanbieder vandaag nog bellen of mailen?',
      },
    ],
    afhandelen: [
      {
        id: 'akkoord',
        title: 'Akkoord',
        outcome: 'toegekend',
        text: 'De gemeente is akkoord met de wijziging en past de toewijzing aan.',
      },
      {
        id: 'gemeente',
        title: 'Gemeente beslist',
        outcome: 'doorgezet',
        text: 'De gemeente beslist over dit verzoek. Zij neemt contact met u op.',
      },
      {
        id: 'te-laat',
        title: 'Te laat',
        outcome: 'afgewezen',
        // SAP-uitwerking 2.4: at 80 % at the latest.
        text: 'Het verzoek kwam nadat 80 % van het budget was gebruikt. De gemeente is daarom niet akkoord.',
      },
      {
        id: 'dubbel',
        title: 'Dubbel',
        outcome: 'niet nodig',
        text: 'Voor deze toewijzing loopt al een ander verzoek. Wij behandelen dat, met dit kenmerk: ',
      },
    ],
  },
  uit: {
    vragen: [
      {
        id: 'bereikbaar',
        title: 'Wie bellen',
        text: 'Op welke dagen en tijden kan het wijkteam u bellen over de uitstroom?',
      },
      {
        id: 'vervolg',
        title: 'Vervolgzorg',
        text: 'Welke zorg of ondersteuning is na de einddatum nodig? En heeft u daar al iemand over gesproken?',
      },
      {
        id: 'einddatum',
        title: 'Einddatum',
        text: 'Staat de geplande einddatum vast, of kan die nog veranderen?',
      },
    ],
    doorzetten: [
      {
        id: 'contact',
        title: 'Neem contact op',
        // SAP-uitwerking 3.3.1: the aanbieder and the wijkteam make arrangements in time.
        text: 'Wilt u met de aanbieder contact opnemen om afspraken te maken over de uitstroom of vervolgzorg?',
      },
    ],
    afhandelen: [
      {
        id: 'contact-gelegd',
        title: 'Contact is er',
        outcome: 'doorgezet',
        text: 'Het wijkteam van de gemeente heeft contact met u. U maakt samen de afspraken over de uitstroom.',
      },
      {
        id: 'einde-anders',
        title: 'Zorg loopt door',
        outcome: 'niet nodig',
        text: 'De zorg eindigt niet op de geplande datum. Meld de uitstroom opnieuw als er een nieuwe einddatum is.',
      },
    ],
  },
  urc: {
    vragen: [
      {
        id: 'geprobeerd',
        title: 'Andere aanbieders',
        text: 'Welke gecontracteerde aanbieders heeft u nog meer gevraagd? En waarom konden zij de zorg niet leveren?',
      },
      {
        id: 'tarief',
        title: 'Tarief',
        text: 'Welk tarief vraagt de aanbieder, en waar bestaat dat uit?',
      },
      {
        id: 'stukken',
        title: 'Stukken',
        // Inkoopplan Midden-Holland 4.4.1: the toelatingscriteria.
        text: 'Voor de toets aan de toelatingscriteria missen wij nog stukken. Wilt u de aanbieder vragen om: ',
      },
    ],
  },
  vra: {
    vragen: [
      {
        id: 'situatie',
        title: 'Situatie',
        text: 'Kunt u de situatie iets uitgebreider beschrijven? Noem geen gegevens van een cliënt.',
      },
      {
        id: 'domein',
        title: 'Jeugd of Wmo',
        text: 'Gaat uw vraag over Jeugd of over de Wmo?',
      },
    ],
    doorzetten: [
      {
        id: 'vraag-gemeente',
        title: 'Graag uw antwoord',
        text: 'Deze vraag kan alleen uw gemeente beantwoorden. Wilt u de vrager antwoord geven?',
      },
    ],
    afhandelen: [
      { id: 'antwoord', title: 'Antwoord', outcome: 'toegekend', text: 'Het antwoord op uw vraag: ' },
      {
        id: 'al-antwoord',
        title: 'Al beantwoord',
        outcome: 'niet nodig',
        text: 'Wij hebben uw vraag al op een andere manier beantwoord. Is er nog iets onduidelijk? Stel dan een nieuwe vraag.',
      },
    ],
  },
};

/** For every kind of request. */
const general: Texts = {
  afhandelen: [
    {
      id: 'geen-antwoord',
      title: 'Geen antwoord',
      outcome: 'niet nodig',
      text: 'Wij kregen geen antwoord op onze vraag en sluiten het verzoek. Is het nog nodig? Dien het dan opnieuw in.',
    },
  ],
  heropenen: [
    { id: 'nieuw', title: 'Nieuwe informatie', text: 'Er is nieuwe informatie bij dit verzoek: ' },
    { id: 'vergissing', title: 'Vergissing', text: 'Het verzoek was per ongeluk afgehandeld.' },
  ],
};

/** What fits this kind of request (the id of its form) and this action. */
export function snippetsFor(kind: string, action: ActionName): readonly Snippet[] {
  return [...(snippets[kind]?.[action] ?? []), ...(general[action] ?? [])];
}
