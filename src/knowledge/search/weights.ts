import type { BarName } from './bars.js';
import type { Doubt } from './doubts.js';
import type { Feature } from './features.js';

/**
 * How much each feature counts. Set by `node dist/test/bench/tuning/tune.js`, on the questions in `test/questions/dev` and on
 * the wordings of the records themselves, each asked of records without it; do not change one by hand.
 */
export const weights: Record<Feature, number> = {
  coverage: 0.4996,
  core: 0.7512,
  likeness: -0.0063,
  second: 0.1451,
  titleLikeness: -0.0131,
  precision: 0.0885,
  resembles: 0.5643,
  gap: 0.0684,
  aspectSame: 0.0891,
  aspectTelling: 0.0211,
  aspectOther: -0.0233,
  asksSame: 0.0886,
  asksOther: -0.0027,
  otherDomein: -0.2338,
  sameDomein: 0.0522,
  unaskedReason: -0.1636,
  lacksFact: -0.2008,
  otherRegion: -0.186,
  sameRegion: 0.0181,
  ownQuestion: 0.0466,
  verbatim: 0.0852,
  provider: -0.0462,
  term: -0.2111,
  definition: 0.0862,
  aanbieder: 0.2279,
  unknown: 0.0619,
  negation: 0.0453,
};

/** What speaks for declining: the score that the best record must be above. */
export const doubts: Record<Doubt, number> = {
  always: 0.3849,
  unknownShare: 0.1595,
  unknownHeaviest: 0.0714,
  size: -0.0679,
  named: -0.095,
};

export const bars: Record<BarName, number> = {
  accept: 0,
  coverage: 0.41,
  fullName: 1.2,
  close: 0.09,
  closeLikeness: 0.18,
  closeCoverage: 0.18,
  closeDomein: 0.36,
  nearAnswer: 0.49,
  sameSubject: 0.4,
  otherwise: 0.14,
  unknown: 0,
  unknownCoverage: 0.53,
};
