import { describe, expect, test } from '@jest/globals';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LtaError } from '../../src/errors.js';
import { TextField } from '../../src/forms/fields/text.js';
import type { Form } from '../../src/forms/form.js';
import { formRegistry, loadForms, shippedForms } from '../../src/forms/registry.js';
import { Desk } from '../wizard/desk.js';
import { staffOf } from './situation.js';

const fixtures = fileURLToPath(new URL('fixture-forms/', import.meta.url));

describe('the forms', () => {
  test('are those in the folder, each file one', async () => {
    const files = (await readdir(shippedForms)).filter((file) => file.endsWith('.js'));
    const forms = await loadForms();
    expect(forms.list()).toHaveLength(files.length);
    expect(forms.get('vow')?.letters).toBe('VOW');
    expect(forms.get('nothing')).toBeUndefined();
  });

  test('are listed in their own order, those without one last, so that the welcome offers what people come for', async () => {
    const forms = await loadForms(fixtures, shippedForms);
    const ids = forms.list().map(({ id }) => id);
    expect(ids.slice(0, 3)).toEqual(['vow', 'uit', 'urc']);
    expect(ids.indexOf('fix')).toBeGreaterThan(2);
  });

  test('a further form is one new file: it is found, walked, and in the log', async () => {
    const desk = new Desk(staffOf('gouda'));
    desk.forms = await loadForms(shippedForms, fixtures);
    expect(desk.wizard.formsFor(desk.person).map(({ id }) => id)).toContain('fix');
    await desk.start('fix');
    await desk.next({ tekst: 'Een', bedrag: '12,50', aantal: '2,5' });
    await desk.next({ keuze: 'a,b', akkoord: 'true' });
    expect(desk.asked).toEqual(['keuze', 'dag', 'akkoord']);
    await desk.next({ keuze: 'a,b', dag: '2026-11-22', akkoord: 'true' });
    expect(desk.at('review').parts).toEqual([
      {
        step: 'een',
        title: 'Eén',
        rows: [
          { label: 'Tekst', value: 'Een' },
          { label: 'Bedrag', value: '€ 12,50' },
          { label: 'Aantal', value: '2,5 keer' },
          { label: 'Samen', value: '3125' },
        ],
      },
      {
        step: 'twee',
        title: 'Twee',
        rows: [
          { label: 'Keuze', value: 'A, B' },
          { label: 'Dag', value: '22 november 2026' },
          { label: 'Akkoord', value: 'Ja' },
        ],
      },
    ]);
    await desk.press('submit');
    const [request] = await desk.requests.list({ kind: 'fix' });
    expect(request).toMatchObject({
      kenmerk: 'FIX-2026-00001',
      answers: { tekst: 'Een', bedrag: 1250, aantal: 2.5, keuze: ['a', 'b'], dag: '2026-11-22', akkoord: true },
    });
  });
});

describe('a definition that cannot be used', () => {
  test('is refused at the start, with all that is wrong in it', async () => {
    const form = (await loadForms()).get('vow');
    if (!form) throw new Error('no form');
    const field = (id: string, label: string): TextField =>
      new TextField({ id, label, errorMessage: '', maxLength: 5 });
    const wrong: Form = {
      ...form,
      letters: 'vow',
      steps: [
        { id: 'review', title: '', fields: [field('a', ''), field('a', 'A')] },
        { id: 'leeg', title: 'Leeg', fields: [field('draftId', 'B')] },
        { id: 'leeg', title: 'Leeg', fields: [] },
      ],
    };
    let thrown: unknown;
    try {
      formRegistry([form, wrong]);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(LtaError);
    expect(thrown).toMatchObject({ code: 'FORM_INVALID' });
    for (const reason of [
      'vow: two forms have this id',
      'three capitals',
      'two steps have the id leeg',
      'two fields have the id a',
      'step review: this id cannot be used',
      'step leeg: there are no fields',
      'field a: the label is missing',
      'field a: the errorMessage is missing',
      'field draftId: this id cannot be used',
    ])
      expect(String(thrown)).toContain(reason);
  });

  test('a file that exports no form is named', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'lta-forms-'));
    await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
    await writeFile(join(folder, 'leeg.js'), 'export const form = { id: "leeg" };');
    await expect(loadForms(folder)).rejects.toThrow('leeg.js: does not export a form');
    await rm(folder, { recursive: true });
  });
});
