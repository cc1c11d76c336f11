import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { Low } from 'lowdb';
import type { Clock } from '../clock.js';
import type { LtaError } from '../errors.js';
import type { Draft, DraftStore } from '../wizard/draft.js';
import { DraftShelf } from './draft-shelf.js';
import { DurableFolder, type DurableFolderOptions } from './durable-folder.js';
import { JsonFile } from './json-file.js';
import { loadFolder } from './load-folder.js';
import { OneAtATime } from './one-at-a-time.js';
import { storedDraftSchema } from './stored-draft.js';

const keptForDays = 30;
const dayInMs = 86_400_000;

export interface DraftStoreOptions extends Omit<DurableFolderOptions, 'durable'> {
  readonly clock: Clock;
  readonly readOnly?: boolean;
  /** Told when forgotten drafts could not be removed; the next day tries again. */
  readonly onProblem?: (error: unknown) => void;
}

/**
 * Drafts on lowdb: one small file per draft, all in memory. They are written atomically but not fsynced: a draft survives a
 * restart and kill -9. Each step is written under a name of its own (`ID.7.json`) and the one before it stays until the
 * next: replacing a file makes a disk write at once, twice as slow; and a step that a power failure tore leaves the former.
 */
export class LowdbDraftStore implements DraftStore {
  readonly #shelf = new DraftShelf();
  /** The number of the last step that was written, by id. */
  readonly #steps = new Map<string, number>();
  readonly #changing = new OneAtATime<string>();

  /** Looks once a day for drafts that nobody touches any more. */
  #sweep: NodeJS.Timeout | undefined;

  private constructor(
    private readonly folder: DurableFolder,
    private readonly clock: Clock,
  ) {}

  /** Sets aside what cannot be read, and removes drafts that nobody touched for 30 days: now, and every day while open. */
  static async open(path: string, options: DraftStoreOptions): Promise<LowdbDraftStore> {
    const found: DraftFile[] = [];
    const unreadable: string[] = [];
    for await (const { name, content } of loadFolder(path, storedDraftSchema)) {
      const step = stepOf(name);
      if (content.ok && step !== undefined && fileOf(content.value.id, step) === name)
        found.push({ name, step, draft: content.value });
      else unreadable.push(name);
    }
    const { readOnly = false, clock } = options;
    const folder = readOnly
      ? DurableFolder.readOnly(path)
      : await DurableFolder.open(path, { ...options, durable: false });
    const store = new LowdbDraftStore(folder, clock);
    const stale = store.#take(found, store.#oldest());
    if (!readOnly) {
      store.#sweep = setInterval(() => {
        store.removeUntouched().catch((error: unknown) => options.onProblem?.(error));
      }, dayInMs).unref();
      for (const name of unreadable) await rename(join(path, name), join(path, `${name}.damaged`));
      await Promise.all(stale.map(({ name }) => folder.remove(name)));
    }
    return store;
  }

  /** Removes the drafts that nobody touched for 30 days. */
  async removeUntouched(): Promise<void> {
    for (const id of this.#shelf.untouchedSince(this.#oldest())) await this.remove(id);
  }

  #oldest(): number {
    return this.clock.now().getTime() - keptForDays * dayInMs;
  }

  get(id: string): Promise<Draft | undefined> {
    return Promise.resolve(this.#shelf.get(id));
  }

  find(personId: string, form: string): Promise<Draft | undefined> {
    return Promise.resolve(this.#shelf.find(personId, form));
  }

  put(draft: Draft): Promise<void> {
    return this.#changing.run(draft.id, async () => {
      const kept = structuredClone(draft);
      const step = (this.#steps.get(draft.id) ?? 0) + 1;
      await new Low(new JsonFile(this.folder, fileOf(draft.id, step), storedDraftSchema), kept).write();
      this.#steps.set(draft.id, step);
      const replaced = this.#shelf.put(kept);
      if (step > 2) await this.folder.remove(fileOf(draft.id, step - 2));
      if (replaced !== undefined) await this.#removeFiles(replaced);
    });
  }

  async remove(id: string): Promise<void> {
    await this.#changing.run(id, async () => {
      // An id that a card made up never reaches the disk.
      if (this.#shelf.get(id) === undefined) return;
      await this.#removeFiles(id);
      this.#shelf.remove(id);
    });
  }

  /** Fills the shelf; gives the files of older steps, of older drafts in the same place, and of drafts too old to keep. */
  #take(found: readonly DraftFile[], oldest: number): readonly DraftFile[] {
    const last = new Map<string, DraftFile>();
    for (const file of found) {
      const other = last.get(file.draft.id);
      if (other === undefined || other.step < file.step) last.set(file.draft.id, file);
    }
    const inOrder = [...last.values()].sort((a, b) => (a.draft.updatedAt < b.draft.updatedAt ? -1 : 1));
    for (const { draft, step } of inOrder) {
      if (Date.parse(draft.updatedAt) < oldest) continue;
      this.#shelf.put(draft);
      this.#steps.set(draft.id, step);
    }
    return found.filter((file) => this.#shelf.get(file.draft.id) === undefined || last.get(file.draft.id) !== file);
  }

  async #removeFiles(id: string): Promise<void> {
    const step = this.#steps.get(id);
    if (step === undefined) return;
    // The former first: what stays when this is cut short is the last step, not one that was left behind.
    if (step > 1) await this.folder.remove(fileOf(id, step - 1));
    await this.folder.remove(fileOf(id, step));
    this.#steps.delete(id);
  }

  /** No write is accepted any more, with this as the reason. */
  fail(error: LtaError): void {
    this.folder.fail(error);
  }

  close(): Promise<void> {
    clearInterval(this.#sweep);
    return this.folder.close();
  }
}

interface DraftFile {
  readonly name: string;
  readonly step: number;
  readonly draft: Draft;
}

function fileOf(id: string, step: number): string {
  return `${id}.${step}.json`;
}

function stepOf(name: string): number | undefined {
  const [, step] = /\.(\d+)\.json$/.exec(name) ?? [];
  return step === undefined ? undefined : Number(step);
}
