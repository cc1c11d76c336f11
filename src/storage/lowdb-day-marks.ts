import { Low } from 'lowdb';
import { z } from 'zod/v4';
import type { Day } from '../clock.js';
import type { LtaError } from '../errors.js';
import type { DayMarks } from '../notify/day-marks.js';
import { DurableFolder, type DurableFolderOptions } from './durable-folder.js';
import { JsonFile } from './json-file.js';
import { damagedFiles, loadFolder } from './load-folder.js';

const storedSchema = z.strictObject({ what: z.string().min(1), day: z.iso.date() });

/** Marks on lowdb: one small file each, all in memory. */
export class LowdbDayMarks implements DayMarks {
  readonly #marks = new Map<string, Day>();

  private constructor(private readonly folder: DurableFolder) {}

  static async open(path: string, options: DurableFolderOptions = {}): Promise<LowdbDayMarks> {
    const found: z.infer<typeof storedSchema>[] = [];
    for await (const { name, content } of loadFolder(path, storedSchema)) {
      if (!content.ok)
        throw damagedFiles(
          path,
          [{ name, reason: content.error }],
          'Remove the file: at worst something is sent twice today.',
        );
      found.push(content.value);
    }
    const store = new LowdbDayMarks(await DurableFolder.open(path, options));
    for (const { what, day } of found) store.#marks.set(what, day);
    return store;
  }

  last(what: string): Day | undefined {
    return this.#marks.get(what);
  }

  async mark(what: string, day: Day): Promise<void> {
    await new Low(new JsonFile(this.folder, `${what}.json`, storedSchema), { what, day }).write();
    this.#marks.set(what, day);
  }

  /** No write is accepted any more, with this as the reason. */
  fail(error: LtaError): void {
    this.folder.fail(error);
  }

  close(): Promise<void> {
    return this.folder.close();
  }
}
