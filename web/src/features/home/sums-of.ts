import { exact, plain } from '../../../../schema/kernel/exact.js';
import { type MoneyValue, money } from '../../components/format.js';

/** What things are worth together, in words, once for each currency; nothing where none has an amount. */
export function sumsOf(things: readonly { readonly worth?: MoneyValue | null }[]): readonly string[] {
  const sums = new Map<string, MoneyValue>();
  for (const { worth } of things) {
    if (!worth) continue;
    const before = sums.get(worth.currency)?.amount ?? '0';
    sums.set(worth.currency, { amount: plain(exact(before).plus(worth.amount)), currency: worth.currency });
  }
  return [...sums.values()].map(money);
}
