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
import { storedDraftSchema } from './stored-draft.js';

const keptForDays = 30;
const dayInMs = 86_400_000;

export interface DraftStoreOptions extends Omit<DurableFolderOptions, 'durable'> {
  readonly clock: Clock;
  readonly readOnly?: boolean;
}

/**
 * Drafts on lowdb: one small file per draft, all in memory. They are written atomically but not fsynced: a draft survives a
 * restart and kill -9, and a power failure may cost the last step. So a draft that cannot be read is set aside, and does not
 * keep the assistant from starting.
 */
export class LowdbDraftStore implements DraftStore {
  readonly #shelf = new DraftShelf();

  private constructor(private readonly folder: DurableFolder) {}

  /** Removes drafts that nobody touched for 30 days. */
  static async open(path: string, options: DraftStoreOptions): Promise<LowdbDraftStore> {
    const drafts: Draft[] = [];
    const unreadable: string[] = [];
    for await (const { name, content } of loadFolder(path, storedDraftSchema)) {
      if (content.ok && fileOf(content.value.id) === name) drafts.push(content.value);
      else unreadable.push(name);
    }
    const folder =
      options.readOnly === true
        ? DurableFolder.readOnly(path)
        : await DurableFolder.open(path, { ...options, durable: false });
    const store = new LowdbDraftStore(folder);
    const oldest = options.clock.now().getTime() - keptForDays * dayInMs;
    const gone: string[] = [];
    for (const draft of drafts.sort((a, b) => (a.updatedAt < b.updatedAt ? -1 : 1))) {
      if (Date.parse(draft.updatedAt) < oldest) gone.push(draft.id);
      else gone.push(...present(store.#shelf.put(draft)));
    }
    if (options.readOnly !== true) {
      for (const name of unreadable) await rename(join(path, name), join(path, `${name}.damaged`));
      await Promise.all(gone.map((id) => folder.remove(fileOf(id))));
    }
    return store;
  }

  get(id: string): Promise<Draft | undefined> {
    return Promise.resolve(this.#shelf.get(id));
  }

  find(personId: string, form: string): Promise<Draft | undefined> {
    return Promise.resolve(this.#shelf.find(personId, form));
  }

  async put(draft: Draft): Promise<void> {
    const kept = structuredClone(draft);
    await new Low(new JsonFile(this.folder, fileOf(draft.id), storedDraftSchema), kept).write();
    for (const id of present(this.#shelf.put(kept))) await this.folder.remove(fileOf(id));
  }

  async remove(id: string): Promise<void> {
    // An id that a card made up never reaches the disk.
    if (this.#shelf.get(id) === undefined) return;
    await this.folder.remove(fileOf(id));
    this.#shelf.remove(id);
  }

  /** No write is accepted any more, with this as the reason. */
  fail(error: LtaError): void {
    this.folder.fail(error);
  }

  close(): Promise<void> {
    return this.folder.close();
  }
}

function fileOf(id: string): string {
  return `${id}.json`;
}

function present(id: string | undefined): string[] {
  return id === undefined ? [] : [id];
}
