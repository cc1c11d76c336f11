import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createRenderer } from '../../bot/render.js';
import { helpCard, welcomeCard } from '../../bot/views/help.js';
import { wizardCard } from '../../bot/views/wizard.js';
import { LtaError } from '../../src/errors.js';
import { GivenField } from '../../src/forms/fields/given.js';
import type { Person } from '../../src/people/person.js';
import type { WizardView } from '../../src/wizard/view.js';
import { lintCard } from '../data/lint-card.js';
import { Desk, shipped } from '../wizard/desk.js';
import { staffOf } from './situation.js';
import { walkForm, type Pick } from './walker.js';

const renderer = createRenderer();

/** Every organisation with something of its own: one or more functions, Wmo, anonymous clients, several aanbieders, the region. */
const people: readonly Person[] = [
  staffOf('yulius'),
  staffOf('visio'),
  staffOf('bartimeus'),
  staffOf('fier'),
  staffOf('horizon'),
  staffOf('pluryn', 'intermetzo', 'seyscentra'),
  staffOf('gouda'),
  staffOf('gouda', 'zuidplas'),
  staffOf('rotterdam'),
  staffOf(),
];
const forms = shipped.list().map((form) => form.id);

/** All that is wrong with the card of a view, with the place where it was found. */
function problemsOf(view: WizardView): readonly string[] {
  const where = view.kind === 'step' ? `${view.form} ${view.step.id}` : `${view.form} ${view.kind}`;
  const { card, summary } = wizardCard(renderer, view, () => 'https://assistent.example/receipts/x.pdf');
  return [...lintCard(card), ...(summary.trim() === '' ? ['no summary'] : [])].map((problem) => `${where}: ${problem}`);
}

/** A view without what makes it one of many: its ids, and a long list that is the same on the next card. */
function shapeOf(view: WizardView): string {
  return JSON.stringify(view, (key, value: unknown) => {
    if (key === 'draftId' || key === 'kenmerk') return '';
    return key === 'choices' && Array.isArray(value) && value.length > 100 ? value.length : value;
  });
}

/** Kinds of view with the fields and errors on them, so that what looks the same is looked at once. */
class Gallery {
  readonly shapes = new Set<string>();
  readonly problems = new Set<string>();

  readonly kinds = new Set<string>();
  readonly fields = new Set<string>();

  readonly look = (view: WizardView): void => {
    this.kinds.add(view.kind);
    if (view.kind === 'step') for (const { id } of view.fields) this.fields.add(id);
    const shape = shapeOf(view);
    if (this.shapes.has(shape)) return;
    this.shapes.add(shape);
    for (const problem of problemsOf(view)) this.problems.add(problem);
  };
}

/**
 * Goes through the choices of a form systematically: each possibility of a choice is taken after each possibility of the
 * choice before it. What was `done` with another person is not done again.
 */
async function everyBranch(person: Person, form: string, gallery: Gallery, done: Set<string>): Promise<void> {
  const waiting: ReadonlyMap<string, number>[] = [new Map()];
  let walks = 0;
  for (let path = waiting.pop(); path; path = waiting.pop()) {
    walks += 1;
    const taken = new Map<string, number>();
    let before = '';
    const pick: Pick = (place, options) => {
      if (place === 'make mistakes' || place === 'look around') return walks <= 8 ? 1 : 0;
      if (place.startsWith('mistake')) return (walks + place.length) % options.length;
      const known = taken.get(place) ?? path.get(place) ?? 0;
      if (!taken.has(place)) {
        for (const [index, option] of options.entries()) {
          const pair = `${before} ${place}=${option}`;
          if (done.has(pair)) continue;
          done.add(pair);
          if (index !== known) waiting.push(new Map([...taken, [place, index]]));
        }
        taken.set(place, known);
        before = `${place}=${options[known] ?? ''}`;
      }
      return known;
    };
    await walkForm(new Desk(person), form, pick, gallery.look);
  }
}

describe.each(forms)('every card of the form %s', (form) => {
  test('is as Teams and people need it, through every choice, with mistakes on the way', async () => {
    const gallery = new Gallery();
    const done = new Set<string>();
    for (const person of people) await everyBranch(person, form, gallery, done);
    expect([...gallery.problems]).toEqual([]);
    for (const kind of ['step', 'review', 'resume', 'stopped']) expect(gallery.kinds).toContain(kind);
    expect(gallery.kinds.has('receipt') || gallery.kinds.has('kept')).toBe(true);
    const fields = shipped.get(form)?.steps.flatMap((step) => step.fields) ?? [];
    const all = fields.filter((field) => !(field instanceof GivenField)).map(({ id }) => id);
    expect(all.filter((id) => !gallery.fields.has(id))).toEqual([]);
  }, 120_000);

  test('is so too for choices and mistakes at random', async () => {
    const gallery = new Gallery();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...people),
        fc.array(fc.nat({ max: 1000 }), { minLength: 1, maxLength: 30 }),
        async (person, rolls) => {
          let at = 0;
          const memory = new Map<string, number>();
          const pick: Pick = (place, options) => {
            const known = memory.get(place) ?? rolls[at++ % rolls.length] ?? 0;
            if (!place.startsWith('mistake')) memory.set(place, known);
            return known % options.length;
          };
          await walkForm(new Desk(person), form, pick, gallery.look);
        },
      ),
      { numRuns: 40 },
    );
    expect([...gallery.problems]).toEqual([]);
  }, 120_000);

  test('is so too where the form cannot go on: no draft, somebody else, another version, a full disk', async () => {
    const gallery = new Gallery();
    for (const person of people) {
      const desk = new Desk(person);
      gallery.look(await desk.send({ action: 'submit', draftId: `${form}-weg` }));
      gallery.look(await desk.start(form));
      if (desk.shown?.kind !== 'step') continue;
      const { draftId } = desk;
      desk.drafts.failWith = new LtaError('STORAGE_WRITE_FAILED', 'no space left');
      gallery.look(await desk.next({ ...Object.fromEntries(desk.asked.map((id) => [id, '1'])) }));
      gallery.look(await desk.start(form));
      gallery.look(await desk.send({ action: 'restart', draftId }));
      desk.drafts.failWith = undefined;
      gallery.look(await desk.send({ action: 'resume', draftId }, staffOf('curium')));
      const found = desk.forms.get(form);
      if (!found) throw new Error(`no form ${form}`);
      desk.useForms({ ...found, version: found.version + 1 });
      gallery.look(await desk.send({ action: 'resume', draftId }));
    }
    expect([...gallery.problems]).toEqual([]);
  });
});

test('the welcome and the help stay within six buttons for everyone', () => {
  for (const person of people) {
    const desk = new Desk(person);
    const own = desk.wizard.formsFor(person);
    for (const { card } of [
      welcomeCard(renderer, person, own),
      helpCard(renderer, person, own, { local: true, readsDecisions: true }),
      helpCard(renderer, person, shipped.list(), { local: false, readsDecisions: true }),
    ])
      expect(lintCard(card)).toEqual([]);
  }
});
