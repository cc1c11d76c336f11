import { Low } from 'lowdb';
import { z } from 'zod/v4';
import type { LtaError } from '../errors.js';
import type { TeamChannel, TeamChannels } from '../people/team-channels.js';
import type { Team } from '../requests/request.js';
import { chatAddressSchema } from './stored-chat.js';
import { DurableFolder, type DurableFolderOptions } from './durable-folder.js';
import { JsonFile } from './json-file.js';
import { type Damage, damagedFiles, loadFolder } from './load-folder.js';

const storedSchema = z.strictObject({
  team: z.enum(['lc', 'rwo']),
  chat: chatAddressSchema,
  linkedOn: z.iso.date(),
  linkedBy: z.string(),
});

/** Linked channels on lowdb: one small file a team, all in memory. */
export class LowdbTeamChannels implements TeamChannels {
  readonly #channels = new Map<Team, TeamChannel>();

  private constructor(private readonly folder: DurableFolder) {}

  static async open(
    path: string,
    options: DurableFolderOptions & { readonly readOnly?: boolean } = {},
  ): Promise<LowdbTeamChannels> {
    const found: TeamChannel[] = [];
    const damage: Damage[] = [];
    for await (const { name, content } of loadFolder(path, storedSchema)) {
      if (content.ok) found.push(content.value);
      else damage.push({ name, reason: content.error });
    }
    if (damage.length > 0)
      throw damagedFiles(
        path,
        damage,
        'Without a back-up: remove the file, and type "triage hier" in the channel again.',
      );
    const folder = options.readOnly === true ? DurableFolder.readOnly(path) : await DurableFolder.open(path, options);
    const store = new LowdbTeamChannels(folder);
    for (const channel of found) store.#channels.set(channel.team, channel);
    return store;
  }

  of(team: Team): TeamChannel | undefined {
    return this.#channels.get(team);
  }

  async link(channel: TeamChannel): Promise<void> {
    const kept = storedSchema.parse(channel);
    await new Low(new JsonFile(this.folder, `${kept.team}.json`, storedSchema), kept).write();
    this.#channels.set(kept.team, kept);
  }

  async unlink(team: Team): Promise<void> {
    if (!this.#channels.has(team)) return;
    await this.folder.remove(`${team}.json`);
    this.#channels.delete(team);
  }

  /** No write is accepted any more, with this as the reason. */
  fail(error: LtaError): void {
    this.folder.fail(error);
  }

  close(): Promise<void> {
    return this.folder.close();
  }
}
