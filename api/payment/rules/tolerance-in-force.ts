import { confirmedLast } from '../../../schema/kernel/two-person-setting.js';
import type { MatchToleranceRow } from '../../../schema/payment/match-tolerance.js';
import { MATCH_TOLERANCE, type Tolerance } from '../../../schema/payment/tolerance.js';

/** The tolerance that counts now, and which one it is: null for the platform's default. */
export interface ToleranceInForce extends Tolerance {
  readonly id: string | null;
  /** Since when it counts; null for the platform's default. */
  readonly since: Date | null;
}

/** The tolerance in force: the one confirmed last, or else the platform's default. */
export function inForce(set: readonly MatchToleranceRow[]): ToleranceInForce {
  const newest = confirmedLast(set);
  if (!newest) return { ...MATCH_TOLERANCE, id: null, since: null };
  const { _id: id, pricePercent, lineMost, invoiceMost, confirmedAt: since } = newest;
  return { ...MATCH_TOLERANCE, pricePercent, lineMost, invoiceMost, id, since };
}
