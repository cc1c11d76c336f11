/**
 * Inkoopplan Midden-Holland 5.1: a URC is for an aanbieder without a contract; a CSA for one that has a contract, but not
 * for the product. With a contract for the product no exception is needed: toegang gives the beschikking (7.3).
 */
export type Exception = 'urc' | 'csa';

/** What someone answers to "is this aanbieder contracted in the region?". */
export type Contracted = 'niet' | 'ander-product' | 'dit-product';

const exceptions: Readonly<Record<Contracted, Exception | undefined>> = {
  niet: 'urc',
  'ander-product': 'csa',
  'dit-product': undefined,
};

/** Which exception it takes; undefined when none is needed. */
export function exceptionFor(contracted: Contracted): Exception | undefined {
  return exceptions[contracted];
}

/** The names as the plan writes them. */
export const exceptionNames: Readonly<Record<Exception, string>> = {
  urc: 'uitzonderingsraamcontract',
  csa: 'cliëntspecifiek addendum',
};
