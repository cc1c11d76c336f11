import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { openStage } from './assistant-in-test.js';

it('is ready while the data folder is its own, and no longer when it lost it', async () => {
  const stage = await openStage();
  const status = async () => (await fetch(`${stage.url()}/readyz`)).status;
  expect(await status()).toBe(200);
  await rm(join(stage.dataDir, 'assistant.lock'), { recursive: true });
  for (let waited = 0; waited < 15 && (await status()) === 200; waited += 1) await setTimeout(1_000);
  expect(await status()).toBe(503);
  expect((await fetch(`${stage.url()}/healthz`)).status).toBe(200);
  await stage.close();
}, 30_000);
