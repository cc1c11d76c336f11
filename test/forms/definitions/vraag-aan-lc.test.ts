import { beforeEach, describe, expect, test } from '@jest/globals';
import type { CareRequest } from '../../../src/requests/request.js';
import { Desk } from '../../wizard/desk.js';
import { staffOf } from '../situation.js';

const question = { vraag: 'Geldt de vervoersregeling ook in het weekend?', onderwerp: 'aanbod' };

let desk: Desk;
beforeEach(() => {
  desk = new Desk({ ...staffOf('gouda'), email: 'toegang@gouda.nl' });
});

async function filed(): Promise<CareRequest> {
  await desk.press('submit');
  desk.at('receipt');
  const request = desk.requests.all.at(-1);
  if (!request) throw new Error('nothing was filed');
  return request;
}

describe('who may ask', () => {
  test.each(['gouda', 'yulius'])('staff of %s may', async (organisation) => {
    desk = new Desk(staffOf(organisation));
    await desk.start('vra');
    desk.at('step');
  });

  test.each([
    ['a gast is told to mail LC@VNG.nl', staffOf(), 'LC@VNG.nl'],
    ['the LC team answers these itself', { ...staffOf('gouda'), roles: ['lc'] as const }, 'LC-team'],
    ['RWO is told to mail LC@VNG.nl', { ...staffOf('gouda'), roles: ['rwo'] as const }, 'LC@VNG.nl'],
  ])('%s', async (_name, person, says) => {
    desk = new Desk(person);
    await desk.start('vra');
    expect(desk.at('stopped')).toMatchObject({ reason: 'not-allowed', text: expect.stringContaining(says) });
  });
});

describe('a vraag aan LC', () => {
  test('goes in two steps from question to kenmerk', async () => {
    await desk.start('vra');
    expect(desk.at('step').step.of).toBe(2);
    await desk.next(question);
    await desk.next({ antwoord: 'mail' });
    const request = await filed();
    expect(request).toMatchObject({
      kenmerk: 'VRA-2026-00001',
      title: 'Vraag over: Welke aanbieder levert wat, Gouda',
      refs: {},
    });
    expect(request.filer.organisation?.id).toBe('gouda');
    expect(JSON.stringify(request.document)).toContain('toegang@gouda.nl');
    expect(desk.at('receipt').next.join(' ')).toContain('per mail');
  });

  test('opens with the question that was not answered and with what the assistant showed, by title', async () => {
    await desk.start('vra', { vraag: question.vraag, getoond: 'jggz-autisme,bestaat-niet,yulius' });
    expect(desk.at('step').fields.find(({ id }) => id === 'vraag')?.value).toBe(question.vraag);
    expect(desk.asked).toEqual(['vraag', 'onderwerp']);
    expect(desk.at('step').computed[0]?.label).toBe('De assistent liet zien');
    expect(desk.at('step').computed[0]?.value).toMatch(/; Yulius$/);
    await desk.next(question);
    await desk.next({ antwoord: 'teams' });
    expect((await filed()).answers['getoond']).toEqual(['jggz-autisme', 'yulius']);
  });

  test('takes no list of what was shown from a card later on', async () => {
    await desk.start('vra');
    await desk.next({ ...question, getoond: 'yulius' });
    await desk.next({ antwoord: 'teams' });
    expect((await filed()).answers).not.toHaveProperty('getoond');
  });

  test('asks for a telephone number when someone wants to be called, and only then', async () => {
    await desk.start('vra');
    await desk.next(question);
    await desk.next({ antwoord: 'telefoon' });
    expect(desk.asked).toContain('telefoon');
    await desk.next({ antwoord: 'telefoon', telefoon: '14 0182' });
    expect((await filed()).answers['telefoon']).toBe('14 0182');
  });

  test('offers no answer by mail to someone whose address is not known', async () => {
    desk = new Desk(staffOf('yulius'));
    await desk.start('vra');
    await desk.next(question);
    expect(JSON.stringify(desk.at('step').fields)).not.toContain('Per mail');
  });

  test.each(['Mag 999900006 ook?', 'bel 0182 123 456', 'mail a@b.nl', 'geboren op 12-03-2011'])(
    'refuses personal data in the question: %s',
    async (vraag) => {
      await desk.start('vra');
      await desk.next({ ...question, vraag });
      expect(desk.errors).toHaveProperty('vraag');
      expect(JSON.stringify([...desk.drafts.all.values()])).not.toContain(vraag);
    },
  );
});
