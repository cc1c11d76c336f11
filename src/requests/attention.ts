import { addDays, addWorkingDays, formatDay, workingDaysBetween } from '../calendar.js';
import { dayOf, type Day } from '../clock.js';
import { touchedAt } from './lead-time.js';
import type { RequestFilter, RequestLog } from './log.js';
import type { CareRequest } from './request.js';

/** Werkdagen without anybody doing anything after which a request counts as forgotten. */
export const untouchedWorkingDays = 5;
/** Werkdagen after which a filer is reminded of a question, and after which the team is told that it stays out. */
export const answerReminderWorkingDays = 5;
export const answerOutWorkingDays = 10;

/** What the team has to look at: open requests that do not move. */
export interface Attention {
  /** Waiting for the team, and nobody did anything with it for five werkdagen. */
  readonly untouched: readonly CareRequest[];
  /** Past the last day on which what it asks for is in time. */
  readonly overdue: readonly CareRequest[];
  /** Waiting for an answer of its filer for too long, a reminder included. */
  readonly answerOut: readonly CareRequest[];
  /** With a notice or mail that did not arrive. */
  readonly undelivered: readonly CareRequest[];
}

export async function attentionOn(log: RequestLog, today: Day): Promise<Attention> {
  const [waitingForTeam, late, waitingForFiler, undelivered] = await Promise.all([
    quietSince(log, ['ingediend', 'in behandeling'], today, untouchedWorkingDays),
    log.list({ lateOn: today }),
    quietSince(log, ['wacht op indiener'], today, answerOutWorkingDays),
    log.list({ undelivered: true }),
  ]);
  return {
    untouched: waitingForTeam,
    overdue: late.filter(({ dueOn }) => dueOn !== undefined && dueOn < today),
    answerOut: waitingForFiler,
    undelivered,
  };
}

/** A reminder that is owed today, in the words that its filer reads. */
export interface Reminder {
  readonly request: CareRequest;
  readonly text: string;
}

/** The day that a filer chose, and questions that wait for five werkdagen; each once. */
export async function remindersOn(log: RequestLog, today: Day): Promise<readonly Reminder[]> {
  const [chosen, waiting] = await Promise.all([
    log.list({ remindBy: today }),
    quietSince(log, ['wacht op indiener'], today, answerReminderWorkingDays),
  ]);
  return [
    ...chosen.map((request) => ({ request, text: chosenText(request, today) })),
    ...waiting
      .filter((request) => !remindedOfQuestion(request))
      .map((request) => ({ request, text: 'De vraag over uw verzoek wacht nog op uw antwoord.' })),
  ];
}

/** SAP-uitwerking 3.3.1: the contact is due three months before the planned end; its filer asked to be reminded of that. */
function chosenText({ dueOn }: CareRequest, today: Day): string {
  if (dueOn === undefined) return 'U vroeg ons u vandaag te herinneren.';
  return dueOn < today
    ? `U vroeg om een herinnering. De laatste dag was ${formatDay(dueOn)}.`
    : `U vroeg om een herinnering. De laatste dag is ${formatDay(dueOn)}.`;
}

function remindedOfQuestion({ history }: CareRequest): boolean {
  const asked = history.findLastIndex(({ action }) => action === 'vragen');
  return history.slice(asked + 1).some(({ action }) => action === 'herinneren');
}

async function quietSince(
  log: RequestLog,
  states: NonNullable<RequestFilter['states']>,
  today: Day,
  workingDays: number,
): Promise<readonly CareRequest[]> {
  // The log compares moments; the day in the Netherlands decides, so a day more is fetched than counts.
  const touchedBefore = `${addDays(addWorkingDays(today, -workingDays), 2)}T00:00:00.000Z`;
  const quiet = await log.list({ states, touchedBefore });
  return quiet.filter((request) => workingDaysBetween(dayOf(new Date(touchedAt(request))), today) >= workingDays);
}
