import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { Low } from 'lowdb';
import { type ErrorCode, LtaError } from '../errors.js';
import { AskedTally } from '../knowledge/asked-tally.js';
import { monthOf, type Asked, type AskedMonth, type AskedStore, type Month, type Rating } from '../knowledge/asked.js';
import { DurableFolder, type DurableFolderOptions } from './durable-folder.js';
import { JsonFile } from './json-file.js';
import { storedAskedMonthSchema } from './stored-asked-month.js';

/** What was counted is on disk within two seconds: this long after the first of it, and then the time of a write. */
const writeAfterMs = 1_000;
/** After a write that failed, the wait doubles up to this. */
const longestWaitMs = 60_000;

export interface AskedStoreOptions extends Omit<DurableFolderOptions, 'durable'> {
  readonly readOnly?: boolean;
  /** Told when a write failed (it is tried again) or a file was set aside. */
  readonly onProblem?: (code: ErrorCode) => void;
}

interface Kept {
  readonly tally: AskedTally;
  changed: boolean;
  /** Reads what the file of this month held before this start; undefined until that was asked for. */
  read: Promise<void> | undefined;
}

/**
 * What was asked, on lowdb: one file a month. Counting is in memory and returns at once; the file of the month is
 * replaced shortly after, atomically but not fsynced: a crash may cost the last seconds of the figures. They are worth less
 * than an answer, so nothing here ever fails one, and a file that cannot be read is set aside.
 */
export class LowdbAskedStore implements AskedStore {
  readonly #months = new Map<Month, Kept>();
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> = Promise.resolve();
  #waitMs = writeAfterMs;
  #stopped = false;

  private constructor(
    private readonly folder: DurableFolder,
    private readonly readOnly: boolean,
    private readonly onProblem: (code: ErrorCode) => void,
  ) {}

  static async open(path: string, options: AskedStoreOptions = {}): Promise<LowdbAskedStore> {
    const { readOnly = false, onProblem = () => undefined } = options;
    const folder = readOnly
      ? DurableFolder.readOnly(path)
      : await DurableFolder.open(path, { ...options, durable: false });
    return new LowdbAskedStore(folder, readOnly, onProblem);
  }

  count(asked: Asked): void {
    this.#take(asked, (tally) => tally.count(asked));
  }

  rate(rating: Rating): void {
    this.#take(rating, (tally) => tally.rate(rating));
  }

  async month(month: Month): Promise<AskedMonth> {
    const kept = this.#months.get(month) ?? newMonth();
    await this.#catchUp(month, kept);
    return kept.tally.month();
  }

  /** No write is accepted any more; what is asked is still counted in memory. */
  fail(error: LtaError): void {
    this.folder.fail(error);
    this.#stop();
  }

  /** Writes what is not on disk yet; what the disk refuses now is lost, and said. */
  async close(): Promise<void> {
    const failed = this.#stopped;
    this.#stop();
    await this.#writing;
    if (!failed) await this.#write();
    await this.folder.close();
  }

  #take({ day }: { readonly day: string }, count: (tally: AskedTally) => void): void {
    const month = monthOf(day);
    let kept = this.#months.get(month);
    if (kept === undefined) {
      kept = newMonth();
      this.#months.set(month, kept);
    }
    count(kept.tally);
    kept.changed = true;
    this.#writeLater();
  }

  #writeLater(): void {
    if (this.#stopped || this.readOnly || this.#timer !== undefined) return;
    this.#timer = setTimeout(() => {
      this.#writing = this.#write().then(() => {
        this.#timer = undefined;
        if ([...this.#months.values()].some(({ changed }) => changed)) this.#writeLater();
      });
    }, this.#waitMs);
    // Closing writes: nothing waits for this timer.
    this.#timer.unref();
  }

  /** Never rejects. */
  async #write(): Promise<void> {
    for (const [month, kept] of [...this.#months]) {
      if (!kept.changed) continue;
      try {
        await this.#catchUp(month, kept);
        kept.changed = false;
        await new Low(new JsonFile(this.folder, fileOf(month), storedAskedMonthSchema), kept.tally.month()).write();
        this.#waitMs = writeAfterMs;
      } catch (error) {
        kept.changed = true;
        this.#waitMs = Math.min(this.#waitMs * 2, longestWaitMs);
        this.onProblem(error instanceof LtaError ? error.code : 'STORAGE_WRITE_FAILED');
      }
    }
    this.#forgetPast();
  }

  /** A month that is over and written is read again when it is asked for. */
  #forgetPast(): void {
    const newest = [...this.#months.keys()].sort().at(-1);
    for (const [month, { changed }] of this.#months) if (month !== newest && !changed) this.#months.delete(month);
  }

  /** Adds what stands in the file, once. */
  async #catchUp(month: Month, kept: Kept): Promise<void> {
    kept.read ??= this.#readInto(month, kept.tally);
    try {
      await kept.read;
    } catch (error) {
      kept.read = undefined;
      throw error;
    }
  }

  async #readInto(month: Month, tally: AskedTally): Promise<void> {
    const name = fileOf(month);
    try {
      const found = await new JsonFile(this.folder, name, storedAskedMonthSchema).read();
      if (found !== null) tally.add(found);
    } catch (error) {
      if (this.readOnly || !(error instanceof LtaError) || error.code !== 'DATA_FILE_DAMAGED') throw error;
      await rename(join(this.folder.path, name), join(this.folder.path, `${name}.damaged`));
      this.onProblem(error.code);
    }
  }

  #stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }
}

function newMonth(): Kept {
  return { tally: new AskedTally(), changed: false, read: undefined };
}

function fileOf(month: Month): string {
  return `${month}.json`;
}
