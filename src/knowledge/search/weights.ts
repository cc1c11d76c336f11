import type { BarName } from './bars.js';
import type { Doubt } from './doubts.js';
import type { Feature } from './features.js';

/**
 * How much each feature counts. Set by `node dist/test/bench/tuning/tune.js`, on the questions in `test/questions/dev` and on
 * the wordings of the records themselves, each asked of records without it; do not change one by hand.
 */
export const weights: Record<Feature, number> = {
  coverage: 0.4897,
  core: 0.7558,
  likeness: -0.0019,
  second: 0.129,
  titleLikeness: -0.0086,
  precision: 0.0731,
  resembles: 0.5855,
  gap: 0.0798,
  aspectSame: 0.0937,
  aspectTelling: 0.0135,
  aspectOther: -0.0199,
  asksSame: 0.0923,
  asksOther: -0.0135,
  otherDomein: -0.2431,
  sameDomein: 0.057,
  unaskedReason: -0.1662,
  lacksFact: -0.1987,
  otherRegion: -0.1676,
  sameRegion: 0.0192,
  ownQuestion: 0.0538,
  verbatim: 0.081,
  provider: 0.0409,
  term: -0.2209,
  definition: 0.0213,
  aanbieder: 0.176,
  unknown: 0.0619,
  negation: 0.0515,
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
