import type { BarName } from './bars.js';
import type { Doubt } from './doubts.js';
import type { Feature } from './features.js';

/**
 * How much each feature counts. Set by `node dist/test/bench/tuning/tune.js`, on the questions in `test/questions/dev` and on
 * the wordings of the records themselves, each asked of records without it; do not change one by hand.
 */
export const weights: Record<Feature, number> = {
  coverage: 0.4892,
  core: 0.7312,
  likeness: -0.0043,
  second: 0.0697,
  titleLikeness: -0.0026,
  precision: 0.1246,
  resembles: 0.5907,
  gap: 0.0084,
  aspectSame: 0.126,
  aspectTelling: 0.0182,
  aspectOther: -0.0111,
  asksSame: 0.08,
  asksOther: -0.0003,
  otherDomein: -0.2292,
  sameDomein: 0.0792,
  unaskedReason: -0.1535,
  lacksFact: -0.2077,
  otherRegion: -0.1978,
  sameRegion: 0.0235,
  ownQuestion: 0.071,
  verbatim: 0.0946,
  provider: -0.0416,
  term: -0.1861,
  definition: -0.0125,
  aanbieder: 0.1189,
  unknown: 0.0619,
  negation: 0.0245,
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
