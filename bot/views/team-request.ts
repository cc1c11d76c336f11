import type { Person } from '../../src/people/person.js';
import { possibleActions, teamOf } from '../../src/requests/handling.js';
import { isOpen, lifecycle, type ActionName } from '../../src/requests/lifecycle.js';
import { dayText, filerText, flagTexts, momentText, stateText } from '../../src/requests/overview.js';
import type { CareRequest } from '../../src/requests/request.js';
import { ageText, deadlineText, isLate } from '../../src/requests/waiting.js';
import { doButton } from '../actions.js';
import { refreshing } from '../refresh.js';
import type { CardMessage, Renderer } from '../render.js';
import { pastText, type Said } from './act-said.js';
import type { RequestWords } from './request-words.js';
import { factRows, plain } from './text.js';

/**
 * The card of a request in the channel of its team: short, and the same for everyone there. It is sent again in its place at
 * every change, and asks for its present state itself when someone looks at an old one. `said` is for who pressed a button.
 */
export function teamRequestCard(
  renderer: Renderer,
  request: CareRequest,
  words: RequestWords,
  said?: Said,
): CardMessage {
  const { kenmerk, version } = request;
  const stand = standText(request);
  const summary = `${words.kind} ${kenmerk}: ${stand}. ${request.title}.`;
  const free = isOpen(request.state) && request.assignee === undefined;
  const button = { kenmerk, view: 'channel' };
  const card = renderer.render('team-request', {
    speak: said === undefined ? summary : `${said.text} ${summary}`,
    eyebrow: plain(`${words.kind} · ${kenmerk}`),
    title: plain(request.title),
    badges: plain(badges(request, words)),
    said: said === undefined ? [] : [{ tone: said.tone, text: plain(said.text) }],
    rows: factRows([{ label: 'Stand', value: stand }, ...teamRows(request, words), ...lastChange(request)]),
    buttons: [
      ...(free
        ? [doButton('Oppakken', { verb: 'act', action: 'oppakken', version: String(version), ...button }, 'positive')]
        : []),
      doButton('Bekijken', { verb: 'request', ...button, from: 'channel' }),
    ],
  });
  return refreshing({ card, summary }, { verb: 'refresh', ...button });
}

/** "In behandeling bij Medewerker LC", "Afgehandeld: toegekend". */
export function standText({ state, assignee, outcome }: CareRequest): string {
  if (state === 'afgehandeld') return outcome === undefined ? stateText(state) : `${stateText(state)}: ${outcome}`;
  const whose = assignee === undefined ? 'nog zonder behandelaar' : `bij ${assignee.name}`;
  return `${stateText(state)}${assignee === undefined ? ', ' : ' '}${whose}`;
}

/** "Te laat · Spoed": what is special about it, its deadline too. */
export function badges(request: CareRequest, { today }: RequestWords): string {
  const flags =
    isLate(request, today) && !request.flags.includes('laat') ? [...request.flags, 'laat' as const] : request.flags;
  return flagTexts(flags).join(' · ');
}

/** Who filed it, for which gemeente, when, and until when it is in time. */
export function teamRows(
  request: CareRequest,
  { gemeente, today }: RequestWords,
): readonly { readonly label: string; readonly value: string }[] {
  const deadline = deadlineText(request, today);
  return [
    { label: 'Ingediend door', value: filerText(request) },
    ...(gemeente === undefined ? [] : [{ label: 'Gemeente', value: gemeente }]),
    { label: 'Ingediend op', value: `${dayText(request.filedAt)} (${ageText(request, today)})` },
    ...(deadline === undefined ? [] : [{ label: 'Uiterlijk', value: deadline }]),
  ];
}

function lastChange({ history }: CareRequest): readonly { readonly label: string; readonly value: string }[] {
  const last = history.at(-1);
  if (last === undefined || history.length === 1) return [];
  return [{ label: 'Laatste wijziging', value: `${momentText(last.at)}: ${pastText(last)}, door ${last.by.name}` }];
}

/** Whether someone is of the team that handles this request, so that notes are theirs to read. */
export function handles(person: Person, request: CareRequest): boolean {
  return person.roles.includes(teamOf(request));
}

/** What this person can do with it now, as one of the team. */
export function teamActions(person: Person, request: CareRequest): readonly ActionName[] {
  return possibleActions(person, request).filter((name) => lifecycle[name].by === 'behandelaar');
}
