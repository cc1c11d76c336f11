import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { RequestFilter } from '../../src/requests/log.js';
import { oldestFirst } from '../../src/requests/oldest-first.js';
import { type IndexEntry, RequestIndex } from '../../src/storage/request-index.js';

const few = (prefix: string): fc.Arbitrary<string> => fc.integer({ min: 1, max: 3 }).map((n) => `${prefix}${n}`);
const maybe = (prefix: string): fc.Arbitrary<string | undefined> => fc.option(few(prefix), { nil: undefined });
const state = fc.constantFrom('ingediend' as const, 'afgehandeld' as const);

const entry: fc.Arbitrary<IndexEntry> = fc
  .record({
    number: fc.integer({ min: 1, max: 12 }),
    version: fc.integer({ min: 1, max: 3 }),
    kind: few('kind'),
    state,
    filerId: few('filer'),
    organisationId: maybe('organisation'),
    organisationKind: fc.option(fc.constantFrom('aanbieder' as const, 'gemeente' as const), { nil: undefined }),
    aanbieder: maybe('aanbieder'),
    gemeente: maybe('gemeente'),
    toewijzingsnummer: maybe('nummer'),
    about: maybe('about'),
    contract: maybe('contract'),
    decidedAt: maybe('2026-04-0'),
    waitsForFiler: fc.boolean(),
    assigneeId: maybe('assignee'),
    late: fc.boolean(),
    spoed: fc.boolean(),
    dueOn: maybe('2026-04-0'),
    touchedAt: few('2026-04-0'),
    remindOn: maybe('2026-04-0'),
    sendAt: maybe('2026-04-0'),
    undelivered: fc.boolean(),
  })
  .map(({ number, ...rest }) => ({
    ...rest,
    kenmerk: `VOW-2026-000${String(number).padStart(2, '0')}`,
    draftId: `draft-${number}`,
    // The moment of filing of a request never changes.
    filedAt: `2026-04-0${(number % 4) + 1}T09:00:00.000Z`,
  }));

const filter: fc.Arbitrary<RequestFilter> = fc.record(
  {
    filerId: few('filer'),
    organisationId: few('organisation'),
    kind: few('kind'),
    states: fc.array(state, { maxLength: 2 }),
    aanbieder: few('aanbieder'),
    gemeente: few('gemeente'),
    toewijzingsnummer: few('nummer'),
    about: few('about'),
    contract: few('contract'),
    concerns: fc.record({
      id: few('filer'),
      organisations: fc.array(
        fc.record({
          kind: fc.constantFrom('aanbieder' as const, 'gemeente' as const),
          id: fc.oneof(few('organisation'), few('gemeente')),
          name: fc.constant(''),
        }),
        { maxLength: 2 },
      ),
    }),
    decided: fc.constant(true as const),
    assigneeId: fc.option(few('assignee'), { nil: null }),
    lateOn: few('2026-04-0'),
    touchedBefore: few('2026-04-0'),
    remindBy: few('2026-04-0'),
    toSendBy: few('2026-04-0'),
    undelivered: fc.constant(true as const),
  },
  { requiredKeys: [] },
);

test('finds what walking through all requests would find, in the same order, however they came and changed', () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 40 }), filter, (entries, asked) => {
      const index = new RequestIndex();
      const last = new Map<string, IndexEntry>();
      for (const one of entries) {
        index.put(one);
        last.set(one.kenmerk, one);
      }
      const { states, assigneeId, lateOn, touchedBefore, remindBy, toSendBy, undelivered, ...others } = asked;
      const { concerns, decided, ...same } = others;
      const isFrom = (one: IndexEntry, id: string, own: NonNullable<typeof concerns>['organisations']): boolean =>
        one.organisationId === undefined || one.organisationKind === undefined
          ? one.filerId === id
          : own.some(({ kind, id: theirs }) => kind === one.organisationKind && theirs === one.organisationId);
      const isTo = (one: IndexEntry, own: NonNullable<typeof concerns>['organisations']): boolean =>
        own.some(({ kind, id: theirs }) => kind === 'gemeente' && theirs === one.gemeente);
      const open = (one: IndexEntry): boolean => one.state !== 'afgehandeld';
      const expected = [...last.values()]
        .filter((one) => states === undefined || states.includes(one.state))
        .filter((one) => assigneeId === undefined || (one.assigneeId ?? null) === assigneeId)
        .filter((one) => lateOn === undefined || (open(one) && (one.late || (one.dueOn ?? 'z') < lateOn)))
        .filter((one) => touchedBefore === undefined || one.touchedAt < touchedBefore)
        .filter((one) => remindBy === undefined || (open(one) && (one.remindOn ?? 'z') <= remindBy))
        .filter((one) => toSendBy === undefined || (one.sendAt ?? 'z') <= toSendBy)
        .filter((one) => undelivered === undefined || one.undelivered)
        .filter((one) => Object.entries(same).every(([key, value]) => Reflect.get(one, key) === value))
        .filter(
          (one) =>
            concerns === undefined ||
            isFrom(one, concerns.id, concerns.organisations) ||
            isTo(one, concerns.organisations),
        )
        .filter((one) => decided === undefined || one.decidedAt !== undefined)
        .sort(oldestFirst)
        .reverse()
        .sort((a, b) => {
          if (concerns !== undefined) {
            const rank = (one: IndexEntry): number =>
              one.waitsForFiler && isFrom(one, concerns.id, concerns.organisations) ? 0 : open(one) ? 1 : 2;
            return rank(a) - rank(b);
          }
          return decided === undefined ? 0 : (b.decidedAt ?? '').localeCompare(a.decidedAt ?? '');
        })
        .map((one) => one.kenmerk);
      expect(index.select(asked)).toEqual(expected);
    }),
  );
});
