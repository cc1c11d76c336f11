import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import type { TeamChannel } from '../../src/people/team-channels.js';
import { LowdbTeamChannels } from '../../src/storage/lowdb-team-channels.js';
import { removeTempFolders, tempFolder } from './temp-folder.js';

afterEach(removeTempFolders);

const channel: TeamChannel = {
  team: 'lc',
  chat: {
    channelId: 'msteams',
    serviceUrl: 'https://smba.example',
    conversationId: '19:kanaal@thread.tacv2',
    botId: 'bot',
    userId: 'lc-1',
  },
  linkedOn: '2026-04-01',
  linkedBy: 'lc-1',
};

test('keeps the channel of a team over a restart; another takes its place, and it can be let go', async () => {
  const path = await tempFolder();
  const before = await LowdbTeamChannels.open(path);
  expect(before.of('lc')).toBeUndefined();
  await before.link(channel);
  const other = { ...channel, chat: { ...channel.chat, conversationId: '19:ander@thread.tacv2' } };
  await before.link(other);
  await before.close();
  const after = await LowdbTeamChannels.open(path);
  expect(after.of('lc')).toEqual(other);
  expect(after.of('rwo')).toBeUndefined();
  await after.unlink('lc');
  await after.unlink('rwo');
  expect((await LowdbTeamChannels.open(path)).of('lc')).toBeUndefined();
});

test('names a damaged file and the repair', async () => {
  const path = await tempFolder();
  await writeFile(join(path, 'lc.json'), '{"team":"lc"}');
  await expect(LowdbTeamChannels.open(path)).rejects.toMatchObject({
    code: 'DATA_FILE_DAMAGED',
    message: expect.stringContaining('triage hier'),
  });
});
