import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LtaError } from '../errors.js';
import { type FileOperations, realFiles } from './file-operations.js';
import { systemErrorCode } from './system-error.js';

const bytes = 32;
const pattern = /^[0-9a-f]{64}\n$/;

/**
 * The key that links to receipts are signed with: made at the first start, readable for the assistant's own account only.
 * Open the storage first: it locks the data folder, so that two starts do not make two keys.
 * Throws `DATA_FILE_DAMAGED` when the file holds something else, and `STORAGE_WRITE_FAILED` when it cannot be made.
 */
export async function openLinkKey(dataDir: string, files: FileOperations = realFiles): Promise<Buffer> {
  const path = join(dataDir, 'link.key');
  const stored = await read(path);
  if (stored !== undefined) {
    if (pattern.test(stored)) return Buffer.from(stored.trim(), 'hex');
    throw new LtaError(
      'DATA_FILE_DAMAGED',
      `${path} is damaged. Put back a copy, or remove it: a new key is made, and links to receipts that were given out stop working.`,
    );
  }
  const key = randomBytes(bytes);
  try {
    await files.write(`${path}.tmp`, `${key.toString('hex')}\n`, true);
    await files.rename(`${path}.tmp`, path);
    await files.syncFolder(dataDir);
  } catch (cause) {
    throw new LtaError('STORAGE_WRITE_FAILED', `${path} could not be written.`, { cause });
  }
  return key;
}

async function read(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
