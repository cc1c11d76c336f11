import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../../src/root.js';

/** The people of the local client, with someone else at the keyboard. */
export async function peopleFile(folder: string, name: string, email: string): Promise<string> {
  const shipped = await readFile(join(projectRoot, 'appPackage', 'playground.yml'), 'utf8');
  const file = join(folder, 'people.yml');
  await writeFile(file, shipped.replaceAll('Lokale gebruiker', name).replaceAll('lokaal@example.com', email));
  return file;
}
