import { exact } from '../../../../schema/kernel/exact.js';
import { decimalText, quantity as quantityInput } from '../../../../schema/kernel/inputs.js';
import { lineTotal, totalOf } from '../../../../schema/kernel/line-total.js';

const billedPrice = decimalText(10);
const printedAmount = decimalText(2);

/** A line of the form, as far as it is filled in. */
export interface Priced {
  readonly quantity?: string | null;
  readonly unitPrice?: string | null;
  /** The printed amount, where that is given. */
  readonly total?: string | null;
}

/** The total of a line: as printed, otherwise by the platform's own rule; null until quantity and price are numbers. */
export function sumOfLine({ quantity, unitPrice, total }: Priced, currency: string): string | null {
  const [many, price] = [quantityInput.safeParse(quantity), billedPrice.safeParse(unitPrice)];
  const printed = printedAmount.safeParse(total);
  if (printed.success) return printed.data;
  return many.success && price.success ? lineTotal(many.data, price.data, currency) : null;
}

/** The sum of those lines that can be computed, and the number of those that cannot yet. */
export function sumOfLines(lines: readonly Priced[], currency: string): { sum: string; missing: number } {
  const totals = lines.map((line) => sumOfLine(line, currency));
  const known = totals.flatMap((total) => (total === null ? [] : [{ total }]));
  return { sum: totalOf(known, currency), missing: totals.length - known.length };
}

/** Whether a typed total equals the sum; null while it is no number. */
export function sameAmount(typed: string | null | undefined, sum: string): boolean | null {
  return typed && /^\d{1,15}(\.\d+)?$/.test(typed) ? exact(typed).eq(sum) : null;
}
