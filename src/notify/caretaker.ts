import { formatTime, isWorkingDay } from '../calendar.js';
import { dayOf, type Clock, type Day } from '../clock.js';
import { remind } from '../requests/act.js';
import { attentionOn, remindersOn } from '../requests/attention.js';
import type { AuditTrail } from '../requests/audit.js';
import type { RequestLog } from '../requests/log.js';
import type { Kenmerk } from '../requests/request.js';
import type { DayMarks } from './day-marks.js';
import { digestOn, type Surroundings } from './digest.js';
import type { MailContent } from './mail-text.js';

export interface CaretakerParts {
  readonly requests: RequestLog;
  readonly marks: DayMarks;
  readonly audit: AuditTrail;
  readonly clock: Clock;
  readonly owes: (kenmerk: Kenmerk) => void;
  readonly surroundings: () => Surroundings | Promise<Surroundings>;
  /** Sends the digest of that day to the LC team; true when it was sent. A repeat has the same id. */
  readonly sendDigest: (id: string, digest: MailContent) => Promise<boolean>;
  readonly onProblem?: (error: unknown) => void;
}

/** In the Netherlands: nobody is reminded at night. */
const officeHours = { from: '08:00', until: '18:00' };
const everyMs = 15 * 60 * 1000;
const digestMark = 'digest';

/**
 * Looks every quarter of an hour, on werkdagen in office hours, whether something is owed because time went by: reminders, and once a day
 * a digest of what needs attention. What it did is marked, so that a restart does not do it again.
 */
export class Caretaker {
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();

  constructor(private readonly parts: CaretakerParts) {}

  /** The first look comes after a quarter of an hour, so that it does not make the start slower. */
  start(): void {
    this.#timer = setInterval(() => void this.run(), everyMs).unref();
  }

  /** One look; looks do not overlap. */
  run(): Promise<void> {
    this.#running = this.#running.then(() => this.#look()).catch((error: unknown) => this.parts.onProblem?.(error));
    return this.#running;
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#running;
  }

  async #look(): Promise<void> {
    const now = this.parts.clock.now();
    const today = dayOf(now);
    const time = formatTime(now);
    if (!isWorkingDay(today) || time < officeHours.from || time >= officeHours.until) return;
    await this.#remind(today, now);
    await this.#digest(today);
  }

  async #remind(today: Day, now: Date): Promise<void> {
    const { requests, audit, owes } = this.parts;
    for (const { request, text } of await remindersOn(requests, today)) {
      let reminded = false;
      await requests.change(request.kenmerk, (current) => {
        // Somebody may have answered while the others were reminded.
        if (current.version !== request.version) return undefined;
        reminded = true;
        return remind(current, text, now);
      });
      if (!reminded) continue;
      owes(request.kenmerk);
      audit.note({
        at: now.toISOString(),
        actor: 'assistent',
        action: 'herinneren',
        object: request.kenmerk,
        result: 'done',
        origin: 'schedule',
      });
    }
  }

  /** When the mail cannot be sent it is tried again at the next look; without anything wrong the day is done at once. */
  async #digest(today: Day): Promise<void> {
    const { requests, marks, surroundings, sendDigest } = this.parts;
    if (marks.last(digestMark) === today) return;
    const digest = digestOn(today, await attentionOn(requests, today), await surroundings());
    if (digest !== undefined && !(await sendDigest(`digest-${today}`, digest))) return;
    await marks.mark(digestMark, today);
  }
}
