import { describe, expect, test } from '@jest/globals';
import { createRenderer } from '../../bot/render.js';
import { noticeCard } from '../../bot/views/notice.js';
import { letterToPerson } from '../../src/notify/letters.js';
import { noticeOf, type Notice } from '../../src/notify/notice.js';
import { act, remind, type Act } from '../../src/requests/act.js';
import { asFiled } from '../../src/requests/as-filed.js';
import { actionNames, lifecycle, type ActionName } from '../../src/requests/lifecycle.js';
import type { CareRequest } from '../../src/requests/request.js';
import { lintCard } from '../data/lint-card.js';
import { aPerson } from '../requests/a-person.js';
import { aNewRequest } from '../requests/a-request.js';

const now = new Date('2026-04-02T10:00:00Z');
const lc = aPerson({ id: 'lc-1', name: 'Medewerker LC', roles: ['lc'] });
const rwo = aPerson({ id: 'rwo-1', name: 'Medewerker RWO', roles: ['rwo'] });
const yulius = aPerson({
  id: 'medewerker-yulius',
  name: 'Medewerker Yulius',
  organisations: [{ kind: 'aanbieder', id: 'yulius', name: 'Yulius' }],
});
const filed = (): CareRequest => asFiled(aNewRequest(), 'VOW-2026-00042', now);
const urc = (): CareRequest => asFiled(aNewRequest({ kind: 'urc', letters: 'URC' }), 'URC-2026-00001', now);

function after(request: CareRequest, doing: Partial<Act> & Pick<Act, 'action'>, person = lc): CareRequest {
  const result = act(request, { version: request.version, ...doing }, person, now);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** What the last line says to the first person who is told. */
function told(request: CareRequest): Notice {
  const item = request.outbox.find(({ entry, to }) => entry === request.history.length - 1 && to.kind === 'person');
  const notice = item?.to.kind === 'person' ? noticeOf(request, request.history.length - 1, item.to.id) : undefined;
  if (notice === undefined) throw new Error('nobody is told');
  return notice;
}

const taken = (): CareRequest => after(filed(), { action: 'oppakken' });
const asked = (): CareRequest => after(taken(), { action: 'vragen', text: 'Tot wanneer?' });
const closed = (): CareRequest => after(taken(), { action: 'afhandelen', outcome: 'afgewezen', text: 'Te laat.' });
const reach: Readonly<Record<ActionName, (() => CareRequest) | undefined>> = {
  oppakken: taken,
  toewijzen: () => after(filed(), { action: 'toewijzen', to: { id: 'lc-2', name: 'Collega LC' } }),
  vragen: asked,
  beantwoorden: () => after(asked(), { action: 'beantwoorden', text: 'Tot juli.' }, yulius),
  aanvullen: () => after(taken(), { action: 'aanvullen', text: 'Er is een brief.' }, yulius),
  notitie: undefined,
  doorzetten: () =>
    after(taken(), { action: 'doorzetten', text: 'Intern.', forwardTo: { name: 'Wijkteam', address: 'w@gouda.nl' } }),
  afhandelen: closed,
  beoordelen: () => after(urc(), { action: 'beoordelen', outcome: 'afgewezen', text: 'Niet verzekerd.' }, rwo),
  intrekken: () => after(taken(), { action: 'intrekken', text: 'Niet meer nodig.' }, yulius),
  heropenen: () => after(closed(), { action: 'heropenen', text: 'Er is nieuws.' }),
  vertellen: undefined,
  herinneren: () => remind(asked(), 'U hebt nog niet geantwoord.', now),
};
const tellings = actionNames.filter((name) => lifecycle[name].tells.length > 0);

describe('a notice', () => {
  test('is there for every action that is told, and for no other', () => {
    expect(actionNames.filter((name) => reach[name] !== undefined)).toEqual(tellings);
  });

  test.each(tellings)('of %s says who, what, why and what comes next, on a card and in a mail', (name) => {
    const request = reach[name]?.() ?? filed();
    const notice = told(request);
    expect(notice.summary).toContain(request.kenmerk);
    expect(notice.summary).toMatch(/^[A-Z].*\.$/);
    if (lifecycle[name].by !== 'assistent')
      expect(notice.summary).toContain(name === 'beoordelen' ? 'RWO' : request.history.at(-1)?.by.name);
    expect(notice.next.length).toBeGreaterThan(0);
    const text = request.history.at(-1)?.text;
    // What the team writes to the gemeente is not for the filer.
    expect(notice.why?.text).toBe(name === 'doorzetten' ? undefined : text);
    const { card, summary } = noticeCard(createRenderer(), notice, request);
    expect(lintCard(card)).toEqual([]);
    expect(summary).toBe(notice.summary);
    const mail = letterToPerson(notice, 'Medewerker');
    expect(mail.subject).toBe(`[${request.kenmerk}] ${notice.title}`);
    for (const part of [notice.summary, ...notice.next, ...(notice.why === undefined ? [] : [notice.why.text])])
      expect(mail.text).toContain(part);
  });

  test('reads as a sentence', () => {
    expect(told(taken()).summary).toBe('Uw verzoek VOW-2026-00042 is opgepakt door Medewerker LC.');
    expect(told(closed())).toMatchObject({
      title: 'Uw verzoek is afgehandeld: afgewezen',
      why: { label: 'De reden', text: 'Te laat.' },
    });
  });

  test('says to a colleague that it is theirs, and to the filer who has it now', () => {
    const given = reach.toewijzen?.() ?? filed();
    expect(noticeOf(given, 1, 'lc-2')).toMatchObject({ audience: 'behandelaar', title: 'U hebt een verzoek gekregen' });
    expect(noticeOf(given, 1, 'medewerker-yulius')?.summary).toContain('gegeven aan Collega LC');
  });

  test('is not there for what is told to nobody', () => {
    expect(noticeOf(filed(), 0, 'medewerker-yulius')).toBeUndefined();
    expect(noticeOf(after(filed(), { action: 'notitie', text: 'x' }), 1, 'medewerker-yulius')).toBeUndefined();
    expect(noticeOf(filed(), 7, 'medewerker-yulius')).toBeUndefined();
  });
});
