import type { BarName } from './bars.js';
import type { Doubt } from './doubts.js';
import type { Feature } from './features.js';

/**
 * How much each feature counts. Set by `node dist/test/bench/tuning/tune.js`, on the questions in `test/questions/dev` and on
 * the wordings of the records themselves, each asked of records without it; do not change one by hand.
 */
export const weights: Record<Feature, number> = {
  coverage: 0.5018,
  core: 0.7626,
  likeness: -0.007,
  second: 0.1299,
  titleLikeness: -0.0109,
  precision: 0.0875,
  resembles: 0.5622,
  gap: 0.071,
  aspectSame: 0.0929,
  aspectTelling: 0.0051,
  aspectOther: -0.0223,
  asksSame: 0.086,
  asksOther: -0.0052,
  otherDomein: -0.2282,
  sameDomein: 0.0545,
  unaskedReason: -0.1644,
  lacksFact: -0.2016,
  otherRegion: -0.169,
  sameRegion: 0.0199,
  ownQuestion: 0.0499,
  verbatim: 0.0834,
  provider: -0.008,
  term: -0.2113,
  definition: 0.0185,
  aanbieder: 0.2183,
  unknown: 0.0619,
  negation: 0.0559,
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
