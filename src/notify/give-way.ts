import { setTimeout as wait } from 'node:timers/promises';

const lookMs = 50;
/** Part of the time that this process is busy. */
const busy = 0.5;

/** Waits while this process is busy answering people, so that filing does not get slower by what it owes; at most so long. */
export async function giveWay(atMostMs: number, signal: AbortSignal): Promise<void> {
  const until = performance.now() + atMostMs;
  while (performance.now() < until) {
    const before = performance.eventLoopUtilization();
    await wait(lookMs, undefined, { signal });
    if (performance.eventLoopUtilization(before).utilization < busy) return;
  }
}
