import { type RateSpan, rateFault, type Taxpayer } from '../../schema/kernel/tax-rates.js';
import { type Refusal, refuse } from '../kernel/refusal.js';

/** Whose rate it is, on which day, and the days on which rates may be stated. */
export interface StatedBy {
  readonly taxpayer: Taxpayer | null;
  readonly day: string;
  readonly spans: readonly RateSpan[];
}

const NOT_OF: Readonly<Record<Taxpayer, string>> = {
  GENERAL: 'suppliers.rateNotOfGeneral',
  SMALL_SCALE: 'suppliers.rateNotOfSmallScale',
  FOREIGN: 'suppliers.rateNotOfForeign',
};

/** Why a supplier may not state a tax rate on a day; null when it may. The refusal says when the rate is in force, and which are. */
export function rateRefused(
  rate: string,
  { taxpayer, day, spans }: StatedBy,
  path: readonly (string | number)[],
): Refusal | null {
  const fault = rateFault(rate, { taxpayer, day }, spans);
  if (!fault) return null;
  const { why, rates } = fault;
  if (why === 'NOT_IN_FORCE')
    return refuse('RULE', 'suppliers.rateNotInForce', path, { rate, day, spans: fault.spans, rates });
  return refuse('RULE', taxpayer === null ? 'suppliers.rateUnknown' : NOT_OF[taxpayer], path, { rate, rates });
}
