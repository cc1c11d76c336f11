import type { Person } from '../people/person.js';
import type { RequestFilter, RequestLog } from './log.js';
import { oldestFirst } from './oldest-first.js';
import type { CareRequest, Kenmerk } from './request.js';
import { concerns } from './visibility.js';

/** The requests behind `mijn verzoeken`, newest first: of this person's organisations, or addressed to their gemeente. */
export async function ownRequests(log: RequestLog, person: Person): Promise<readonly CareRequest[]> {
  const filters: RequestFilter[] = [{ filerId: person.id }];
  for (const { kind, id } of person.organisations) {
    filters.push({ organisationId: id });
    if (kind === 'gemeente') filters.push({ gemeente: id });
  }
  const found = new Map<Kenmerk, CareRequest>();
  for (const request of (await Promise.all(filters.map((filter) => log.list(filter)))).flat())
    if (concerns(person, request)) found.set(request.kenmerk, request);
  return [...found.values()].sort(oldestFirst).reverse();
}
