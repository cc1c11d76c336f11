import { z } from 'zod/v4';
import { LtaError } from '../errors.js';
import { type CareRequest, type NewRequest, kenmerkPattern } from '../requests/request.js';

const text = z.string();
const moment = z.iso.datetime();
const roleSchema = z.enum(['toegang', 'aanbieder', 'lc', 'rwo', 'gast']);
const organisationSchema = z.strictObject({
  kind: z.enum(['aanbieder', 'gemeente']).readonly(),
  id: text.min(1),
  name: text,
});
const answer = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()).readonly()]);

const newRequestShape = {
  kind: text.min(1),
  letters: text.regex(/^[A-Z]{3}$/),
  formVersion: z.int(),
  title: text,
  answers: z.record(text, answer).readonly(),
  document: z
    .array(
      z
        .strictObject({
          title: text,
          rows: z.array(z.strictObject({ label: text, value: text }).readonly()).readonly(),
        })
        .readonly(),
    )
    .readonly(),
  flags: z.array(z.enum(['laat', 'spoed', 'anoniem'])).readonly(),
  filer: z
    .strictObject({
      id: text.min(1),
      name: text,
      roles: z.array(roleSchema).readonly(),
      organisation: z.union([organisationSchema.readonly(), z.undefined()]),
    })
    .readonly(),
  refs: z
    .strictObject({
      aanbieder: text.optional(),
      gemeente: text.optional(),
      zorgfunctie: text.optional(),
      toewijzingsnummer: text.optional(),
      about: text.optional(),
    })
    .readonly(),
  draftId: text.min(1),
};

const historyEntry = z
  .strictObject({
    at: moment,
    action: z.literal('ingediend'),
    by: z.strictObject({ id: text, name: text }).readonly(),
    reason: text.optional(),
  })
  .readonly();

const newRequestSchema = z.strictObject(newRequestShape).readonly();

/** What a file of the log holds. */
export const storedRequestSchema = z
  .strictObject({
    ...newRequestShape,
    kenmerk: text.regex(kenmerkPattern),
    state: z.enum(['ingediend', 'in behandeling', 'wacht op indiener', 'afgehandeld']),
    filedAt: moment,
    version: z.int().min(1),
    history: z.array(historyEntry).readonly(),
  })
  .readonly();

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type Holds<T extends true> = T;
/** Compiles only while the schema and the type say the same: a field that is added to one must be added to the other. */
export type SchemasFit = [
  Holds<Same<z.infer<typeof storedRequestSchema>, CareRequest>>,
  Holds<Same<z.infer<typeof newRequestSchema>, NewRequest>>,
];

/** A copy of what a form hands over, checked: what would be refused at the next start is not written now. */
export function checkedNewRequest(request: NewRequest): NewRequest {
  const parsed = newRequestSchema.safeParse(request);
  if (!parsed.success) throw cannotBeKept(parsed.error);
  return parsed.data;
}

/** The same for a changed request. */
export function checkedRequest(request: CareRequest): CareRequest {
  const parsed = storedRequestSchema.safeParse(request);
  if (!parsed.success) throw cannotBeKept(parsed.error);
  return parsed.data;
}

function cannotBeKept(error: z.ZodError): LtaError {
  const where = error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
  return new LtaError('FORM_INVALID', `A request does not have the shape that is kept: ${where}`);
}
