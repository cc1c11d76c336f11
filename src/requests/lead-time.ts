import { workingDaysBetween } from '../calendar.js';
import { dayOf, type Day } from '../clock.js';
import type { CareRequest } from './request.js';

/** When the team that handles it first did something with it; undefined while nobody did. */
export function firstActionAt({ history }: CareRequest): string | undefined {
  return history.find(({ by }) => by.side === 'behandelaar')?.at;
}

/** When it was closed; undefined while it is open. Of one that was reopened, the last time. */
export function closedAt({ state, history }: CareRequest): string | undefined {
  return state === 'afgehandeld' ? history.findLast(({ outcome }) => outcome !== undefined)?.at : undefined;
}

/** When a person last did something with it: what the assistant itself did does not count. */
export function touchedAt({ history, filedAt }: Pick<CareRequest, 'history' | 'filedAt'>): string {
  return history.findLast(({ by }) => by.side !== 'assistent')?.at ?? filedAt;
}

/** Werkdagen from the day of one moment to that of another. */
export function workingDays(from: string, until: string): number {
  return workingDaysBetween(dayOf(new Date(from)), dayOf(new Date(until)));
}

/** Werkdagen since a request was filed. */
export function ageOn(request: Pick<CareRequest, 'filedAt'>, today: Day): number {
  return workingDaysBetween(dayOf(new Date(request.filedAt)), today);
}
