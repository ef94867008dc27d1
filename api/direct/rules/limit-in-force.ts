import { DEFAULT_LIMIT, LIMIT_CURRENCY, type Limit } from '../../../schema/direct/default-limit.js';
import type { DirectLimitRow } from '../../../schema/direct/direct-limit.js';
import type { DirectPurchaseRow } from '../../../schema/direct/direct-purchase.js';
import { exact, plain, sumOf } from '../../../schema/kernel/exact.js';
import { confirmedLast } from '../../../schema/kernel/two-person-setting.js';

/** The direct purchases that count towards the limit of their supplier's year. */
export const COUNTING = { withinLimit: true, state: { $in: ['PROPOSED', 'APPROVED'] } };

/** The limits that count now, and which they are: null for the platform's defaults. */
export interface LimitInForce extends Limit {
  readonly id: string | null;
  /** Since when they count; null for the platform's defaults. */
  readonly since: Date | null;
}

/** The limits in force: those confirmed last, or else the platform's defaults. */
export function limitInForce(set: readonly DirectLimitRow[]): LimitInForce {
  const newest = confirmedLast(set);
  if (!newest) return { ...DEFAULT_LIMIT, id: null, since: null };
  const { _id: id, perPurchase, perYear, confirmedAt: since } = newest;
  return { id, perPurchase, perYear, since };
}

/** What of this year's limit of a supplier is used by other direct purchases that are within the limits, with tax. */
export function usedOf(others: readonly Pick<DirectPurchaseRow, 'total'>[]): string {
  return plain(sumOf(others.map(({ total }) => total.amount)));
}

/** Which limit an amount exceeds; null where it exceeds none. Amounts in other currencies cannot be compared and exceed the first. */
export function exceededBy(
  { amount, currency }: DirectPurchaseRow['total'],
  { perPurchase, perYear }: Limit,
  used: string,
): 'PURCHASE' | 'YEAR' | 'CURRENCY' | null {
  if (currency !== LIMIT_CURRENCY) return 'CURRENCY';
  if (exact(amount).gt(perPurchase)) return 'PURCHASE';
  return exact(used).plus(amount).gt(perYear) ? 'YEAR' : null;
}
