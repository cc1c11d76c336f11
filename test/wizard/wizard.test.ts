import { beforeEach, describe, expect, test } from '@jest/globals';
import { LtaError } from '../../src/errors.js';
import { TextField } from '../../src/forms/fields/text.js';
import type { Form } from '../../src/forms/form.js';
import { staffOf } from '../forms/situation.js';
import { Desk } from './desk.js';

const endDate = {
  gemeente: 'gouda',
  toewijzingsnummer: 'T-4711',
  wijziging: 'einddatum-later',
  startdatum: '2026-03-01',
  einddatumOud: '2026-12-31',
  einddatumNieuw: '2027-02-15',
  ingangsdatum: '2027-01-01',
  toelichting: 'De behandeling duurt langer dan gedacht.',
};

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
});

describe('the steps', () => {
  test('show where one is, with only the fields that apply', async () => {
    await desk.start();
    expect(desk.at('step').step).toEqual({ id: 'zorg', title: 'Zorg en gemeente', number: 1, of: 4 });
    expect(desk.asked).toEqual(['gemeente']);
    expect(desk.at('step').canGoBack).toBe(false);
  });

  test('keep every typed value and put the error at the field that needs repair', async () => {
    await desk.start();
    await desk.next({ gemeente: 'gouda' });
    await desk.next({ toewijzingsnummer: 'geen cijfer', wijziging: 'einddatum-later' });
    expect(desk.at('step').step.id).toBe('wijziging');
    expect(desk.errors).toEqual({ toewijzingsnummer: expect.stringContaining('met cijfers') });
    expect(desk.at('step').fields.map(({ value }) => value)).toEqual(['geen cijfer', 'einddatum-later']);
  });

  test('say what is missing in a field that was left empty', async () => {
    await desk.start();
    await desk.next({});
    expect(desk.errors).toEqual({ gemeente: 'Kies de gemeente uit de lijst.' });
  });

  test('show a question that an answer on the same card raises, without calling it an error', async () => {
    await desk.start('vow', endDate);
    await desk.next({ gemeente: 'gouda' });
    await desk.next({ toewijzingsnummer: 'T-4711', wijziging: 'einddatum-later' });
    const { startdatum, einddatumOud, einddatumNieuw } = endDate;
    await desk.next({ startdatum, einddatumOud, einddatumNieuw });
    await desk.next({ ingangsdatum: '2026-11-22', spoed: 'true', toelichting: 'Duurt langer.' });
    expect(desk.at('step').step.id).toBe('ingang');
    expect(desk.asked).toContain('spoedReden');
    expect(desk.errors).toEqual({});
    await desk.next({ ingangsdatum: '2026-11-22', spoed: 'true', spoedReden: '', toelichting: 'Duurt langer.' });
    expect(desk.errors).toEqual({ spoedReden: 'Schrijf kort waarom dit spoedzorg is.' });
  });

  test('go back with Terug, which keeps what was typed where it fits', async () => {
    await desk.start();
    await desk.next({ gemeente: 'gouda' });
    await desk.back({ toewijzingsnummer: '12345', wijziging: 'onzin' });
    expect(desk.at('step').step.id).toBe('zorg');
    expect(desk.at('step').fields[0]?.value).toBe('gouda');
    await desk.next({ gemeente: 'gouda' });
    expect(desk.at('step').fields.map(({ value }) => value)).toEqual(['12345', undefined]);
    expect(desk.errors).toEqual({});
  });
});

describe('the review', () => {
  test('shows all that was answered by part, what was filled in and what follows from it', async () => {
    const review = await desk.walk(endDate);
    expect(review.parts.map(({ step }) => step)).toEqual(['zorg', 'wijziging', 'gegevens', 'ingang']);
    expect(review.parts[0]?.rows).toEqual([
      { label: 'Aanbieder', value: 'Yulius' },
      { label: 'Domein', value: 'Jeugd' },
      { label: 'Zorgfunctie', value: expect.stringContaining('autisme') },
      { label: 'Verantwoordelijke gemeente', value: 'Gouda' },
    ]);
    expect(review.parts[2]?.rows).toContainEqual({ label: 'Gewenste einddatum', value: '15 februari 2027' });
  });

  test('leads to a part with Wijzig, and Verder leads back to the review', async () => {
    await desk.walk(endDate);
    await desk.edit('zorg');
    expect(desk.at('step').step.id).toBe('zorg');
    expect(desk.at('step').canGoBack).toBe(true);
    await desk.next({ gemeente: 'waddinxveen' });
    expect(desk.at('review').parts[0]?.rows).toContainEqual({
      label: 'Verantwoordelijke gemeente',
      value: 'Waddinxveen',
    });
  });

  test('asks on after Wijzig when the new answer needs other answers, and drops what no longer applies', async () => {
    await desk.walk(endDate);
    await desk.edit('wijziging');
    await desk.next({ toewijzingsnummer: 'T-4711', wijziging: 'eerder-afgerond' });
    expect(desk.at('step').step.id).toBe('gegevens');
    expect(desk.asked).toEqual(['einddatumOud', 'einddatumZorg']);
    await desk.next({ einddatumOud: '2026-12-31', einddatumZorg: '2026-12-01' });
    await desk.press('submit');
    const [request] = desk.requests.all;
    expect(request?.answers).not.toHaveProperty('einddatumNieuw');
    expect(request?.answers).not.toHaveProperty('startdatum');
  });

  test('warns of an open request for the same aanbieder, gemeente and toewijzingsnummer, with its kenmerk and state', async () => {
    await desk.walk(endDate);
    await desk.press('submit');
    const review = await desk.walk(endDate);
    expect(review.notices).toContainEqual({
      tone: 'warning',
      title: 'Er loopt al een verzoek',
      text: expect.stringMatching(/VOW-2026-00001 al open: ingediend, ingediend op 22 november 2026/),
    });
  });

  test('asks again for an answer that no longer fits when it is sent on a later day', async () => {
    await desk.walk(endDate);
    desk.now = new Date('2027-01-01T11:00:00Z');
    await desk.press('submit');
    expect(desk.at('step').step.id).toBe('ingang');
    expect(desk.errors).toEqual({ ingangsdatum: expect.stringContaining('Kies een dag na vandaag') });
    expect(desk.requests.all).toEqual([]);
    const [{ toelichting }] = [endDate];
    await desk.next({ ingangsdatum: '2027-01-02', spoed: 'false', toelichting });
    await desk.press('submit');
    expect(desk.at('receipt').kenmerk).toBe('VOW-2027-00001');
  });
});

describe('filing', () => {
  test('gives a receipt with the kenmerk, what happens next and all that was filed, and removes the draft', async () => {
    await desk.walk(endDate);
    await desk.press('submit');
    const receipt = desk.at('receipt');
    expect(receipt.kenmerk).toBe('VOW-2026-00001');
    expect(receipt.again).toBe(false);
    expect(receipt.filedAt).toBe('22 november 2026 om 12:00 uur');
    expect(receipt.next.join(' ')).toMatch(/LC@VNG\.nl/);
    expect(receipt.parts).toHaveLength(4);
    expect(desk.drafts.all.size).toBe(0);
    expect(desk.requests.all[0]).toMatchObject({
      kind: 'vow',
      letters: 'VOW',
      formVersion: 1,
      title: 'De einddatum moet later, Yulius, Gouda',
      filer: { organisation: { id: 'yulius' } },
      refs: { aanbieder: 'yulius', gemeente: 'gouda', toewijzingsnummer: 'T-4711' },
    });
  });

  test('sent twice files once and shows the same kenmerk again', async () => {
    await desk.walk(endDate);
    const { draftId } = desk;
    const receipts = await Promise.all([1, 2, 3].map(() => desk.send({ action: 'submit', draftId })));
    expect(receipts.map((view) => view.kind === 'receipt' && view.kenmerk)).toEqual(Array(3).fill('VOW-2026-00001'));
    expect(receipts.map((view) => view.kind === 'receipt' && view.again)).toEqual([false, true, true]);
    expect(desk.requests.all).toHaveLength(1);
  });

  test('does not offer a draft that was filed before a crash', async () => {
    await desk.walk(endDate);
    const [draft] = desk.drafts.all.values();
    await desk.press('submit');
    if (draft) await desk.drafts.put(draft);
    await desk.start();
    expect(desk.at('step').step.number).toBe(1);
    expect(desk.draftId).not.toBe(draft?.id);
  });

  test('is refused before the review', async () => {
    await desk.start('vow', endDate);
    await desk.press('submit');
    expect(desk.at('step').notices[0]?.title).toBe('U was al verder');
    expect(desk.requests.all).toEqual([]);
  });
});

describe('a draft', () => {
  test('is offered the next day, and goes on where it was', async () => {
    await desk.start();
    await desk.next({ gemeente: 'gouda' });
    desk.now = new Date('2026-11-23T09:00:00Z');
    await desk.start();
    expect(desk.at('resume').text).toContain('concept van gisteren');
    await desk.press('resume');
    expect(desk.at('step').step.id).toBe('wijziging');
  });

  test('that holds nothing yet is not asked about', async () => {
    await desk.start();
    const { draftId } = desk;
    await desk.start('vow', { gemeente: 'gouda' });
    expect(desk.at('step').fields[0]?.value).toBe('gouda');
    expect(desk.draftId).toBe(draftId);
  });

  test('shows again what was typed and refused, with the error', async () => {
    await desk.start();
    await desk.next({ gemeente: 'gouda' });
    await desk.next({ toewijzingsnummer: 'geen cijfer', wijziging: '' });
    await desk.start();
    await desk.press('resume');
    expect(desk.at('step').fields[0]).toMatchObject({
      value: 'geen cijfer',
      error: expect.stringContaining('cijfers'),
    });
  });

  test('can be begun anew', async () => {
    await desk.start();
    await desk.next({ gemeente: 'gouda' });
    await desk.start();
    await desk.press('restart');
    expect(desk.at('step').fields[0]?.value).toBeUndefined();
    expect(desk.drafts.all.size).toBe(1);
  });

  test('stays when one leaves', async () => {
    await desk.start();
    await desk.next({ gemeente: 'gouda' });
    await desk.press('leave');
    expect(desk.at('stopped')).toMatchObject({ reason: 'left', text: expect.stringContaining('verzoek om wijziging') });
    expect(desk.drafts.all.size).toBe(1);
  });

  test('of somebody else is not touched', async () => {
    await desk.start();
    const before = structuredClone([...desk.drafts.all]);
    const input = { action: 'next', draftId: desk.draftId, step: 'zorg', values: { gemeente: 'gouda' } } as const;
    const view = await desk.send(input, staffOf('curium'));
    expect(view).toMatchObject({ kind: 'stopped', reason: 'not-yours' });
    expect([...desk.drafts.all]).toEqual(before);
  });

  test('that is gone gives an explanation and a way to begin anew', async () => {
    await desk.send({ action: 'submit', draftId: 'vow-gone' });
    expect(desk.at('stopped')).toMatchObject({ reason: 'draft-gone', canStart: true, form: 'vow' });
  });

  test('of an older version of the form restarts with an explanation', async () => {
    await desk.walk(endDate);
    const { draftId } = desk;
    const form = desk.forms.get('vow');
    if (!form) throw new Error('no form');
    desk.useForms({ ...form, version: 2 });
    await desk.send({ action: 'submit', draftId });
    expect(desk.at('stopped')).toMatchObject({ reason: 'form-changed', canStart: true });
    expect(desk.requests.all).toEqual([]);
  });

  test('of an older version is replaced, with an explanation, when the form is started', async () => {
    await desk.start();
    const form = desk.forms.get('vow');
    if (!form) throw new Error('no form');
    desk.useForms({ ...form, version: 2 });
    await desk.start();
    expect(desk.at('step').notices[0]?.title).toBe('Het formulier is vernieuwd');
  });
});

describe('bad input', () => {
  const wrong: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
    ['an unknown field', { gemeente: 'gouda', burgemeester: 'x' }],
    ['a field of another step', { gemeente: 'gouda', toelichting: 'x' }],
    ['a number for a choice', { gemeente: 7 }],
    ['a list for a single choice', { gemeente: ['gouda'] }],
    ['an object', { gemeente: { toString: 'gouda' } }],
  ];
  test.each(wrong)('%s gives an explanation and leaves the form as it was', async (_what, values) => {
    await desk.start();
    const before = structuredClone([...desk.drafts.all.values()]);
    await desk.next(values);
    expect(desk.at('step').notices[0]).toMatchObject({ tone: 'attention', title: 'Dit konden wij niet verwerken' });
    expect([...desk.drafts.all.values()]).toEqual(before);
  });

  test('a choice that was not offered is refused at the field and not kept', async () => {
    await desk.start();
    await desk.next({ gemeente: 'atlantis' });
    expect(desk.errors.gemeente).toContain('Kies een mogelijkheid uit de lijst');
    expect(JSON.stringify([...desk.drafts.all])).not.toContain('atlantis');
  });

  test('a step out of order shows where one is and changes nothing', async () => {
    await desk.start();
    await desk.next({ gemeente: 'gouda' });
    const { draftId } = desk;
    await desk.send({ action: 'next', draftId, step: 'ingang', values: { toelichting: 'x' } });
    expect(desk.at('step').step.id).toBe('wijziging');
    await desk.send({ action: 'edit', draftId, step: 'zorg' });
    expect(desk.at('step').step.id).toBe('wijziging');
    expect(desk.drafts.all.get(draftId)?.answers).not.toHaveProperty('toelichting');
  });

  test('a second click on Verder does no harm', async () => {
    await desk.start();
    const input = { action: 'next', draftId: desk.draftId, step: 'zorg', values: { gemeente: 'gouda' } } as const;
    await Promise.all([desk.send(input), desk.send(input)]);
    expect(desk.at('step').step.id).toBe('wijziging');
  });

  test('a form that does not exist is said not to exist', async () => {
    await desk.start('xyz');
    expect(desk.at('stopped').title).toBe('Dit formulier is er niet');
  });
});

describe('personal data', () => {
  const bsn = '1234.56.782';

  test.each([
    ['a BSN', `Cliënt ${bsn} heeft meer nodig`, 'BSN'],
    ['a date of birth', 'Meisje, geboren 12-03-2011', 'geboortedatum'],
    ['a mail address', 'Mail naar iemand@example.org', 'e-mailadres'],
    ['a telephone number', 'Bel 06-12345678 terug', 'telefoonnummer'],
  ])('%s in free text is refused with an explanation and kept nowhere', async (_what, typed, word) => {
    const texts = new TextField({
      id: 'tekst',
      label: 'Tekst',
      errorMessage: 'Vul in.',
      multiline: true,
      maxLength: 500,
    });
    const vow = desk.forms.get('vow');
    if (!vow) throw new Error('no form');
    desk.useForms(oneStep(vow, texts));
    await desk.start();
    await desk.next({ tekst: typed });
    expect(desk.errors.tekst).toContain(word);
    const shown = desk.at('step').fields[0]?.value ?? '';
    expect(shown).toContain('[weggelaten]');
    const kept = JSON.stringify([...desk.drafts.all]);
    expect(kept).not.toContain('weggelaten');
    for (const part of typed.split(' ')) expect(kept).not.toContain(part);
  });

  test('a BSN in any field is refused, also where a number is asked', async () => {
    await desk.start('vow', { gemeente: 'gouda', toewijzingsnummer: '1', wijziging: 'budget-hoger' });
    await desk.next({ gemeente: 'gouda' });
    await desk.next({ toewijzingsnummer: '123456782', wijziging: 'budget-hoger' });
    expect(desk.errors.toewijzingsnummer).toContain('BSN');
    await desk.next({ toewijzingsnummer: '456782', wijziging: 'budget-hoger' });
    await desk.next({ budgetToegewezen: '123456782', budgetGebruikt: '1', budgetGewenst: '2' });
    expect(desk.errors.budgetToegewezen).toContain('BSN');
    expect(JSON.stringify([...desk.drafts.all])).not.toContain('123456782');
  });
});

describe('a failing store', () => {
  const full = new LtaError('STORAGE_WRITE_FAILED', 'no space left');

  test('when filing is said, and loses nothing', async () => {
    await desk.walk(endDate);
    const { draftId } = desk;
    desk.requests.failWith = full;
    await desk.press('submit');
    expect(desk.at('stopped')).toMatchObject({ reason: 'storage' });
    expect(desk.storageErrors).toEqual([full]);
    desk.requests.failWith = undefined;
    await desk.send({ action: 'submit', draftId });
    expect(desk.at('receipt')).toMatchObject({ kenmerk: 'VOW-2026-00001', again: false });
  });

  test('when starting is said', async () => {
    desk.drafts.failWith = full;
    await desk.start();
    expect(desk.at('stopped').reason).toBe('storage');
  });

  test('on a step leaves all that was typed on the card', async () => {
    await desk.start();
    await desk.next({ gemeente: 'gouda' });
    desk.drafts.failWith = full;
    await desk.next({ toewijzingsnummer: '12345', wijziging: 'einddatum-later' });
    expect(desk.at('step')).toMatchObject({ step: { id: 'wijziging' }, notices: [{ title: 'Opslaan lukt nu niet' }] });
    expect(desk.at('step').fields.map(({ value }) => value)).toEqual(['12345', 'einddatum-later']);
    desk.drafts.failWith = undefined;
    await desk.next({ toewijzingsnummer: '12345', wijziging: 'einddatum-later' });
    expect(desk.at('step').step.id).toBe('gegevens');
  });

  test('after filing still gives the receipt', async () => {
    await desk.walk(endDate);
    desk.drafts.failWith = full;
    await desk.press('submit');
    expect(desk.at('receipt').kenmerk).toBe('VOW-2026-00001');
    expect(desk.storageErrors).toEqual([full]);
  });

  test('that breaks in another way is not hidden', async () => {
    desk.drafts.failWith = new Error('a mistake of ours');
    await expect(desk.start()).rejects.toThrow('a mistake of ours');
  });
});

function oneStep(form: Form, field: Form['steps'][number]['fields'][number]): Form {
  return { ...form, stop: () => undefined, steps: [{ id: 'enig', title: 'Enig', fields: [field] }] };
}
