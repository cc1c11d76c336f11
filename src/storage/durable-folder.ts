import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { LtaError } from '../errors.js';
import { type FileOperations, makeFolder, realFiles } from './file-operations.js';
import { FolderBatch } from './folder-batch.js';
import { GroupQueue } from './group-queue.js';
import { OneAtATime } from './one-at-a-time.js';
import { systemErrorCode } from './system-error.js';

export interface DurableFolderOptions {
  /**
   * False for what may be lost when the power fails (drafts): atomic, without fsync, and each file on its own, because
   * there is no fsync to share. True when left out.
   */
  readonly durable?: boolean;
  /** How the names of its files end; `json` when left out. */
  readonly extension?: FileExtension;
  /** Where a test hands in a failing disk. */
  readonly files?: FileOperations;
}

interface Waiting {
  readonly stage: (batch: FolderBatch) => Promise<void>;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

type FileExtension = 'json' | 'eml';

const safeNames: Readonly<Record<FileExtension, RegExp>> = {
  json: /^[A-Za-z0-9][A-Za-z0-9_-]{0,127}(\.\d{1,9})?\.json$/,
  eml: /^[A-Za-z0-9][A-Za-z0-9_-]{0,127}\.eml$/,
};
const tempFile = /\.\d+\.tmp$/;

/** True for what may be the name of a stored file: an id or kenmerk with its extension, so never a path. */
export function isSafeName(name: string, extension: FileExtension = 'json'): boolean {
  return safeNames[extension].test(name);
}

/**
 * A folder of small files, each replaced as a whole. Writes that wait at the same moment are committed as one group: all
 * are written and fsynced beside their place, renamed in the order they came in, and the folder is fsynced once; only
 * then do they resolve. So fifty filers share the cost of one.
 */
export class DurableFolder {
  readonly #durable: boolean;
  readonly #extension: FileExtension;
  readonly #files: FileOperations;
  readonly #queue = new GroupQueue<Waiting>((group) => this.#commit(group));
  /** Writes that share nothing wait for those of their own name only. */
  readonly #alone = new OneAtATime<string>();
  #failure: LtaError | undefined;
  #temps = 0;

  private constructor(
    readonly path: string,
    options: DurableFolderOptions,
  ) {
    this.#durable = options.durable ?? true;
    this.#extension = options.extension ?? 'json';
    this.#files = options.files ?? realFiles;
  }

  /** Makes the folder when it is not there, and removes what a killed process left half-written. */
  static async open(path: string, options: DurableFolderOptions = {}): Promise<DurableFolder> {
    const folder = new DurableFolder(path, options);
    await makeFolder(path);
    for (const name of await readdir(path)) {
      if (tempFile.test(name)) await folder.#files.remove(join(path, name));
    }
    return folder;
  }

  /** The folder for reading beside the process that writes: makes and removes nothing, and refuses to write. */
  static readOnly(path: string): DurableFolder {
    const folder = new DurableFolder(path, {});
    folder.fail(new LtaError('STORAGE_WRITE_FAILED', `${path} was opened for reading only.`));
    return folder;
  }

  /** The text of a file, or undefined when there is none. */
  async read(name: string): Promise<string | undefined> {
    if (!isSafeName(name, this.#extension)) return undefined;
    try {
      return await readFile(join(this.path, name), 'utf8');
    } catch (error) {
      if (systemErrorCode(error) === 'ENOENT') return undefined;
      throw error;
    }
  }

  /** Resolves when the file is in its place (and on disk, when durable); writes to one name keep their order. */
  write(name: string, text: string): Promise<void> {
    this.#assertSafe(name);
    return this.#ask(name, (batch) => batch.write(name, text));
  }

  remove(name: string): Promise<void> {
    this.#assertSafe(name);
    return this.#ask(name, (batch) => Promise.resolve(batch.remove(name)));
  }

  /** A batch of one's own, for who must decide between staging and publishing. Publish it through `publishPrefix`. */
  begin(): FolderBatch {
    if (this.#failure !== undefined) throw this.#failure;
    return new FolderBatch(this.path, this.#files, this.#durable, (name) => {
      this.#assertSafe(name);
      return `${name}.${this.#temps++}.tmp`;
    });
  }

  /**
   * From now on every write rejects with this. After a failed fsync nobody knows what is on disk, and after losing the
   * lock another process may write: only a restart, which reads the disk, makes it safe again.
   */
  fail(error: LtaError): void {
    this.#failure ??= error;
  }

  /** Publishes a new batch in order, as far as the disk takes it (see `FolderBatch.publish`). */
  async publishPrefix(batch: FolderBatch): Promise<{ readonly count: number; readonly failure: LtaError | undefined }> {
    try {
      if (this.#failure !== undefined) {
        await batch.discard();
        throw this.#failure;
      }
      const { count, failures } = await batch.publish('prefix');
      return { count, failure: [...failures.values()][0] };
    } catch (error) {
      if (error instanceof LtaError) this.fail(error);
      throw error;
    }
  }

  /** Waits for what is being written. */
  async close(): Promise<void> {
    await this.#queue.idle();
    await this.#alone.idle();
    this.fail(new LtaError('STORAGE_WRITE_FAILED', `${this.path} was closed.`));
  }

  #ask(name: string, stage: Waiting['stage']): Promise<void> {
    const asked = (): Promise<void> => new Promise((resolve, reject) => this.#queue.add({ stage, resolve, reject }));
    return this.#durable ? asked() : this.#alone.run(name, () => this.#commitAlone(stage));
  }

  async #commitAlone(stage: Waiting['stage']): Promise<void> {
    const batch = this.begin();
    await stage(batch);
    const { failures } = await batch.publish('each');
    for (const failure of failures.values()) throw failure;
  }

  async #commit(group: readonly Waiting[]): Promise<void> {
    try {
      const batch = this.begin();
      const staged = await Promise.allSettled(group.map((one) => one.stage(batch)));
      if (this.#failure !== undefined) await batch.discard();
      if (this.#failure !== undefined) throw this.#failure;
      const { failures } = await batch.publish('each');
      for (const [at, one] of group.entries()) {
        const result = staged[at];
        const failure: unknown = result?.status === 'rejected' ? result.reason : failures.get(at);
        if (failure === undefined) one.resolve();
        else one.reject(failure);
      }
    } catch (error) {
      if (error instanceof LtaError) this.fail(error);
      for (const one of group) one.reject(error);
    }
  }

  #assertSafe(name: string): void {
    if (isSafeName(name, this.#extension)) return;
    throw new LtaError('UNREACHABLE', 'A stored file is named after an id or kenmerk only.');
  }
}
