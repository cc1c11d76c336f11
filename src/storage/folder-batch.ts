import { join } from 'node:path';
import { LtaError } from '../errors.js';
import type { FileOperations } from './file-operations.js';
import { systemErrorCode } from './system-error.js';

interface Slot {
  readonly name: string;
  /** The temporary file, or undefined for a removal. */
  readonly temp: string | undefined;
  ready: boolean;
}

/**
 * What `publish` does when one file cannot be put in its place. `each`: the others go on. `prefix`: it stops there, so
 * that what is on disk is always a beginning of the batch; all files of such a batch are new.
 */
export type PublishMode = 'each' | 'prefix';

export interface Published {
  /** How many were put in their place, counted from the first; in `each` mode of those that did not fail. */
  readonly count: number;
  /** What failed, by the order of the calls to `write` and `remove`. */
  readonly failures: ReadonlyMap<number, LtaError>;
}

/** Files that are put in their place together: first all are written beside it, then renamed in the order of the calls. */
export class FolderBatch {
  readonly #slots: Slot[] = [];

  constructor(
    private readonly folder: string,
    private readonly files: FileOperations,
    private readonly durable: boolean,
    private readonly tempName: (name: string) => string,
  ) {}

  /** Stages a file; rejects with `STORAGE_WRITE_FAILED`, after removing what it wrote, when the disk does not take it. */
  async write(name: string, text: string): Promise<void> {
    const temp = join(this.folder, this.tempName(name));
    const slot: Slot = { name, temp, ready: false };
    this.#slots.push(slot);
    try {
      await this.files.write(temp, text, this.durable);
      slot.ready = true;
    } catch (cause) {
      await this.#forget(temp);
      throw writeFailed(join(this.folder, name), cause);
    }
  }

  /** Stages the removal of a file. */
  remove(name: string): void {
    this.#slots.push({ name, temp: undefined, ready: true });
  }

  /**
   * Puts all that was staged in place, then makes the folder durable. Throws when the folder itself cannot be synced:
   * what is on disk is then unknown, and a `prefix` batch has been taken back as far as the disk allowed.
   */
  async publish(mode: PublishMode): Promise<Published> {
    const failures = new Map<number, LtaError>();
    const done: Slot[] = [];
    for (const [at, slot] of this.#slots.entries()) {
      if (!slot.ready) continue;
      if (mode === 'prefix' && failures.size > 0) {
        if (slot.temp !== undefined) await this.#forget(slot.temp);
        continue;
      }
      const target = join(this.folder, slot.name);
      try {
        await (slot.temp === undefined ? this.files.remove(target) : this.files.rename(slot.temp, target));
        done.push(slot);
      } catch (cause) {
        failures.set(at, writeFailed(target, cause));
        if (slot.temp !== undefined) await this.#forget(slot.temp);
      }
    }
    if (this.durable && done.length > 0) {
      try {
        await this.files.syncFolder(this.folder);
      } catch (cause) {
        if (mode === 'prefix') for (const slot of done.reverse()) await this.#forget(join(this.folder, slot.name));
        throw writeFailed(this.folder, cause);
      }
    }
    return { count: done.length, failures };
  }

  /** Removes all that was staged. */
  async discard(): Promise<void> {
    const temps = this.#slots.flatMap(({ temp }) => (temp === undefined ? [] : [temp]));
    await Promise.all(temps.map((temp) => this.#forget(temp)));
  }

  /** A temporary file that stays behind on a failing disk is removed at the next start. */
  async #forget(path: string): Promise<void> {
    await this.files.remove(path).catch(() => undefined);
  }
}

function writeFailed(path: string, cause: unknown): LtaError {
  const code = systemErrorCode(cause) ?? 'unknown reason';
  return new LtaError('STORAGE_WRITE_FAILED', `${path} could not be written (${code}). Nothing of it was kept.`, {
    cause,
  });
}
