import { describe, expect, it } from '@jest/globals';
import { createRenderer } from '../../../bot/render.js';
import { teamDetailCard, type TeamDetail } from '../../../bot/views/team-detail.js';
import { asFiled } from '../../../src/requests/as-filed.js';
import { longestText } from '../../../src/requests/act.js';
import { actionNames, lifecycle } from '../../../src/requests/lifecycle.js';
import { newItem } from '../../../src/requests/outbox.js';
import type { CareRequest, HistoryEntry } from '../../../src/requests/request.js';
import { lintCard } from '../../data/lint-card.js';
import { aPerson } from '../../requests/a-person.js';
import { aNewRequest } from '../../requests/a-request.js';
import { cardText } from '../teams.js';
import { wijkteamGouda } from '../triage-stage.js';

const renderer = createRenderer();
const lc = aPerson({ id: 'lc-1', name: 'Medewerker LC', roles: ['lc'] });
const filed = asFiled(aNewRequest(), 'VOW-2026-00001', new Date('2026-11-10T10:00:00Z'));
const by = { id: 'lc-1', name: 'Medewerker LC', side: 'behandelaar' } as const;

function detailOf(request: CareRequest, change: Partial<TeamDetail> = {}): TeamDetail {
  return {
    request,
    person: lc,
    words: { kind: 'Verzoek om wijziging', gemeente: 'Gouda', today: '2026-11-24' },
    others: { shown: [], all: 0 },
    contacts: [wijkteamGouda],
    viewers: [],
    undelivered: [],
    pdf: 'https://assistent.example/receipts/VOW-2026-00001.pdf?t=voorbeeld',
    from: '',
    ...change,
  };
}

/** Everything as long as people can make it; what takes most room in a card is text with quotes and Markdown. */
function theLongest(): CareRequest {
  const text = '"*_[é]'.repeat(longestText / 6);
  const entry: HistoryEntry = { at: '2026-11-12T10:00:00Z', action: 'notitie', by, text };
  const rows = Array.from({ length: 15 }, () => ({ label: 'Waarom is de wijziging nodig? '.repeat(3), value: text }));
  return {
    ...filed,
    title: 'Andere zorg, door een gewijzigde verwijzing, '.repeat(5),
    flags: ['laat', 'spoed', 'anoniem'],
    dueOn: '2026-11-30',
    document: Array.from({ length: 6 }, () => ({ title: 'Waarom niet bij een gecontracteerde aanbieder', rows })),
    history: [...filed.history, ...Array.from({ length: 200 }, () => entry)],
    outbox: Array.from({ length: 40 }, (_, at) => ({
      ...newItem(1, at, { to: { kind: 'contact', name: 'Sociaal team', address: 'a@gouda.nl' }, by: 'mail' }, entry.at),
      state: 'failed' as const,
    })),
  };
}

describe('the card of one request for its team', () => {
  const longest = theLongest();
  const full = detailOf(longest, {
    others: { shown: Array.from({ length: 5 }, () => longest), all: 300 },
    contacts: Array.from({ length: 4 }, () => ({ ...wijkteamGouda, name: 'Afdeling '.repeat(10) })),
    viewers: Array.from({ length: 9 }, (_, at) => `Medewerker LC-team nummer ${at}`),
    undelivered: Array.from({ length: 40 }, () => 'Mail over "doorgezet naar de gemeente" aan Sociaal team: geweigerd'),
    from: 'open:12',
  });
  const typed = { text: '"*_[é]'.repeat(longestText / 6) };
  const inputs = actionNames.filter(
    (name) => lifecycle[name].by === 'behandelaar' && !['oppakken', 'beoordelen'].includes(name),
  );

  it('fits in a message with the longest request there can be, and says where the rest is', () => {
    const { card } = teamDetailCard(renderer, full);
    expect(lintCard(card)).toEqual([]);
    expect(cardText(card)).toContain('In de PDF staan alle antwoorden.');
    expect(cardText(card)).toContain('van 201 regels');
  });

  it.each(inputs)('fits with the input of %s open, and all that was typed in it', (action) => {
    const colleagues = Array.from({ length: 40 }, (_, at) => ({
      id: `lc-${at}`.padEnd(36, '0'),
      name: 'Medewerker LC-team',
    }));
    const said = { tone: 'warning' as const, text: 'Collega was net iets eerder. '.repeat(5) };
    const { card } = teamDetailCard(renderer, {
      ...full,
      said,
      form: { action, typed, errors: { text: 'Te lang.' }, colleagues },
    });
    const request = { ...longest, state: action === 'heropenen' ? ('afgehandeld' as const) : longest.state };
    expect(lintCard(card)).toEqual([]);
    expect(lintCard(teamDetailCard(renderer, { ...full, request }).card)).toEqual([]);
    if (lifecycle[action].text !== undefined) expect(JSON.stringify(card)).toContain(JSON.stringify(typed.text));
  });

  it('shows a short request whole', () => {
    const text = 'De behandeling duurt langer. '.repeat(20);
    const request = { ...filed, document: [{ title: 'Toelichting', rows: [{ label: 'Waarom', value: text }] }] };
    expect(cardText(teamDetailCard(renderer, detailOf(request)).card)).toContain(text);
  });

  it('shows an answer of the filer first, until the team did something', () => {
    const answer: HistoryEntry = {
      at: '2026-11-13T10:00:00Z',
      action: 'beantwoorden',
      by: { id: 'medewerker-yulius', name: 'Medewerker Yulius', side: 'indiener' },
      text: 'Het is 72 %.',
    };
    const times = (history: readonly HistoryEntry[]): number =>
      cardText(teamDetailCard(renderer, detailOf({ ...filed, history })).card).split('Het is 72 %.').length - 1;
    expect(times([...filed.history, answer])).toBe(2);
    expect(times([...filed.history, answer, { at: '2026-11-14T10:00:00Z', action: 'oppakken', by }])).toBe(1);
  });

  it('shows what someone typed as text, never as Markdown', () => {
    const entry: HistoryEntry = {
      at: '2026-11-12T10:00:00Z',
      action: 'notitie',
      by,
      text: '[klik](https://kwaad.example)',
    };
    const { card } = teamDetailCard(renderer, detailOf({ ...filed, history: [...filed.history, entry] }));
    expect(cardText(card)).toContain('\\[klik\\]');
  });
});
