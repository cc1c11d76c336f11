import type { LtaError } from '../errors.js';
import type { MailFolder } from '../notify/eml-mailer.js';
import { DurableFolder, type DurableFolderOptions } from './durable-folder.js';

/** `data/mail/`: a mail a file, replaced as a whole. Nothing here reads them again; who likes may throw them away. */
export class EmlFolder implements MailFolder {
  private constructor(private readonly folder: DurableFolder) {}

  static async open(path: string, options: Pick<DurableFolderOptions, 'files'> = {}): Promise<EmlFolder> {
    return new EmlFolder(await DurableFolder.open(path, { ...options, extension: 'eml' }));
  }

  write(id: string, message: string): Promise<void> {
    return this.folder.write(`${id}.eml`, message);
  }

  /** From now on every write rejects with this. */
  fail(error: LtaError): void {
    this.folder.fail(error);
  }

  close(): Promise<void> {
    return this.folder.close();
  }
}
