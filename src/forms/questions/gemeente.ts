import { ChoiceField } from '../fields/choice.js';
import type { Situation } from '../form.js';
import type { ChoiceView } from '../../wizard/view.js';

/** The gemeente that is responsible, out of all gemeenten. */
export function gemeenteField(): ChoiceField {
  return new ChoiceField({
    id: 'gemeente',
    label: 'Verantwoordelijke gemeente',
    help: 'Volgens het woonplaatsbeginsel: de gemeente die de toewijzing gaf. Dat is niet altijd de gemeente waar de cliënt nu verblijft.',
    errorMessage: 'Kies de gemeente uit de lijst.',
    style: 'filtered',
    choices: gemeenten,
  });
}

const gemeentenOf = new WeakMap<object, readonly ChoiceView[]>();

/** By name; made once for each version of the records. */
function gemeenten({ records }: Situation): readonly ChoiceView[] {
  let choices = gemeentenOf.get(records.gemeenten);
  if (!choices) {
    choices = [...records.gemeenten.values()]
      .map(({ id, title }) => ({ value: id, title }))
      .sort((a, b) => a.title.localeCompare(b.title, 'nl'));
    gemeentenOf.set(records.gemeenten, choices);
  }
  return choices;
}
