import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../../src/root.js';

/**
 * The people of the local client, with someone else at the keyboard. With a number they have ids and a chat of their own, so that
 * several can talk to one assistant.
 */
export async function peopleFile(folder: string, name: string, email: string, number?: number): Promise<string> {
  const shipped = await readFile(join(projectRoot, 'appPackage', 'playground.yml'), 'utf8');
  const named = shipped.replaceAll('Lokale gebruiker', name).replaceAll('lokaal@example.com', email);
  const file = join(folder, `people-${number ?? 0}.yml`);
  await writeFile(file, number === undefined ? named : withOwnIds(named, number));
  return file;
}

function withOwnIds(people: string, number: number): string {
  return people
    .replace('id: user-id-0', `id: user-id-9${number}`)
    .replace('000000000020', `0000000001${String(number).padStart(2, '0')}`)
    .replace('id: persoonlijke-chat', `id: persoonlijke-chat-${number}`);
}
