import type { Feature } from './features.js';

/**
 * How much each feature counts. Set by `node dist/test/bench/tune.js`, on the questions in `test/questions/dev` and on the
 * wordings of the records themselves, each asked of records without it; do not change one by hand.
 */
export const weights: Readonly<Record<Feature, number>> = {
  coverage: 0.55,
  core: 0,
  likeness: 0.47,
  second: 0,
  titleLikeness: 0,
  precision: 0,
  gap: -0.18,
  aspectSame: 0.09,
  aspectTelling: 0.07,
  aspectOther: -0.04,
  asksSame: 0,
  asksOther: 0,
  otherDomein: -0.5,
  sameDomein: 0,
  unaskedReason: -0.06,
  lacksFact: -0.38,
  otherRegion: -0.2,
  sameRegion: 0.08,
  ownQuestion: 0.12,
  provider: 0.18,
  term: -0.03,
  definition: 0,
  aanbieder: 0,
  unknown: 0,
};
