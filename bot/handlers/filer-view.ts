import { statusView } from '../../src/requests/overview.js';
import type { CareRequest } from '../../src/requests/request.js';
import type { Services } from '../services.js';
import { stringOf, type Replacement, type Turn } from '../verbs.js';
import type { Said } from '../views/act-said.js';
import { statusCard, type StatusDetail } from '../views/status.js';

/** A request as those who filed it see it. `said` is about what they just did, or tried; `open` is an input to fill in. */
export function filerView(
  { renderer, receiptUrl }: Services,
  { person, input }: Pick<Turn, 'person' | 'input'>,
  request: CareRequest,
  said?: Said,
  open: StatusDetail['open'] = said?.open,
): Promise<Replacement> {
  return Promise.resolve(
    statusCard(renderer, {
      status: statusView(person, request),
      request,
      person,
      pdf: receiptUrl(request.kenmerk),
      from: stringOf(input, 'from') ?? '',
      said,
      open,
    }),
  );
}
