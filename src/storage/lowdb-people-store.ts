import { createHash } from 'node:crypto';
import { Low } from 'lowdb';
import { z } from 'zod/v4';
import type { LtaError } from '../errors.js';
import type { PeopleStore, PersonPick } from '../people/people-store.js';
import { DurableFolder, type DurableFolderOptions } from './durable-folder.js';
import { JsonFile } from './json-file.js';
import { type Damage, damagedFiles, loadFolder } from './load-folder.js';

const storedPickSchema = z.strictObject({
  personId: z.string().min(1),
  roles: z.array(z.enum(['toegang', 'aanbieder', 'lc', 'rwo', 'gast'])),
  organisationIds: z.array(z.string()),
});
type StoredPick = z.infer<typeof storedPickSchema>;

/** What local users picked, on lowdb: one small file per person, all in memory. */
export class LowdbPeopleStore implements PeopleStore {
  readonly #picks = new Map<string, PersonPick>();

  private constructor(private readonly folder: DurableFolder) {}

  static async open(
    path: string,
    options: DurableFolderOptions & { readonly readOnly?: boolean } = {},
  ): Promise<LowdbPeopleStore> {
    const picks: StoredPick[] = [];
    const damage: Damage[] = [];
    for await (const { name, content } of loadFolder(path, storedPickSchema)) {
      if (content.ok) picks.push(content.value);
      else damage.push({ name, reason: content.error });
    }
    if (damage.length > 0)
      throw damagedFiles(path, damage, 'Without a back-up: remove the file; the person is asked for a role again.');
    const folder = options.readOnly === true ? DurableFolder.readOnly(path) : await DurableFolder.open(path, options);
    const store = new LowdbPeopleStore(folder);
    for (const { personId, roles, organisationIds } of picks) store.#picks.set(personId, { roles, organisationIds });
    return store;
  }

  get(personId: string): Promise<PersonPick | undefined> {
    return Promise.resolve(this.#picks.get(personId));
  }

  async put(personId: string, pick: PersonPick): Promise<void> {
    const stored = { personId, roles: [...pick.roles], organisationIds: [...pick.organisationIds] };
    await new Low(new JsonFile(this.folder, fileOf(personId), storedPickSchema), stored).write();
    this.#picks.set(personId, { roles: stored.roles, organisationIds: stored.organisationIds });
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
