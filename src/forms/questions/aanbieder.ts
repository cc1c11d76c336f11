import { formatDay } from '../../calendar.js';
import { ChoiceField } from '../fields/choice.js';
import type { FormContext, Refusal } from '../form.js';
import { ownAanbieders, ownContractedAanbieders } from '../rules/contracted.js';

/** For which aanbieder someone files: asked only of those whose mail domain stands for several. */
export function aanbiederField(): ChoiceField {
  return new ChoiceField({
    id: 'aanbieder',
    label: 'Aanbieder',
    help: 'Uw mailadres hoort bij meer aanbieders.',
    errorMessage: 'Kies voor welke aanbieder u het verzoek doet.',
    style: 'expanded',
    fillInOnlyChoice: true,
    choices: (s) =>
      ownContractedAanbieders(s.records, s.person, s.today).map(({ id, name }) => ({ value: id, title: name })),
  });
}

/** Only who works for an aanbieder with a contract on the day goes on. `whoFiles` says whose form it is. */
export function refuseWithoutContract({ person, records, today }: FormContext, whoFiles: string): Refusal | undefined {
  if (ownAanbieders(person).length === 0)
    return {
      title: 'Alleen voor aanbieders',
      text: `${whoFiles} Wij herkennen uw mailadres niet als dat van een aanbieder met een LTA-contract. Klopt dat niet? Mail dan LC@VNG.nl.`,
    };
  if (ownContractedAanbieders(records, person, today).length > 0) return undefined;
  return {
    title: 'Geen LTA-contract gevonden',
    text: `Uw organisatie heeft op ${formatDay(today)} geen LTA-contract voor een zorgfunctie. Klopt dat niet? Mail dan LC@VNG.nl.`,
  };
}
