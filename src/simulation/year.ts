import { addDays, isWorkingDay } from '../calendar.js';
import { dayOf, type Day } from '../clock.js';
import type { FilingForm, FormContext } from '../forms/form.js';
import type { FormRegistry } from '../forms/registry.js';
import type { Records } from '../knowledge/records.js';
import { noContacts } from '../people/contacts.js';
import type { Person } from '../people/person.js';
import type { RequestLog } from '../requests/log.js';
import { newRequest } from '../wizard/new-request.js';
import { Chance } from './chance.js';
import { fillIn } from './fill-in.js';
import { asSent, lifeOf } from './life.js';
import { handlers, someFiler } from './people.js';

export interface YearOptions {
  readonly forms: FormRegistry;
  readonly records: Records;
  readonly requests: RequestLog;
  /** How many requests are filed. */
  readonly count: number;
  readonly seed: number;
  /** The last moment of the year. */
  readonly until: Date;
}

/** Filed together, so that the disk syncs once for many. */
const atOnce = 128;

/**
 * A year of requests over all forms, states and organisations, for demos, pictures and benchmarks: filled in by the rules of the
 * forms and handled by the rules of their life. The same seed and moment give the same year.
 */
export async function simulateYear(options: YearOptions): Promise<number> {
  const chance = new Chance(options.seed);
  const moments = filingMoments(options, chance);
  for (let at = 0; at < moments.length; at += atOnce)
    await Promise.all(moments.slice(at, at + atOnce).map((now, offset) => one(options, now, at + offset, chance)));
  return moments.length;
}

async function one(
  { forms, records, requests, until }: YearOptions,
  now: Date,
  at: number,
  chance: Chance,
): Promise<void> {
  const filled = someForm(forms, records, now, chance);
  const draft = {
    id: `${filled.form.id}-sim-${String(at)}`,
    form: filled.form.id,
    formVersion: filled.form.version,
    personId: filled.person.id,
    answers: filled.answers,
    typed: {},
    step: 'review',
    editing: false,
    createdAt: now.toISOString(),
    updatedAt: now.toISOString(),
  };
  const filing = newRequest(filled.form, draft, filled.context);
  // All chance is taken before the first wait, so that the order of the disk does not change the year.
  const luck = new Chance(chance.between(1, 2_000_000_000));
  const { request } = await requests.file(filing, now);
  const filed = (await requests.change(request.kenmerk, (current) => asSent(current, now))) ?? request;
  for (const next of lifeOf(filed, filled.person, handlers, until, luck))
    await requests.change(request.kenmerk, () => next);
}

interface Filled {
  readonly form: FilingForm;
  readonly person: Person;
  readonly context: FormContext;
  readonly answers: NonNullable<ReturnType<typeof fillIn>>;
}

/** Someone with a form that they may fill in and that comes to its end; who gives up is another's turn. */
function someForm(forms: FormRegistry, records: Records, now: Date, chance: Chance): Filled {
  for (;;) {
    const person = someFiler(records, chance);
    if (person === undefined) continue;
    const context: FormContext = { now, today: dayOf(now), person, records, contacts: noContacts };
    const open = forms.list().flatMap((form) => (form.keep || form.refuse(context) !== undefined ? [] : [form]));
    // What comes last in lists is asked for least.
    const form = chance.maybeOf([...open, ...open.slice(0, -1)]);
    const answers = form && fillIn(form, context, chance);
    if (form !== undefined && answers !== undefined) return { form, person, context, answers };
  }
}

/** On werkdagen, more in some weeks than in others, in order. */
function filingMoments({ count, until }: YearOptions, chance: Chance): readonly Date[] {
  const last = dayOf(until);
  const days: Day[] = [];
  for (let day = addDays(last, -364); day < last; day = addDays(day, 1)) if (isWorkingDay(day)) days.push(day);
  const moments = Array.from({ length: count }, () => {
    const day = chance.maybeOf(days) ?? last;
    const hour = String(chance.between(7, 15)).padStart(2, '0');
    const minute = String(chance.between(0, 59)).padStart(2, '0');
    return new Date(`${day}T${hour}:${minute}:${String(chance.between(0, 59)).padStart(2, '0')}.000Z`);
  });
  return moments.sort((a, b) => a.getTime() - b.getTime());
}
