import { ChoiceField } from '../fields/choice.js';
import { TextField } from '../fields/text.js';
import { textOf, type Form, type FormContext, type Refusal, type Situation } from '../form.js';
import { nameOf, refsFrom } from '../questions/refs.js';
import { gemeentenOfTheRegion, ownGemeentenOfTheRegion } from '../rules/midden-holland.js';
import { regionalContracts } from '../rules/regional-contracts.js';
import {
  exceptionIn,
  outcomeNotices,
  outcomeRows,
  providerFields,
  stopWhenContracted,
} from '../urc/provider-fields.js';
import { triedFields } from '../urc/tried-fields.js';
import { useFields, useNotices, useRows } from '../urc/use-fields.js';

/**
 * URC-aanvraag, by toegang of a gemeente of Midden-Holland: care from an aanbieder without a contract for it. Source:
 * inkoopplan 5.1 and 7.3 (figuur 9). RWO judges it.
 */
export const form: Form = {
  id: 'urc',
  letters: 'URC',
  version: 1,
  title: 'URC-aanvraag',
  command: 'URC aanvragen',
  purpose: 'een uitzondering vragen voor een aanbieder zonder contract (regio Midden-Holland)',
  order: 30,
  refuse,
  steps: [
    {
      id: 'zorg',
      title: 'Welke zorg is nodig',
      intro: () =>
        'Een uitzondering kan beperkt: alleen als het ingekochte aanbod niet past bij de zorgvraag (inkoopplan 7.3). Vul geen namen of andere gegevens van cliënten in.',
      fields: [
        new ChoiceField({
          id: 'gemeente',
          label: 'Gemeente',
          help: 'Uw mailadres hoort bij meer gemeenten.',
          errorMessage: 'Kies voor welke gemeente u de aanvraag doet.',
          style: 'expanded',
          fillInOnlyChoice: true,
          choices: (s) =>
            ownGemeentenOfTheRegion(s.records, s.person).map(({ id, name }) => ({ value: id, title: name })),
        }),
        new ChoiceField({
          id: 'contract',
          label: 'Contract',
          help: 'Onder welk contract van de regio valt deze zorg?',
          errorMessage: 'Kies het contract waar deze zorg onder valt.',
          style: 'compact',
          choices: (s) => regionalContracts(s.records, s.today),
        }),
        new TextField({
          id: 'zorg',
          label: 'Welke zorg is nodig?',
          help: 'Noem het product, of beschrijf de zorg.',
          errorMessage: 'Vul in welke zorg nodig is.',
          maxLength: 200,
        }),
        new TextField({
          id: 'vraag',
          label: 'De vraag in het kort',
          help: 'Wat is er aan de hand? Schrijf geen naam, BSN, geboortedatum, mailadres of telefoonnummer op.',
          errorMessage: 'Schrijf kort op wat de vraag is.',
          multiline: true,
          maxLength: 1000,
        }),
      ],
    },
    {
      id: 'gevraagd',
      title: 'Waarom niet bij een gecontracteerde aanbieder',
      fields: [
        new TextField({
          id: 'waaromNiet',
          label: 'Waarom kan geen gecontracteerde aanbieder dit?',
          errorMessage: 'Schrijf op waarom geen gecontracteerde aanbieder deze zorg kan leveren.',
          multiline: true,
          maxLength: 1000,
        }),
        ...triedFields,
      ],
    },
    {
      id: 'aanbieder',
      title: 'Voorgestelde aanbieder',
      computed: outcomeRows,
      fields: providerFields,
    },
    {
      id: 'inzet',
      title: 'Start, duur en omvang',
      intro: () =>
        'Het product, de duur en de omvang kiest toegang. RWO beslist over de aanbieder en het tarief (inkoopplan 7.3).',
      notices: outcomeNotices,
      computed: useRows,
      fields: useFields,
    },
  ],
  stop: stopWhenContracted,
  reviewNotices: useNotices,
  requestTitle: (s) =>
    [`${exceptionOf(s)} voor ${textOf(s, 'voorgesteld') ?? ''}`, contractName(s), nameOf(s, 'gemeente')].join(', '),
  flags: () => [],
  refs: (s) => {
    const about = aboutOf(s);
    return { ...refsFrom(s, 'gemeente', 'contract'), ...(about === undefined ? {} : { about }) };
  },
  sameAs: (s) => {
    const { gemeente } = refsFrom(s, 'gemeente');
    const about = aboutOf(s);
    if (gemeente === undefined || about === undefined) return undefined;
    return { filter: { kind: 'urc', gemeente, about }, words: 'Voor deze aanbieder en dit contract' };
  },
  organisation: (s) => ownGemeentenOfTheRegion(s.records, s.person).find(({ id }) => id === textOf(s, 'gemeente')),
  receipt: (s, request) => ({
    notices: [],
    next: [
      'RWO controleert of de aanbieder voldoet aan de kwaliteitscriteria en onderhandelt zo nodig over het tarief.',
      'RWO keurt de aanvraag goed of af en laat dat de vijf gemeenten weten.',
      'Daarna vertelt u (toegang) de beslissing aan de aanbieder.',
      `Goedgekeurd? Dan stelt RWO de ${exceptionOf(s)} op en geeft u de indicatie af.`,
      'Afgekeurd? Dan zoekt u een alternatief. RWO denkt mee over andere aanbieders.',
      `Noem altijd het kenmerk ${request.kenmerk}. Vragen over de aanvraag? Neem contact op met RWO. Een termijn voor de beslissing noemt het inkoopplan niet.`,
    ],
  }),
};

function refuse({ person, records }: FormContext): Refusal | undefined {
  if (ownGemeentenOfTheRegion(records, person).length > 0) return undefined;
  const region = new Intl.ListFormat('nl', { type: 'conjunction' }).format(gemeentenOfTheRegion(records));
  const gemeente = person.organisations.find(({ kind }) => kind === 'gemeente');
  if (gemeente !== undefined)
    return {
      title: 'Alleen voor regio Midden-Holland',
      text: `Een URC of CSA hoort bij de contracten van regio Midden-Holland: ${region}. De gemeente ${gemeente.name} hoort daar niet bij. Vraag bij de inkoop van uw eigen regio wat daar kan. Gaat het om landelijk ingekochte zorg? Mail dan LC@VNG.nl.`,
    };
  return {
    title: 'Alleen voor toegang',
    text: `Een URC vraagt toegang aan van een van de gemeenten ${region} (inkoopplan 7.3). Werkt u bij een aanbieder? Overleg dan met toegang van de gemeente. Werkt u wel bij een van deze gemeenten? Mail dan LC@VNG.nl, want wij herkennen uw mailadres niet.`,
  };
}

function exceptionOf(s: Situation): string {
  return (exceptionIn(s) ?? 'urc').toUpperCase();
}

function contractName(s: Situation): string {
  const contract = textOf(s, 'contract') ?? '';
  return regionalContracts(s.records, s.today).find(({ value }) => value === contract)?.title ?? contract;
}

function aboutOf(s: Situation): string | undefined {
  const { kvk, contract } = refsFrom(s, 'kvk', 'contract');
  return kvk === undefined || contract === undefined ? undefined : `${kvk} ${contract}`;
}
