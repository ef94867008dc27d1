import { exact } from '../../../../schema/kernel/exact.js';

/** The lowest of some amounts; null where there are fewer than two, since there is nothing to compare. */
export function lowestOf(amounts: readonly string[]): string | null {
  const [first, ...others] = amounts;
  if (first === undefined || others.length === 0) return null;
  return others.reduce((least, amount) => (exact(amount).lessThan(least) ? amount : least), first);
}

/** Whether two amounts are the same number, however written. */
export function equal(one: string, other: string | null): boolean {
  return other !== null && exact(one).equals(other);
}

/** By how many per cent an amount lies above another: one decimal place, signed. */
export function percentAbove(amount: string, base: string): string {
  const percent = exact(amount).div(base).minus(1).times(100);
  return `${percent.isPositive() && !percent.isZero() ? '+' : ''}${percent.toFixed(1)}%`;
}
