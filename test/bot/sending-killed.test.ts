import { setTimeout } from 'node:timers/promises';
import { afterEach, expect, test } from '@jest/globals';
import { systemClock } from '../../src/clock.js';
import { openStorage } from '../../src/storage/open-storage.js';
import { startMailServer, stopMailServers } from '../notify/mail-server.js';
import { startChild } from '../storage/child.js';
import { removeTempFolders, tempFolder } from '../storage/temp-folder.js';
import { fromYulius } from './sending-stage.js';
import { Teams } from './teams.js';
import { channel } from './triage-stage.js';

afterEach(async () => {
  await stopMailServers();
  await removeTempFolders();
});

const count = 40;
const kills = 5;

test('kill -9 while it sends loses no mail and no card, and sends no mail twice: what may have arrived is shown', async () => {
  const dataDir = await tempFolder();
  const mail = await startMailServer({ beforeTaking: () => setTimeout(Math.random() * 40) });
  const teams = await Teams.start(() => '');
  const setUp = await openStorage({ dataDir, clock: systemClock });
  await setUp.channels.link({
    team: 'lc',
    chat: { channelId: 'msteams', serviceUrl: teams.serviceUrl, conversationId: channel, botId: 'bot', userId: 'lc-1' },
    linkedOn: '2026-01-01',
    linkedBy: 'lc-1',
  });
  for (let number = 0; number < count; number += 1) await setUp.requests.file(fromYulius(), new Date());
  await setUp.close();

  const env = {
    PORT: '0',
    DATA_DIR: dataDir,
    LOG_LEVEL: 'silent',
    SMTP_URL: `smtp://127.0.0.1:${mail.port}`,
  };
  for (let kill = 0; kill < kills; kill += 1) {
    const child = startChild(new URL('sending-process.js', import.meta.url), [], env);
    await child.until((line) => line === 'ready');
    await setTimeout(30 + Math.random() * 120);
    await child.kill();
  }
  const last = startChild(new URL('sending-process.js', import.meta.url), [], env);
  await last.until((line) => line === 'ready');
  const waiting = async (): Promise<number> => {
    const storage = await openStorage({ dataDir, clock: systemClock, readOnly: true });
    return storage.requests.count({ toSendBy: '9999-12-31T00:00:00.000Z' });
  };
  while ((await waiting()) > 0) await setTimeout(50);
  await last.kill();
  await teams.close();

  const log = await openStorage({ dataDir, clock: systemClock, readOnly: true });
  const arrivals = (id: string): number =>
    mail.received.filter(({ mail: { messageId = '' } }) => messageId.startsWith(`<${id}@`)).length;
  let uncertain = 0;
  for (const { kenmerk, outbox, cards } of await log.requests.list()) {
    const [toTeam, card] = outbox;
    const arrived = arrivals(`${kenmerk}-0-0`);
    if (toTeam?.state === 'sent') expect(`${kenmerk} ${arrived}`).toBe(`${kenmerk} 1`);
    else {
      uncertain += 1;
      expect(toTeam).toMatchObject({ state: 'failed', problem: 'uncertain' });
      expect(arrived).toBeLessThanOrEqual(1);
    }
    expect(card?.state).toBe('sent');
    // The last one that was posted is the one that is kept up to date.
    const posts = teams.sent.filter(({ activity }) => activity.summary?.includes(kenmerk));
    expect(posts.at(-1)?.activityId).toBe(cards?.lc?.activityId);
  }
  // Three mails at once, so three at most of each stop.
  expect(uncertain).toBeLessThanOrEqual(3 * kills);
  expect(mail.received.length).toBeGreaterThanOrEqual(count - uncertain);
}, 120_000);
