import type { BarName } from './bars.js';
import type { Doubt } from './doubts.js';
import type { Feature } from './features.js';

/**
 * How much each feature counts. Set by `node dist/test/bench/tuning/tune.js`, on the questions in `test/questions/dev` and on
 * the wordings of the records themselves, each asked of records without it; do not change one by hand.
 */
export const weights: Record<Feature, number> = {
  coverage: 0.4972,
  core: 0.779,
  likeness: 0.0026,
  second: 0.0697,
  titleLikeness: -0.0167,
  precision: 0.0949,
  resembles: 0.5819,
  gap: 0.052,
  aspectSame: 0.1046,
  aspectTelling: 0.0324,
  aspectOther: -0.0272,
  asksSame: 0.08,
  asksOther: -0.0144,
  otherDomein: -0.2236,
  sameDomein: 0.0772,
  unaskedReason: -0.1588,
  lacksFact: -0.1989,
  otherRegion: -0.1973,
  sameRegion: 0.021,
  ownQuestion: 0.0605,
  verbatim: 0.0892,
  provider: -0.02,
  term: -0.1774,
  definition: -0.0123,
  aanbieder: 0.172,
  unknown: 0.0619,
  negation: 0.0259,
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
