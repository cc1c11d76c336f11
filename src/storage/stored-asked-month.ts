import { z } from 'zod/v4';
import { askedKinds, type AskedMonth } from '../knowledge/asked.js';

const day = z.iso.date();
const kind = z.enum(askedKinds);
/** A subject that is renamed later does not make an old month unreadable. */
const subject = z.string().min(1);
const count = z.int().min(0);

/** What the file of a month holds. */
export const storedAskedMonthSchema: z.ZodType<AskedMonth> = z.strictObject({
  counts: z.array(z.strictObject({ day, kind, subject, count })),
  unanswered: z.array(z.strictObject({ question: z.string().min(1), kind, subject, count, first: day, last: day })),
  unkept: count,
  thumbs: z.array(z.strictObject({ day, recordId: z.string().min(1), up: count, down: count })),
});
