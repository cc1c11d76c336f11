import { z } from 'zod/v4';
import type { Draft } from '../wizard/draft.js';

const answer = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()).readonly()]);

/** What a file of a draft holds. */
export const storedDraftSchema: z.ZodType<Draft> = z.strictObject({
  id: z.string().min(1),
  form: z.string().min(1),
  formVersion: z.int(),
  personId: z.string().min(1),
  answers: z.record(z.string(), answer),
  typed: z.record(z.string(), z.string()),
  step: z.string(),
  editing: z.boolean(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});
