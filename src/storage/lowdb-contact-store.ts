import { Low } from 'lowdb';
import { z } from 'zod/v4';
import { LtaError } from '../errors.js';
import {
  noContacts,
  organisationKey,
  withContacts,
  type Contact,
  type Contacts,
  type ContactStore,
} from '../people/contacts.js';
import { DurableFolder, type DurableFolderOptions } from './durable-folder.js';
import { JsonFile } from './json-file.js';
import { type Damage, damagedFiles, loadFolder } from './load-folder.js';
import { OneAtATime } from './one-at-a-time.js';

const text = z.string().min(1);
const contactSchema: z.ZodType<Contact> = z.strictObject({
  organisation: z.strictObject({ kind: z.enum(['aanbieder', 'gemeente']), id: text }),
  subject: z.enum([
    'accountmanagement',
    'financien',
    'berichtenverkeer',
    'declaraties',
    'contractmanagement',
    'toegang',
  ]),
  name: text,
  telephone: text,
  hours: text,
  mail: text,
  confirmedOn: z.iso.date(),
  confirmedBy: text,
  draftId: text,
});
const storedSchema: z.ZodType<readonly Contact[]> = z.array(contactSchema).min(1);

/** Contacts on lowdb: one small file per organisation, replaced as a whole and durable; all in memory. */
export class LowdbContactStore implements ContactStore {
  #contacts: Contacts = noContacts;
  /** Two people of one organisation write the same file: the second begins with what the first kept. */
  readonly #writing = new OneAtATime<string>();

  private constructor(private readonly folder: DurableFolder) {}

  static async open(
    path: string,
    options: DurableFolderOptions & { readonly readOnly?: boolean } = {},
  ): Promise<LowdbContactStore> {
    const found: Contact[] = [];
    const damage: Damage[] = [];
    for await (const { name, content } of loadFolder(path, storedSchema)) {
      if (!content.ok) damage.push({ name, reason: content.error });
      else if (content.value.some(({ organisation }) => fileOf(organisationKey(organisation)) !== name))
        damage.push({ name, reason: 'it holds contacts of another organisation' });
      else found.push(...content.value);
    }
    if (damage.length > 0)
      throw damagedFiles(path, damage, 'Without a back-up: remove the file; the organisation is asked again.');
    const folder = options.readOnly === true ? DurableFolder.readOnly(path) : await DurableFolder.open(path, options);
    const store = new LowdbContactStore(folder);
    store.#contacts = withContacts(noContacts, found);
    return store;
  }

  current(): Contacts {
    return this.#contacts;
  }

  async keep(contacts: readonly Contact[]): Promise<void> {
    const byOrganisation = withContacts(noContacts, structuredClone(contacts));
    await Promise.all(
      [...byOrganisation].map(([key, changed]) =>
        this.#writing.run(key, async () => {
          const next = withContacts(this.#contacts, changed).get(key) ?? [];
          const checked = storedSchema.safeParse(next);
          // What would be refused at the next start is not written now.
          if (!checked.success)
            throw new LtaError('FORM_INVALID', `Contacts of ${key} do not have the shape that is kept.`);
          await new Low(new JsonFile(this.folder, fileOf(key), storedSchema), next).write();
          this.#contacts = withContacts(this.#contacts, changed);
        }),
      ),
    );
  }

  /** No write is accepted any more, with this as the reason. */
  fail(error: LtaError): void {
    this.folder.fail(error);
  }

  close(): Promise<void> {
    return this.folder.close();
  }
}

function fileOf(key: string): string {
  return `${key}.json`;
}
