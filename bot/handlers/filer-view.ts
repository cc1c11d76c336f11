import { statusView } from '../../src/requests/overview.js';
import type { CareRequest } from '../../src/requests/request.js';
import type { Services } from '../services.js';
import type { Replacement, Turn } from '../verbs.js';
import type { Said } from '../views/act-said.js';
import { statusCard } from '../views/requests.js';

/** A request as those who filed it see it. `said` is about what they just did, or tried. */
export function filerView(
  { renderer, receiptUrl }: Services,
  { person }: Pick<Turn, 'person'>,
  request: CareRequest,
  said?: Said,
): Promise<Replacement> {
  const status = statusView(person, request);
  const summary = said === undefined ? status.summary : `${said.text} ${status.summary}`;
  return Promise.resolve(statusCard(renderer, { ...status, summary }, request.document, receiptUrl(request.kenmerk)));
}
