import type { Day } from '../clock.js';
import type { Knowledge } from './knowledge.js';
import type { Reply } from './reply.js';
import { findRecord } from './answer/views.js';
import { withoutPersonal } from './without-personal.js';

/** One question as it is counted: what it was about and what became of it. No question text, unless it got no answer. */
export interface Asked {
  readonly day: Day;
  readonly outcome: 'answered' | 'asked back' | 'declined';
  /** Subject of the record that was shown; `zorgfunctie`, `aanbieder` and `begrip` for those kinds. */
  readonly subject: string | undefined;
  readonly recordIds: readonly string[];
  /** Only of a question without an answer, freed from anything personal, for the LC team. */
  readonly question?: string;
}

/** A thumb that someone gave, kept with the record that was shown. */
export interface Thumb {
  readonly day: Day;
  readonly recordId: string;
  readonly up: boolean;
}

/** Where the counts are kept: a port; `storage/` holds what stands behind it. */
export interface AskedLog {
  noteAsked(asked: Asked): Promise<void>;
  noteThumb(thumb: Thumb): Promise<void>;
}

/** What is kept of a message and its reply; undefined for talk, commands, forms and what cannot be read. */
export function askedOf(message: string, reply: Reply, knowledge: Knowledge, day: Day): Asked | undefined {
  switch (reply.kind) {
    case 'answer': {
      const recordIds = reply.answers.map(({ recordId }) => recordId);
      return { day, outcome: 'answered', subject: subjectOf(recordIds[0], knowledge), recordIds };
    }
    case 'clarify': {
      const recordIds = reply.choices.map(({ recordId }) => recordId);
      return { day, outcome: 'asked back', subject: subjectOf(recordIds[0], knowledge), recordIds };
    }
    case 'none': {
      if (reply.reason !== 'unknown' && reply.reason !== 'fact-unknown') return undefined;
      const recordIds = reply.nearest.map(({ recordId }) => recordId);
      const subject = subjectOf(recordIds[0], knowledge);
      return { day, outcome: 'declined', subject, recordIds, question: withoutPersonal(message) };
    }
    case 'form':
    case 'status':
    case 'command':
      return undefined;
  }
}

function subjectOf(id: string | undefined, { records }: Knowledge): string | undefined {
  const record = id === undefined ? undefined : findRecord(id, records);
  if (record === undefined) return undefined;
  if ('subject' in record) return record.subject;
  if ('website' in record) return 'aanbieder';
  return 'aanbieders' in record ? 'zorgfunctie' : 'begrip';
}
