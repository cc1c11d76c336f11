import { mkdir, readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { simpleParser } from 'mailparser';
import { composeMail } from '../../src/notify/mail-text.js';
import { EmlMailer } from '../../src/notify/eml-mailer.js';
import { EmlFolder } from '../../src/storage/eml-folder.js';
import { failingDisk } from '../storage/failing-disk.js';
import { removeTempFolders, tempFolder } from '../storage/temp-folder.js';
import { aMail, letterhead } from './a-mail.js';

async function mailerIn(path: string, options: Parameters<typeof EmlFolder.open>[1] = {}): Promise<EmlMailer> {
  return new EmlMailer(await EmlFolder.open(path, options), letterhead);
}

describe('mails as files', () => {
  afterAll(removeTempFolders);

  it('are read back with all that was in them', async () => {
    const path = join(await tempFolder(), 'mail');
    const composed = composeMail({ title: 'Vraag van Bartiméus', paragraphs: ['Één alinea. '.repeat(50)] });
    const content = Buffer.from('%PDF-1.7 \0\xff', 'latin1');
    const attachments = [{ filename: 'Ontvangstbewijs cliënt.pdf', contentType: 'application/pdf', content }];
    const mail = aMail({ ...composed, subject: 'Vraag: één cliënt\r\nBcc: ander@elders.example', attachments });
    expect(await (await mailerIn(path)).send(mail)).toEqual({ ok: true });

    expect(await readdir(path)).toEqual(['VOW-2026-00042-0-0.eml']);
    const file = await readFile(join(path, 'VOW-2026-00042-0-0.eml'));
    const read = await simpleParser(file);
    expect(read.messageId).toBe('<VOW-2026-00042-0-0@assistent.example>');
    expect(read.date).toEqual(letterhead.clock.now());
    expect(read.from?.value).toEqual([letterhead.from]);
    expect(read.to).toMatchObject({ value: mail.to });
    expect(read.subject).toBe('Vraag: één cliënt Bcc: ander@elders.example');
    expect(read.headers.has('bcc')).toBe(false);
    expect(read.headers.get('auto-submitted')).toBe('auto-generated');
    expect(read.text).toBe(composed.text);
    expect(read.html).toBe(composed.html);
    expect(read.attachments).toMatchObject([{ filename: 'Ontvangstbewijs cliënt.pdf', content }]);
  });

  it('have the line ends that mail programs want, and nothing but ASCII', async () => {
    const path = await tempFolder();
    await (await mailerIn(path)).send(aMail({ subject: 'Één', text: 'één\ntwee\n', html: '<p>één</p>\n<p>twee</p>' }));
    const file = await readFile(join(path, 'VOW-2026-00042-0-0.eml'), 'latin1');
    expect(file.replaceAll('\r\n', '')).toMatch(/^[\t\x20-\x7e]*$/);
  });

  it('are one file for one mail, however often it is sent', async () => {
    const path = await tempFolder();
    const mailer = await mailerIn(path);
    await Promise.all([mailer.send(aMail({ text: 'eerst' })), mailer.send(aMail({ text: 'daarna' }))]);
    await (await mailerIn(path)).send(aMail({ text: 'ten slotte' }));
    expect(await readdir(path)).toEqual(['VOW-2026-00042-0-0.eml']);
    expect((await simpleParser(await readFile(join(path, 'VOW-2026-00042-0-0.eml')))).text?.trim()).toBe('ten slotte');
  });

  it('may be tried later when the disk is full, and are not half there', async () => {
    const path = await tempFolder();
    const mailer = await mailerIn(path, {
      files: failingDisk((action, _path, call) => action === 'write' && call === 0),
    });
    expect(await mailer.send(aMail())).toEqual({ ok: false, code: 'MAIL_UNREACHABLE', permanent: false });
    expect(await readdir(path)).toEqual([]);
    expect(await mailer.send(aMail())).toEqual({ ok: true });
  });

  it.each(['../ander', '.verborgen', 'a/b', ''])('are never called %j', async (id) => {
    const path = join(await tempFolder(), 'mail');
    await mkdir(path);
    await expect((await mailerIn(path)).send(aMail({ id }))).rejects.toMatchObject({ code: 'UNREACHABLE' });
    expect(await readdir(path)).toEqual([]);
  });

  it('are not written any more after closing', async () => {
    const path = await tempFolder();
    const mailer = await mailerIn(path);
    await mailer.close();
    expect(await mailer.send(aMail())).toEqual({ ok: false, code: 'MAIL_UNREACHABLE', permanent: false });
    expect(await readdir(path)).toEqual([]);
  });
});
