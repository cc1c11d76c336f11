import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { LtaError } from '../errors.js';
import type { AuditLine, AuditTrail } from '../requests/audit.js';
import { makeFolder } from './file-operations.js';
import { systemErrorCode } from './system-error.js';

export interface FileAuditTrailOptions {
  /** Told when lines could not be written; they are kept and tried again with the next ones. */
  readonly onProblem?: (error: LtaError) => void;
}

/** Lines that wait together are written together; at most so long after the first. */
const flushAfterMs = 200;
/** A disk that stays full must not fill the memory too: past this the oldest lines are dropped, and that is told. */
const mostWaiting = 50_000;

/**
 * The audit trail as files to append to, one a month (`audit/2026-11.jsonl`), one JSON object a line, for the account of the
 * server only. Nobody waits for it; at most a fifth of a second of it is lost when the power fails.
 */
export class FileAuditTrail implements AuditTrail {
  #waiting: AuditLine[] = [];
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> = Promise.resolve();
  #failure: LtaError | undefined;

  private constructor(
    private readonly folder: string,
    private readonly options: FileAuditTrailOptions,
  ) {}

  static async open(folder: string, options: FileAuditTrailOptions = {}): Promise<FileAuditTrail> {
    await makeFolder(folder);
    return new FileAuditTrail(folder, options);
  }

  note(line: AuditLine): void {
    this.#waiting.push(line);
    this.#timer ??= setTimeout(() => void this.#flush(), flushAfterMs).unref();
  }

  /** No line is written any more, with this as the reason. */
  fail(error: LtaError): void {
    this.#failure ??= error;
  }

  async close(): Promise<void> {
    await this.#flush();
    this.fail(new LtaError('STORAGE_WRITE_FAILED', `${this.folder} was closed.`));
  }

  #flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#writing = this.#writing.then(() => this.#write());
    return this.#writing;
  }

  async #write(): Promise<void> {
    const lines = this.#waiting;
    this.#waiting = [];
    for (const [month, some] of byMonth(lines)) {
      try {
        if (this.#failure !== undefined) throw this.#failure;
        await append(join(this.folder, `${month}.jsonl`), some.map((line) => `${JSON.stringify(line)}\n`).join(''));
      } catch (error) {
        this.#keep(some, error);
      }
    }
  }

  #keep(lines: readonly AuditLine[], error: unknown): void {
    this.#waiting = [...lines, ...this.#waiting].slice(-mostWaiting);
    const code = systemErrorCode(error) ?? 'unknown reason';
    this.options.onProblem?.(
      error instanceof LtaError
        ? error
        : new LtaError('STORAGE_WRITE_FAILED', `${this.folder} could not be written (${code}).`, { cause: error }),
    );
  }
}

function byMonth(lines: readonly AuditLine[]): ReadonlyMap<string, readonly AuditLine[]> {
  const months = new Map<string, AuditLine[]>();
  for (const line of lines) {
    const month = line.at.slice(0, 7);
    const some = months.get(month);
    if (some === undefined) months.set(month, [line]);
    else some.push(line);
  }
  return months;
}

async function append(path: string, text: string): Promise<void> {
  const file = await open(path, 'a', 0o600);
  try {
    await file.writeFile(text);
    await file.datasync();
  } finally {
    await file.close();
  }
}
