import type { Day } from '../clock.js';
import { mostUnanswered, type Asked, type AskedMonth, type Rating } from './asked.js';
import { sameQuestion } from './kept-question.js';

type Writable<T> = { -readonly [K in keyof T]: T[K] };
type Count = Writable<AskedMonth['counts'][number]>;
type Unanswered = Writable<AskedMonth['unanswered'][number]>;
type Thumbs = Writable<AskedMonth['thumbs'][number]>;

/** The figures of one month while it is going on. Each call takes the same short time, however much was counted before. */
export class AskedTally {
  readonly #counts = new Map<string, Count>();
  readonly #unanswered = new Map<string, Unanswered>();
  readonly #thumbs = new Map<string, Thumbs>();
  #unkept = 0;

  count({ day, kind, subject, question }: Asked): void {
    this.#addCount({ day, kind, subject, count: 1 });
    if (question === undefined) return;
    this.#addUnanswered({ question, kind, subject, count: 1, first: day, last: day });
  }

  rate({ day, recordId, thumb }: Rating): void {
    this.#addThumbs({ day, recordId, up: thumb === 'up' ? 1 : 0, down: thumb === 'down' ? 1 : 0 });
  }

  /** Adds what was counted elsewhere, as in the file of a month that was begun before a restart. */
  add(month: AskedMonth): void {
    for (const count of month.counts) this.#addCount(count);
    for (const unanswered of month.unanswered) this.#addUnanswered(unanswered);
    for (const thumbs of month.thumbs) this.#addThumbs(thumbs);
    this.#unkept += month.unkept;
  }

  /** The figures as they stand, the days in order and the questions that were asked most first. */
  month(): AskedMonth {
    return {
      counts: [...this.#counts.values()].map((count) => ({ ...count })).sort(byDay),
      unanswered: [...this.#unanswered.values()]
        .map((unanswered) => ({ ...unanswered }))
        .sort((a, b) => b.count - a.count || a.first.localeCompare(b.first)),
      unkept: this.#unkept,
      thumbs: [...this.#thumbs.values()].map((thumbs) => ({ ...thumbs })).sort(byDay),
    };
  }

  #addCount(added: AskedMonth['counts'][number]): void {
    const key = `${added.day} ${added.kind} ${added.subject}`;
    const count = this.#counts.get(key);
    if (count === undefined) this.#counts.set(key, { ...added });
    else count.count += added.count;
  }

  #addUnanswered(added: AskedMonth['unanswered'][number]): void {
    const key = sameQuestion(added.question);
    const known = this.#unanswered.get(key);
    if (known !== undefined) {
      known.count += added.count;
      if (added.first < known.first) known.first = added.first;
      if (added.last > known.last) known.last = added.last;
    } else if (this.#unanswered.size < mostUnanswered) this.#unanswered.set(key, { ...added });
    else this.#unkept += added.count;
  }

  #addThumbs(added: AskedMonth['thumbs'][number]): void {
    const key = `${added.day} ${added.recordId}`;
    const thumbs = this.#thumbs.get(key);
    if (thumbs === undefined) {
      this.#thumbs.set(key, { ...added });
      return;
    }
    thumbs.up += added.up;
    thumbs.down += added.down;
  }
}

function byDay(a: { readonly day: Day }, b: { readonly day: Day }): number {
  return a.day.localeCompare(b.day);
}
