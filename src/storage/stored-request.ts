import { z } from 'zod/v4';
import { LtaError } from '../errors.js';
import { actionNames } from '../requests/lifecycle.js';
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
      email: text.optional(),
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
      contract: text.optional(),
      about: text.optional(),
    })
    .readonly(),
  dueOn: z.iso.date().optional(),
  remindOn: z.iso.date().optional(),
  forwardTo: z.strictObject({ name: text, address: text }).readonly().optional(),
  draftId: text.min(1),
};

const outcome = z.enum(['toegekend', 'afgewezen', 'doorgezet', 'ingetrokken', 'niet nodig']);
const team = z.enum(['lc', 'rwo']);

const historyEntry = z
  .strictObject({
    at: moment,
    action: z.enum(['ingediend', ...actionNames]),
    by: z
      .strictObject({ id: text, name: text, side: z.enum(['indiener', 'behandelaar', 'gemeente', 'assistent']) })
      .readonly(),
    text: text.optional(),
    to: z.strictObject({ id: text.optional(), name: text }).readonly().optional(),
    outcome: outcome.optional(),
  })
  .readonly();

const outboxItem = z
  .strictObject({
    id: text.min(1),
    entry: z.int().min(0),
    to: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('person'), id: text, name: text, email: text.optional() }).readonly(),
      z.strictObject({ kind: z.literal('mailbox') }).readonly(),
      z.strictObject({ kind: z.literal('contact'), name: text, address: text }).readonly(),
      z.strictObject({ kind: z.literal('channel'), team }).readonly(),
    ]),
    by: z.enum(['teams', 'mail']),
    state: z.enum(['waiting', 'sending', 'sent', 'skipped', 'failed']),
    tries: z.int().min(0),
    notBefore: moment,
    settledAt: moment.optional(),
    problem: z.enum(['unreachable', 'refused', 'no-channel', 'uncertain', 'gave-up']).optional(),
  })
  .readonly();

const place = z.strictObject({ conversationId: text, activityId: text }).readonly();

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
    assignee: z.strictObject({ id: text, name: text }).readonly().optional(),
    outcome: outcome.optional(),
    judgement: z
      .strictObject({
        criteria: z.record(text, z.enum(['ja', 'nee', 'niet van toepassing'])).readonly(),
        tariff: text,
      })
      .readonly()
      .optional(),
    outbox: z.array(outboxItem).readonly(),
    cards: z.strictObject({ lc: place.optional(), rwo: place.optional() }).readonly().optional(),
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

/**
 * The same for a changed request. History is only appended to, what was filed stays as it was, and a version counts one on.
 * @throws LtaError FORM_INVALID for another shape, HISTORY_REWRITTEN when what is past would change.
 */
export function checkedChange(current: CareRequest, next: CareRequest): CareRequest {
  const parsed = storedRequestSchema.safeParse(next);
  if (!parsed.success) throw cannotBeKept(parsed.error);
  const filed = ({ kenmerk, draftId, filedAt, kind, answers, document }: CareRequest): string =>
    JSON.stringify({ kenmerk, draftId, filedAt, kind, answers, document });
  const past = JSON.stringify(next.history.slice(0, current.history.length));
  const added = next.history.length - current.history.length;
  if (
    filed(next) !== filed(current) ||
    past !== JSON.stringify(current.history) ||
    added !== next.version - current.version ||
    added > 1
  )
    throw new LtaError('HISTORY_REWRITTEN', `${current.kenmerk}: a change adds one line to its history at most.`);
  return parsed.data;
}

function cannotBeKept(error: z.ZodError): LtaError {
  const where = error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
  return new LtaError('FORM_INVALID', `A request does not have the shape that is kept: ${where}`);
}
