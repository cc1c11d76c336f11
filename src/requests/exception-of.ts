import { exceptionFor, type Exception } from './exception-contract.js';
import type { CareRequest } from './request.js';

/** What a URC-aanvraag asks for (inkoopplan Midden-Holland 5.1); undefined when its answers do not say so. */
export function exceptionOf({ answers }: Pick<CareRequest, 'answers'>): Exception | undefined {
  const contracted = answers['gecontracteerd'];
  return contracted === 'niet' || contracted === 'ander-product' ? exceptionFor(contracted) : undefined;
}
