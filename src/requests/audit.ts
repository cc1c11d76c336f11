/** From where something was done. */
export type Origin = 'teams' | 'web' | 'terminal' | 'schedule';

/**
 * A line of the audit trail: who did or tried what with which request, when, and what came of it. Ids only: no names, no mail
 * addresses, nothing that someone typed.
 */
export interface AuditLine {
  readonly at: string;
  /** The id of a person; `assistent` for the assistant itself. */
  readonly actor: string;
  /** An action of the lifecycle, `bekijken`, or what else was done. */
  readonly action: string;
  /** A kenmerk, or what else it was about. What does not look like a kenmerk is noted as `onbekend`. */
  readonly object: string;
  readonly result: 'done' | 'not-found' | 'not-allowed' | 'stale' | 'not-possible' | 'invalid';
  readonly origin: Origin;
}

/** Where the audit trail is kept: a port. Lines are only appended; `note` never waits for the disk, `close` does. */
export interface AuditTrail {
  note(line: AuditLine): void;
  close(): Promise<void>;
}

/** For tests and the benchmark: in memory. */
export class MemoryAuditTrail implements AuditTrail {
  readonly lines: AuditLine[] = [];

  note(line: AuditLine): void {
    this.lines.push(line);
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
