import type { BarName } from './bars.js';
import type { Doubt, Feature } from './features.js';

/**
 * How much each feature counts. Set by `node dist/test/bench/tuning/tune.js`, on the questions in `test/questions/dev` and on
 * the wordings of the records themselves, each asked of records without it; do not change one by hand.
 */
export const weights: Record<Feature, number> = {
  coverage: 0.2813,
  core: 0.1866,
  likeness: 0.1622,
  second: 0.1279,
  titleLikeness: 0.0422,
  precision: 0.1997,
  gap: -0.2273,
  aspectSame: 0.1104,
  aspectTelling: -0.0401,
  aspectOther: -0.0226,
  asksSame: 0.0752,
  asksOther: -0.0011,
  otherDomein: -0.076,
  sameDomein: 0.0461,
  unaskedReason: -0.1036,
  lacksFact: -0.1583,
  otherRegion: -0.1553,
  sameRegion: 0.0451,
  ownQuestion: 0.1101,
  provider: 0.1498,
  term: -0.0969,
  definition: 0.0684,
  aanbieder: 0.1222,
  unknown: 0.0244,
};

/** What speaks for declining: the score that the best record must be above. */
export const doubts: Record<Doubt, number> = {
  always: 0.2596,
  unknownShare: 0.1255,
  unknownHeaviest: 0.1247,
  size: 0.0794,
  named: 0.0712,
};

export const bars: Record<BarName, number> = {
  coverage: 0.5,
  contained: 0.6,
  storyCoverage: 0.35,
  fullName: 1.2,
  close: 0.12,
  closeLikeness: 0.2,
  closeDomein: 0.3,
  nearAnswer: 0.25,
  sameSubject: 0.4,
  rule: 0.05,
  otherwise: 0.08,
  unknown: 0,
  unknownCoverage: 0.5,
  unknownAhead: 0.03,
};
