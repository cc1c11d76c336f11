import type { CareRequest } from '../../src/requests/request.js';
import type { Services } from '../services.js';
import type { Replacement, Turn } from '../verbs.js';
import type { Said } from '../views/act-said.js';
import { filerView } from './filer-view.js';

/** A request as the team that handles it sees it: whole, or as its short card in the channel. */
export function teamView(
  services: Services,
  turn: Pick<Turn, 'context' | 'person'>,
  request: CareRequest,
  said?: Said,
  _as: 'team' | 'channel' = 'team',
): Promise<Replacement> {
  return filerView(services, turn, request, said);
}
