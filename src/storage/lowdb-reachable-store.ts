import { createHash } from 'node:crypto';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { Low } from 'lowdb';
import { z } from 'zod/v4';
import type { LtaError } from '../errors.js';
import type { Reachable, ReachableStore } from '../people/reachable.js';
import { DurableFolder, type DurableFolderOptions } from './durable-folder.js';
import { JsonFile } from './json-file.js';
import { loadFolder } from './load-folder.js';
import { chatAddressSchema } from './stored-chat.js';

const text = z.string().min(1);
const storedSchema = z.strictObject({
  personId: text,
  organisations: z.array(z.strictObject({ kind: z.enum(['aanbieder', 'gemeente']), id: text }).readonly()).readonly(),
  chat: chatAddressSchema,
  team: z
    .strictObject({ teams: z.array(z.enum(['lc', 'rwo'])).readonly(), name: z.string() })
    .readonly()
    .optional(),
  seenOn: z.iso.date(),
  asked: z.strictObject({ on: z.iso.date(), arrived: z.boolean() }).readonly().optional(),
});

/**
 * Reachable people on lowdb: one small file per person, all in memory. Not fsynced, and what cannot be read is set aside:
 * whoever talks to the assistant again is known again.
 */
export class LowdbReachableStore implements ReachableStore {
  readonly #people = new Map<string, Reachable>();

  private constructor(private readonly folder: DurableFolder) {}

  static async open(
    path: string,
    options: Omit<DurableFolderOptions, 'durable'> & { readonly readOnly?: boolean } = {},
  ): Promise<LowdbReachableStore> {
    const { readOnly = false } = options;
    const found: Reachable[] = [];
    const unreadable: string[] = [];
    for await (const { name, content } of loadFolder(path, storedSchema)) {
      if (content.ok) found.push(content.value);
      else unreadable.push(name);
    }
    const folder = readOnly
      ? DurableFolder.readOnly(path)
      : await DurableFolder.open(path, { ...options, durable: false });
    const store = new LowdbReachableStore(folder);
    if (!readOnly) for (const name of unreadable) await rename(join(path, name), join(path, `${name}.damaged`));
    for (const reachable of found) store.#people.set(reachable.personId, reachable);
    return store;
  }

  get(personId: string): Promise<Reachable | undefined> {
    return Promise.resolve(this.#people.get(personId));
  }

  list(): Promise<readonly Reachable[]> {
    return Promise.resolve([...this.#people.values()]);
  }

  async put(reachable: Reachable): Promise<void> {
    const kept = storedSchema.parse(reachable);
    await new Low(new JsonFile(this.folder, fileOf(reachable.personId), storedSchema), kept).write();
    this.#people.set(reachable.personId, kept);
  }

  /** No write is accepted any more, with this as the reason. */
  fail(error: LtaError): void {
    this.folder.fail(error);
  }

  close(): Promise<void> {
    return this.folder.close();
  }
}

/** Ids of a channel ("29:1AbC…") are no file names, and differ in case only. */
function fileOf(personId: string): string {
  return `${createHash('sha256').update(personId).digest('hex').slice(0, 40)}.json`;
}
