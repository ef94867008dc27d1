import { exact, plain } from './exact.js';

/** Exact sums of quantities by key, in a single pass, since documents have up to 5,000 lines. Keys without items are absent. */
export function sumsBy<Item>(
  items: Iterable<Item>,
  keyOf: (item: Item) => string,
  quantityOf: (item: Item) => string,
): ReadonlyMap<string, string> {
  const sums = new Map<string, string>();
  for (const item of items) {
    const key = keyOf(item);
    sums.set(key, plain(exact(sums.get(key) ?? '0').plus(quantityOf(item))));
  }
  return sums;
}
