import type { Day } from '../../clock.js';
import type { Records } from '../../knowledge/records.js';
import type { ChoiceView } from '../../wizard/view.js';
import { holdsOn } from './contracted.js';

/**
 * The contracts of the region Midden-Holland: twelve by inkoopplan 2 and 5.1 (5.2 counts eleven; chapter 6 works out
 * twelve). They are the records that say what a contract is: `mh-contract-…-definitie`.
 */
const definition = /^mh-(contract-[a-z0-9-]+)-definitie$/;

const remembered = new WeakMap<Records['topics'], Map<Day, readonly ChoiceView[]>>();

/** The contracts that hold on that day, by name. Asked at every field, so it is worked out once a day. */
export function regionalContracts({ topics }: Records, day: Day): readonly ChoiceView[] {
  const known = remembered.get(topics) ?? new Map<Day, readonly ChoiceView[]>();
  remembered.set(topics, known);
  const found =
    known.get(day) ??
    [...topics.values()]
      .filter((topic) => definition.exec(topic.id)?.[1] === topic.about && holdsOn(topic, day))
      .map(({ about, title }) => ({ value: about, title: contractName(title) }))
      .sort((a, b) => a.title.localeCompare(b.title, 'nl'));
  known.set(day, found);
  return found;
}

/** The records are headed "Contract Wonen Wmo (regio Midden-Holland)". */
function contractName(title: string): string {
  return title.replace(/^Contract /, '').replace(/ \(regio Midden-Holland\)$/, '');
}
