import type { BarName } from './bars.js';
import type { Doubt } from './doubts.js';
import type { Feature } from './features.js';

/**
 * How much each feature counts. Set by `node dist/test/bench/tuning/tune.js`, on the questions in `test/questions/dev` and on
 * the wordings of the records themselves, each asked of records without it; do not change one by hand.
 */
export const weights: Record<Feature, number> = {
  coverage: 0.4894,
  core: 0.7251,
  likeness: -0.0181,
  second: -0.0233,
  titleLikeness: 0.0087,
  precision: 0.1215,
  resembles: 0.7199,
  gap: -0.0833,
  aspectSame: 0.1383,
  aspectTelling: -0.0119,
  aspectOther: -0.0055,
  asksSame: 0.0542,
  asksOther: -0.0274,
  otherDomein: -0.2591,
  sameDomein: 0.055,
  unaskedReason: -0.1564,
  lacksFact: -0.2811,
  otherRegion: -0.233,
  sameRegion: 0.0213,
  ownQuestion: 0.0504,
  verbatim: 0.0947,
  provider: 0.0016,
  term: -0.1969,
  definition: 0.0149,
  aanbieder: 0.1407,
  unknown: 0.0619,
  negation: 0.0375,
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
