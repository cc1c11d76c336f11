import type { BarName } from './bars.js';
import type { Doubt } from './doubts.js';
import type { Feature } from './features.js';

/**
 * How much each feature counts. Set by `node dist/test/bench/tuning/tune.js`, on the questions in `test/questions/dev` and on
 * the wordings of the records themselves, each asked of records without it; do not change one by hand.
 */
export const weights: Record<Feature, number> = {
  coverage: 0.3132,
  core: 0.1795,
  likeness: 0.1376,
  second: 0.1258,
  titleLikeness: -0.0018,
  precision: 0.1858,
  resembles: 1,
  gap: -0.2242,
  aspectSame: 0.095,
  aspectTelling: -0.0373,
  aspectOther: -0.0402,
  asksSame: 0.1542,
  asksOther: -0.0189,
  otherDomein: -0.1304,
  sameDomein: 0.0808,
  unaskedReason: -0.1017,
  lacksFact: -0.1507,
  otherRegion: -0.2256,
  sameRegion: 0.0612,
  ownQuestion: 0.0277,
  verbatim: 0.3,
  provider: 0.2013,
  term: -0.1262,
  definition: 0.1079,
  aanbieder: 0.1252,
  unknown: 0.0619,
  negation: -0.05,
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
