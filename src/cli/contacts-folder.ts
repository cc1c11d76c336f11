import { join } from 'node:path';
import { readConfig } from '../config.js';
import type { Contacts } from '../people/contacts.js';
import { LowdbContactStore } from '../storage/lowdb-contact-store.js';

/** What organisations keep of whom to call, read beside a running server; nothing where there is no data folder. */
export async function readContacts(env: NodeJS.ProcessEnv): Promise<Contacts> {
  const store = await LowdbContactStore.open(join(readConfig(env).dataDir, 'contacts'), { readOnly: true });
  return store.current();
}
