import { exact } from '../../../../schema/kernel/exact.js';
import { quantity as quantityInput, unitPrice as unitPriceInput } from '../../../../schema/kernel/inputs.js';
import { lineTotal, totalOf } from '../../../../schema/kernel/line-total.js';

/** A line of the form as far as it is filled in. */
export interface Priced {
  readonly quantity?: string | null;
  readonly unitPrice?: string | null;
}

/** The total of a line by the platform's own rule; null until quantity and price are numbers. */
export function sumOfLine({ quantity, unitPrice }: Priced, currency: string): string | null {
  const [many, price] = [quantityInput.safeParse(quantity), unitPriceInput.safeParse(unitPrice)];
  return many.success && price.success ? lineTotal(many.data, price.data, currency) : null;
}

/** The sum of the lines that can be computed, and how many cannot yet. */
export function sumOfLines(lines: readonly Priced[], currency: string): { sum: string; missing: number } {
  const totals = lines.map((line) => sumOfLine(line, currency));
  const known = totals.flatMap((total) => (total === null ? [] : [{ total }]));
  return { sum: totalOf(known, currency), missing: totals.length - known.length };
}

/** Whether a typed total is the sum; null while it is no number. */
export function sameAmount(typed: string | null | undefined, sum: string): boolean | null {
  return typed && /^\d{1,15}(\.\d+)?$/.test(typed) ? exact(typed).eq(sum) : null;
}
