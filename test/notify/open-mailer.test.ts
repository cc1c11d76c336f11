import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import { systemClock as clock } from '../../src/clock.js';
import { readConfig } from '../../src/config.js';
import { openMailer } from '../../src/notify/open-mailer.js';
import { openStorage } from '../../src/storage/open-storage.js';
import { removeTempFolders, tempFolder } from '../storage/temp-folder.js';
import { aMail } from './a-mail.js';
import { startMailServer, stopMailServers } from './mail-server.js';

afterAll(async () => {
  await stopMailServers();
  await removeTempFolders();
});

it('puts mails in the data folder when there is no mail server', async () => {
  const dataDir = await tempFolder();
  const storage = await openStorage({ dataDir, clock });
  const mailer = await openMailer(readConfig({}), { clock, openFolder: () => storage.openMailFolder() });
  expect(await mailer.send(aMail())).toEqual({ ok: true });
  await mailer.close();
  await storage.close();
  expect(await readdir(join(dataDir, 'mail'))).toEqual(['VOW-2026-00042-0-0.eml']);
});

it('hands them to the mail server of SMTP_URL, and then makes no folder', async () => {
  const server = await startMailServer();
  const dataDir = await tempFolder();
  const storage = await openStorage({ dataDir, clock });
  const config = readConfig({ SMTP_URL: `smtp://127.0.0.1:${server.port}`, MAIL_FROM: 'LTA <lta@assistent.example>' });
  const mailer = await openMailer(config, { clock, openFolder: () => storage.openMailFolder() });
  expect(await mailer.send(aMail())).toEqual({ ok: true });
  await mailer.close();
  await storage.close();
  expect(server.received.map(({ from, mail }) => [from, mail.from?.text])).toEqual([
    ['lta@assistent.example', '"LTA" <lta@assistent.example>'],
  ]);
  expect(await readdir(dataDir)).not.toContain('mail');
});

it('makes no mail folder in a data folder that is opened for reading', async () => {
  const dataDir = await tempFolder();
  const storage = await openStorage({ dataDir, clock, readOnly: true });
  await expect(storage.openMailFolder()).rejects.toMatchObject({ code: 'STORAGE_WRITE_FAILED' });
  await storage.close();
  expect(await readdir(dataDir)).not.toContain('mail');
});
