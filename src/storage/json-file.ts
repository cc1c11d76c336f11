import type { Adapter } from 'lowdb';
import type { z } from 'zod/v4';
import { LtaError } from '../errors.js';
import { type Result, err, ok } from '../result.js';

/** What a JSON file is read from and written to: a folder, or a batch that is put in its place later. */
export interface JsonFileStore {
  read?(name: string): Promise<string | undefined>;
  write(name: string, text: string): Promise<void>;
}

/**
 * lowdb's adapter for one small file. lowdb's own file adapters do not fsync, and its `write()` leaves memory ahead of the
 * disk when it fails: so each write gets a `Low` of its own, and the stores change their memory only after it.
 */
export class JsonFile<T> implements Adapter<T> {
  constructor(
    private readonly store: JsonFileStore,
    private readonly name: string,
    private readonly schema: z.ZodType<T>,
  ) {}

  async read(): Promise<T | null> {
    const text = await this.store.read?.(this.name);
    if (text === undefined) return null;
    const parsed = parseJson(text, this.schema);
    if (!parsed.ok) throw new LtaError('DATA_FILE_DAMAGED', `${this.name} is damaged: ${parsed.error}.`);
    return parsed.value;
  }

  write(data: T): Promise<void> {
    return this.store.write(this.name, `${JSON.stringify(data, null, 2)}\n`);
  }
}

/** Reads and checks a stored text. What is wrong is told without a word of what stands in it. */
export function parseJson<T>(text: string, schema: z.ZodType<T>): Result<T, string> {
  if (text.trim() === '') return err('it is empty');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return err('it is not valid JSON, as when it was cut off or edited by hand');
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return ok(parsed.data);
  const issue = parsed.error.issues[0];
  return err(`${issue?.path.join('.') || 'the whole'}: ${issue?.message ?? 'not as expected'}`);
}
