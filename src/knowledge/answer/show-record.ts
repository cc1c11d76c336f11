import type { Reply } from '../reply.js';
import type { Outcome, ReplyContext } from './outcome.js';
import { findRecord, viewOf } from './views.js';

/** The card of a record by its id, as a button asks for it; undefined when the record is gone. */
export function showRecord(recordId: string, context: Omit<ReplyContext, 'memory'>): Reply | undefined {
  const { records } = context.knowledge;
  const record = findRecord(recordId, records);
  if (record === undefined) return undefined;
  const entities =
    'website' in record ? [record.id] : 'aanbieders' in record ? record.aanbieders.map(({ id }) => id) : [];
  const domein = 'domein' in record && record.domein !== undefined ? { domein: record.domein } : {};
  const ask = 'aspect' in record ? { ask: record.aspect } : {};
  return {
    kind: 'answer',
    answers: [viewOf(record, records, context.forms)],
    memory: { recordIds: [record.id], entities, ...ask, ...domein },
  };
}

/** The same as what comes of a question. */
export function shown(recordId: string, context: ReplyContext): Outcome | undefined {
  const answer = showRecord(recordId, context);
  if (answer?.kind !== 'answer') return undefined;
  const [view] = answer.answers;
  return view === undefined ? undefined : { kind: 'answer', view, memory: answer.memory };
}
