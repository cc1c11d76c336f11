import { LRUCache } from 'lru-cache';
import type { Kenmerk } from '../src/requests/request.js';

const maxRequests = 2_000;
const maxPeople = 10;
const rememberedMs = 5 * 60 * 1000;

/** Who of a team looked at which request in the last five minutes, so that two do not do the same work. In memory only. */
export interface Viewers {
  /** Notes that someone looks; gives the names of the others. */
  look(kenmerk: Kenmerk, person: { readonly id: string; readonly name: string }): readonly string[];
}

/** `now` in milliseconds: for tests. */
export function createViewers(now: () => number = () => performance.now()): Viewers {
  const options = { ttl: rememberedMs, ttlResolution: 0, perf: { now } };
  const requests = new LRUCache<Kenmerk, LRUCache<string, string>>({ ...options, max: maxRequests });
  return {
    look(kenmerk, { id, name }) {
      const people = requests.get(kenmerk) ?? new LRUCache<string, string>({ ...options, max: maxPeople });
      people.set(id, name);
      requests.set(kenmerk, people);
      return [...people.entries()].flatMap(([other, otherName]) => (other === id ? [] : [otherName]));
    },
  };
}
