/** What decides between answering, asking back and declining, beside the score itself. */
export const barNames = [
  /** How sure it must be that the best record answers the question. */
  'accept',
  /** Which part of a question the answer must have at least. */
  'coverage',
  /** In a story, a zorgfunctie that it names is the answer to "wie kan dat?": how telling the name must be, and how much covered. */
  'contained',
  'storyCoverage',
  /** A name of several words that stands in the question as a whole leaves no other reading. */
  'fullName',
  /** Records this near to the best are another reading of the question. */
  'close',
  'closeLikeness',
  'closeCoverage',
  /** The same thing for the other domein may score lower and still be another reading. */
  'closeDomein',
  /** Records this near to the best are shown below it, in a sentence each; on the same thing, from further off. */
  'nearAnswer',
  'sameSubject',
  /** Of a rule that does not name the aanbieder that the question names, so much more is asked. */
  'rule',
  /** Of an answer to another reading than the last sentence, so much more is asked. */
  'otherwise',
  /** What is known to be in no document must stand so far above the bar, cover so much, and be so much better than the best record. */
  'unknown',
  'unknownCoverage',
  'unknownAhead',
  /** So much more for each part of the question that the record has and it has not, and for how much nearer the record is. */
  'unknownCovers',
  'unknownLikens',
] as const;

export type BarName = (typeof barNames)[number];
