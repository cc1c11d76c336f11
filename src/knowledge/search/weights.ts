import type { BarName } from './bars.js';
import type { Doubt } from './doubts.js';
import type { Feature } from './features.js';

/**
 * How much each feature counts. Set by `node dist/test/bench/tuning/tune.js`, on the questions in `test/questions/dev` and on
 * the wordings of the records themselves, each asked of records without it; do not change one by hand.
 */
export const weights: Record<Feature, number> = {
  coverage: 0.5026,
  core: 0.755,
  likeness: -0.014,
  second: 0.1294,
  titleLikeness: -0.0106,
  precision: 0.0952,
  resembles: 0.5667,
  gap: 0.0651,
  aspectSame: 0.0921,
  aspectTelling: 0.0092,
  aspectOther: -0.023,
  asksSame: 0.0838,
  asksOther: -0.001,
  otherDomein: -0.206,
  sameDomein: 0.0554,
  unaskedReason: -0.166,
  lacksFact: -0.1989,
  otherRegion: -0.1609,
  sameRegion: 0.0188,
  ownQuestion: 0.0508,
  verbatim: 0.0814,
  provider: 0.0285,
  term: -0.2124,
  definition: 0.0154,
  aanbieder: 0.2136,
  unknown: 0.0619,
  negation: 0.0562,
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
