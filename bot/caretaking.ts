import type { Clock } from '../src/clock.js';
import type { Records } from '../src/knowledge/records.js';
import { Caretaker } from '../src/notify/caretaker.js';
import type { DayMarks } from '../src/notify/day-marks.js';
import type { MailContent } from '../src/notify/mail-text.js';
import { gemeentenWithoutContact } from '../src/people/gemeenten-without-contact.js';
import type { ContactStore } from '../src/people/contacts.js';
import type { AuditTrail } from '../src/requests/audit.js';
import type { RequestLog } from '../src/requests/log.js';
import type { Kenmerk } from '../src/requests/request.js';
import type { Logger } from './log.js';

export interface CaretakingParts {
  readonly storage: {
    readonly requests: RequestLog;
    readonly marks: DayMarks;
    readonly audit: AuditTrail;
    readonly contacts: ContactStore;
  };
  readonly clock: Clock;
  readonly log: Logger;
  readonly records: () => Records;
  readonly owes: (kenmerk: Kenmerk) => void;
  readonly sendDigest: (id: string, digest: MailContent) => Promise<boolean>;
  /** Why records are refused at this moment. */
  readonly knowledgeProblems: () => readonly string[];
}

/** Reminders and the digest, with what this assistant knows of its surroundings. */
export function createCaretaker(parts: CaretakingParts): Caretaker {
  const { storage, clock, log, records, owes, sendDigest, knowledgeProblems } = parts;
  const { requests, marks, audit, contacts } = storage;
  return new Caretaker({
    requests,
    marks,
    audit,
    clock,
    owes,
    sendDigest,
    surroundings: async () => {
      const ids = await gemeentenWithoutContact(requests, contacts.current());
      return {
        knowledgeProblems: knowledgeProblems(),
        gemeentenWithoutContact: ids.map((id) => records().gemeenten.get(id)?.title ?? id),
      };
    },
    onProblem: (error) => {
      log.error(
        { code: error instanceof Error ? error.name : 'unknown' },
        'reminders and digest were not looked after',
      );
    },
  });
}
