import { sumsBy } from '../kernel/sums-by.js';

/** Exact sums of what documents of one order say of each of its lines, by the line's id. */
export function byOrderLine<Line extends { readonly orderLineId: string }>(
  rows: readonly { readonly lines: readonly Line[] }[],
  quantityOf: (line: Line) => string,
): ReadonlyMap<string, string> {
  return sumsBy(
    rows.flatMap(({ lines }) => lines),
    (line) => line.orderLineId,
    quantityOf,
  );
}
