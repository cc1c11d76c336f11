import { expect, test } from '@jest/globals';
import { giveWay } from '../../src/notify/give-way.js';

const { signal } = new AbortController();

/** Keeps the process busy until it is stopped. */
function work(): () => void {
  let stopped = false;
  const turn = (): void => {
    const until = performance.now() + 20;
    while (performance.now() < until);
    if (!stopped) setImmediate(turn);
  };
  turn();
  return () => (stopped = true);
}

async function waited(atMostMs: number): Promise<number> {
  const from = performance.now();
  await giveWay(atMostMs, signal);
  return performance.now() - from;
}

test('goes on at once in a quiet process, and not before a busy one has time to spare', async () => {
  expect(await waited(5_000)).toBeLessThan(2_000);
  const stop = work();
  expect(await waited(400)).toBeGreaterThanOrEqual(400);
  stop();
});

test('does not wait at all when there is no patience, and stops waiting at a stop', async () => {
  expect(await waited(0)).toBeLessThan(50);
  await expect(giveWay(1_000, AbortSignal.abort())).rejects.toThrow();
});
