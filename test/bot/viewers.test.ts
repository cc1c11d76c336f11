import { expect, it } from '@jest/globals';
import { createViewers } from '../../bot/viewers.js';

const minute = 60_000;
const anna = { id: 'lc-1', name: 'Medewerker LC' };
const other = { id: 'lc-2', name: 'Collega LC' };

it('names the others who looked in the last five minutes, and nobody after that', () => {
  let now = 1;
  const viewers = createViewers(() => now);
  expect(viewers.look('VOW-2026-00001', anna)).toEqual([]);
  now += 4 * minute;
  expect(viewers.look('VOW-2026-00001', other)).toEqual(['Medewerker LC']);
  expect(viewers.look('VOW-2026-00002', other)).toEqual([]);
  now += 2 * minute;
  expect(viewers.look('VOW-2026-00001', anna)).toEqual(['Collega LC']);
  now += 6 * minute;
  expect(viewers.look('VOW-2026-00001', other)).toEqual([]);
});

it('stays small, however many people look at however many requests', () => {
  const viewers = createViewers(() => 1);
  for (let at = 0; at < 100; at += 1) viewers.look('VOW-2026-00001', { id: `p${at}`, name: `P${at}` });
  expect(viewers.look('VOW-2026-00001', anna).length).toBeLessThan(20);
  for (let at = 0; at < 5_000; at += 1) viewers.look(`VOW-2026-${String(at).padStart(5, '0')}`, other);
  expect(viewers.look('VOW-2026-00001', anna)).toEqual([]);
});
