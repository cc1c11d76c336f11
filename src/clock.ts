/** Time is handed in, so that a test can say what day it is. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A calendar day as `YYYY-MM-DD`. Days compare as strings. */
export type Day = string;

const amsterdamDay = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The calendar day in the Netherlands at that moment. */
export function dayOf(moment: Date): Day {
  return amsterdamDay.format(moment);
}
