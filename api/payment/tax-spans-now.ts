import type { RateSpan } from '../../schema/kernel/tax-rates.js';
import { SYSTEM_ACTOR } from '../kernel/actor.js';
import { allRows } from '../kernel/all-rows.js';
import { taxSpans } from '../suppliers/index.js';

/** The days on which tax rates may be stated, for whoever fills in a form; suppliers see no proposals. */
export function taxSpansNow(): Promise<readonly RateSpan[]> {
  return taxSpans({ find: (name, filter) => allRows(name, SYSTEM_ACTOR, filter) });
}
