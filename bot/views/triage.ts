import type { Day } from '../../src/clock.js';
import { stateText } from '../../src/requests/overview.js';
import type { CareRequest } from '../../src/requests/request.js';
import { queueTabs, type Queue, type QueueTab } from '../../src/requests/triage-queue.js';
import { ageText, deadlineText } from '../../src/requests/waiting.js';
import { doButton, type ButtonView } from '../actions.js';
import type { CardMessage, Renderer } from '../render.js';
import type { RequestWords } from './request-words.js';
import { badges } from './team-request.js';
import { plain } from './text.js';

const tabTitles: Readonly<Record<QueueTab, string>> = {
  open: 'Open',
  mijn: 'Van mij',
  laat: 'Te laat',
  vrij: 'Zonder behandelaar',
};

const emptyTexts: Readonly<Record<QueueTab, string>> = {
  open: 'Er zijn geen open verzoeken.',
  mijn: 'U behandelt nu geen verzoeken.',
  laat: 'Er is niets te laat.',
  vrij: 'Elk open verzoek heeft een behandelaar.',
};

/** The requests of a team, a page of one of its lists. `words` gives what the record itself does not say. */
export function triageCard(
  renderer: Renderer,
  queue: Queue,
  today: Day,
  words: (request: CareRequest) => RequestWords,
): CardMessage {
  const { tab, page, pages, requests, counts } = queue;
  const summary = introOf(queue);
  const paging = [
    ...(page > 0 ? [listButton('Vorige', tab, page - 1)] : []),
    ...(page < pages - 1 ? [listButton('Volgende', tab, page + 1)] : []),
  ];
  const card = renderer.render('triage', {
    speak: summary,
    title: 'Triage',
    intro: plain(summary),
    tabs: [
      ...queueTabs.map((one) => ({
        ...listButton(`${tabTitles[one]} (${counts[one]})`, one, 0),
        style: one === tab ? 'positive' : 'default',
      })),
      ...(queue.undelivered > 0
        ? [doButton(`Niet aangekomen (${queue.undelivered})`, { verb: 'undelivered' }, 'destructive')]
        : []),
    ],
    rows: requests.map((request) => rowOf(request, words(request), today, `${tab}:${page}`)),
    paging,
    hasPaging: paging.length > 0,
  });
  return { card, summary };
}

function introOf({ tab, page, pages, counts }: Queue): string {
  const count = counts[tab];
  if (count === 0) return emptyTexts[tab];
  const which = pages === 1 ? '' : `, pagina ${page + 1} van ${pages}`;
  return `${tabTitles[tab]}: ${count === 1 ? '1 verzoek' : `${count} verzoeken`}${which}. Het meest dringende staat bovenaan.`;
}

function rowOf(request: CareRequest, words: RequestWords, today: Day, from: string): object {
  const { kenmerk, assignee, state, filer } = request;
  const deadline = deadlineText(request, today);
  return {
    kenmerk,
    line: plain(`${kenmerk} · ${request.title}`),
    badges: plain(badges(request, words)),
    state: plain(
      [
        ...(filer.organisation === undefined ? [] : [filer.organisation.name]),
        ...(state === 'ingediend' && assignee === undefined
          ? [`Ingediend, ${ageText(request, today)}`]
          : [
              `${stateText(state)}${assignee === undefined ? '' : ` bij ${assignee.name}`}`,
              `ingediend ${ageText(request, today)}`,
            ]),
        ...(deadline === undefined ? [] : [`uiterlijk ${deadline}`]),
      ].join(' · '),
    ),
    button: doButton('Bekijken', { verb: 'request', kenmerk, from }).data,
  };
}

function listButton(title: string, tab: QueueTab, page: number): ButtonView {
  return doButton(title, { verb: 'triage', tab, page: String(page) });
}
