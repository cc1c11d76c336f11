import type { Day } from '../clock.js';
import { findRecord } from './answer/views.js';
import { keptQuestion } from './kept-question.js';
import type { Knowledge } from './knowledge.js';
import type { Records } from './records.js';
import type { Reply } from './reply.js';

type NoneReason = Extract<Reply, { kind: 'none' }>['reason'];

export const askedKinds = [
  'answer',
  'clarify',
  'form',
  'status',
  'command',
  'unknown',
  'fact-unknown',
  'chat',
  'order',
  'unreadable',
  'language',
  'personal',
] as const satisfies readonly (Exclude<Reply['kind'], 'none'> | NoneReason)[];
/** What came of a question: the kind of the reply, or why there was none. */
export type AskedKind = (typeof askedKinds)[number];

/** `2026-11` */
export type Month = string;

export type Thumb = 'up' | 'down';

/** One question as it is counted: nothing of who asked it, and of what was asked only what is safe to keep. */
export interface Asked {
  readonly day: Day;
  readonly kind: AskedKind;
  /** The subject of the record that answered it, or of the nearest one; `geen` for talk and for what is no question. */
  readonly subject: string;
  /** Only for a question without an answer: its text after `keptQuestion`. */
  readonly question?: string;
}

export interface Rating {
  readonly day: Day;
  readonly recordId: string;
  readonly thumb: Thumb;
}

/** What was asked in a month. */
export interface AskedMonth {
  readonly counts: readonly {
    readonly day: Day;
    readonly kind: AskedKind;
    readonly subject: string;
    readonly count: number;
  }[];
  /** The questions that got no answer, each once. */
  readonly unanswered: readonly {
    readonly question: string;
    readonly kind: AskedKind;
    readonly subject: string;
    readonly count: number;
    readonly first: Day;
    readonly last: Day;
  }[];
  /** How often a question got no answer and was only counted, because there were too many different ones. */
  readonly unkept: number;
  readonly thumbs: readonly {
    readonly day: Day;
    readonly recordId: string;
    readonly up: number;
    readonly down: number;
  }[];
}

/**
 * What people ask and whether it was answered: a port; `storage/` holds what stands behind it. Counting and rating return
 * at once and never fail: an answer does not wait for them.
 */
export interface AskedStore {
  count(asked: Asked): void;
  rate(rating: Rating): void;
  month(month: Month): Promise<AskedMonth>;
}

/** So many different unanswered questions are kept of a month; beyond that they are only counted. */
export const mostUnanswered = 2_000;

export function monthOf(day: Day): Month {
  return day.slice(0, 7);
}

/** What a message and its reply count for: one for each answer in it. Pure; what it gives holds no personal data. */
export function askedOf(message: string, reply: Reply, knowledge: Knowledge, today: Day): readonly Asked[] {
  const { records } = knowledge;
  switch (reply.kind) {
    case 'answer':
      // An answer about no record of its own is about an aanbieder that the records do not have.
      return reply.answers.map(({ recordId }) => ({
        day: today,
        kind: 'answer',
        subject: subjectOf(recordId, records) ?? 'aanbieders',
      }));
    case 'clarify':
      return [{ day: today, kind: 'clarify', subject: subjectOf(reply.choices[0]?.recordId, records) ?? noSubject }];
    case 'none': {
      const { reason, nearest } = reply;
      if (reason !== 'unknown' && reason !== 'fact-unknown') return [{ day: today, kind: reason, subject: noSubject }];
      const asked = { day: today, kind: reason, subject: subjectOf(nearest[0]?.recordId, records) ?? noSubject };
      const question = keptQuestion(message, knowledge, today);
      return [question === undefined ? asked : { ...asked, question }];
    }
    case 'form':
    case 'status':
    case 'command':
      return [{ day: today, kind: reply.kind, subject: noSubject }];
  }
}

const noSubject = 'geen';

function subjectOf(recordId: string | undefined, records: Records): string | undefined {
  const record = recordId === undefined ? undefined : findRecord(recordId, records);
  if (record === undefined) return undefined;
  if ('subject' in record) return record.subject;
  if ('website' in record) return 'aanbieders';
  return 'aanbieders' in record ? 'zorgfuncties' : 'begrip';
}
