import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { prefilled } from '../../src/forms/prefill.js';
import { settle } from '../../src/forms/settle.js';
import { advance } from '../../src/wizard/advance.js';
import type { Draft } from '../../src/wizard/draft.js';
import { progressOf } from '../../src/wizard/progress.js';
import { contextOf, staffOf } from '../forms/situation.js';
import { shipped } from './desk.js';

const vow = shipped.get('vow');
if (!vow) throw new Error('no form');
const form = vow;
const context = contextOf(staffOf('bartimeus', 'horizon', 'yulius'));
const ids = form.steps.flatMap((step) => step.fields.map(({ id }) => id));
const steps = [...form.steps.map(({ id }) => id), 'review', 'nowhere'];

const empty: Draft = {
  id: 'vow-1',
  form: 'vow',
  formVersion: 1,
  personId: context.person.id,
  answers: {},
  typed: {},
  step: 'zorg',
  editing: false,
  createdAt: context.now.toISOString(),
  updatedAt: context.now.toISOString(),
};

const fitting = [
  'yulius',
  'horizon',
  'bartimeus',
  'jeugd',
  'wmo',
  'eergerelateerd-geweld',
  'gouda',
  '4711',
  'ja',
  'nee',
];
const kinds = ['budget-hoger', 'volume-hoger', 'einddatum-later', 'andere-zorg', 'ander-product', 'eerder-afgerond'];
const word = fc.constantFrom(
  ...fitting,
  ...kinds,
  '100',
  '150',
  'uur',
  '2026-12-01',
  '2027-12-01',
  'true',
  'false',
  '',
);
const value = fc.oneof(word, fc.string(), fc.anything());
const values = fc.dictionary(fc.constantFrom(...ids), value, { maxKeys: 8 });
const input = fc.oneof(
  fc.record({
    action: fc.constantFrom('next' as const, 'back' as const),
    draftId: fc.constant('vow-1'),
    step: fc.constantFrom(...steps),
    values,
  }),
  fc.record({ action: fc.constant('edit' as const), draftId: fc.constant('vow-1'), step: fc.constantFrom(...steps) }),
  fc.record({ action: fc.constantFrom('submit' as const, 'resume' as const), draftId: fc.constant('vow-1') }),
);

describe('whatever comes in', () => {
  test('the outcome follows from draft and input alone, only answers that count are kept, and what is filed is complete', () => {
    fc.assert(
      fc.property(fc.array(input, { maxLength: 12 }), (inputs) => {
        let draft = empty;
        for (const each of inputs) {
          const before = structuredClone(draft);
          const onStep = 'values' in each ? { ...each, step: each.step === 'nowhere' ? draft.step : each.step } : each;
          const at = advance(form, draft, onStep, context);
          expect(draft).toEqual(before);
          expect(advance(form, draft, onStep, context)).toEqual(at);
          if (at.outcome === 'file')
            expect(progressOf(form, at.draft.answers, context).firstIncomplete).toBeUndefined();
          expect(settle(form, at.draft.answers, context)).toEqual(at.draft.answers);
          expect(() => structuredClone(at.draft)).not.toThrow();
          draft = at.draft;
        }
      }),
      { numRuns: 100 },
    );
  });

  test('a prefill gives only answers that count', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...ids, '__proto__'), fc.oneof(word, fc.string())), (known) => {
        const answers = prefilled(form, known, context);
        expect(settle(form, answers, context)).toEqual(answers);
      }),
    );
  });
});
