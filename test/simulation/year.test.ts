import { beforeAll, describe, expect, test } from '@jest/globals';
import { FigureCounter } from '../../src/requests/figures.js';
import { isWaiting } from '../../src/requests/outbox.js';
import type { CareRequest } from '../../src/requests/request.js';
import { findPersonalData } from '../../src/personal-data.js';
import { simulateYear } from '../../src/simulation/year.js';
import { MemoryRequestLog } from '../../src/storage/memory-request-log.js';
import { shippedRecords } from '../forms/situation.js';
import { shipped } from '../wizard/desk.js';

const until = new Date('2026-11-24T16:00:00Z');

async function year(seed: number, count = 300): Promise<readonly CareRequest[]> {
  const requests = new MemoryRequestLog();
  await simulateYear({ forms: shipped, records: shippedRecords, requests, count, seed, until });
  return requests.list();
}

describe('a simulated year', () => {
  let requests: readonly CareRequest[] = [];
  beforeAll(async () => {
    requests = await year(7);
  });

  test('is the same for the same seed, and another for another', async () => {
    const story = (all: readonly CareRequest[]): string => JSON.stringify(all);
    expect(story(await year(7))).toBe(story(requests));
    expect(story(await year(8))).not.toBe(story(requests));
  });

  test('has all kinds, states, outcomes and flags, of many organisations, over the year', () => {
    const figures = (() => {
      const counter = new FigureCounter('2026-11-24');
      for (const request of requests) counter.add(request);
      return counter.figures();
    })();
    expect(figures.total).toBe(300);
    expect(figures.byKind.map(([kind]) => kind).sort()).toEqual(['uit', 'urc', 'vow', 'vra']);
    expect(figures.byState).toHaveLength(4);
    expect(figures.byOutcome.map(([outcome]) => outcome).sort()).toEqual(
      expect.arrayContaining(['afgewezen', 'doorgezet', 'ingetrokken', 'toegekend']),
    );
    expect(figures.byAanbieder.length).toBeGreaterThan(15);
    expect(figures.inflow.length).toBeGreaterThanOrEqual(12);
    expect(new Set(requests.flatMap(({ flags }) => flags))).toEqual(new Set(['laat', 'spoed', 'anoniem']));
  });

  test('owes nobody a message', () => {
    expect(requests.flatMap(({ outbox }) => outbox).filter(isWaiting)).toEqual([]);
  });

  test('holds no personal data and keeps to the life of a request', () => {
    for (const { history, version, document } of requests) {
      expect(history).toHaveLength(version);
      for (const { text } of history) expect(findPersonalData(text ?? '', '2026-11-24')).toEqual([]);
      expect(document.length).toBeGreaterThan(0);
    }
  });
});
