import { exact } from '../../../../schema/kernel/exact.js';
import { decimalText, quantity as quantityInput } from '../../../../schema/kernel/inputs.js';
import { type PriceBasis, type Taxed, taxedSum } from '../../../../schema/kernel/tax.js';
import { amountsAsPrinted } from '../../../../schema/payment/printed.js';

const billedPrice = decimalText(10);
const printedAmount = decimalText(2);

/** A line of the form, as far as it is filled in. */
export interface Priced {
  readonly quantity?: string | null;
  readonly unitPrice?: string | null;
  readonly taxRate?: string | null;
  /** The printed amounts, where they are given. */
  readonly net?: string | null;
  readonly tax?: string | null;
}

/** What the prices of the paper contain, and its currency. */
export interface PaperTerms {
  readonly priceBasis: PriceBasis;
  readonly currency: string;
}

const printedOr = (typed: string | null | undefined) => {
  const printed = printedAmount.safeParse(typed);
  return printed.success ? printed.data : null;
};

/** The amounts of a line: as printed, otherwise by the platform's own rule; null until quantity, price and rate are there. */
export function amountsOfLine(
  { quantity, unitPrice, taxRate, net, tax }: Priced,
  { priceBasis, currency }: PaperTerms,
): Taxed | null {
  const [many, price] = [quantityInput.safeParse(quantity), billedPrice.safeParse(unitPrice)];
  if (!many.success || !price.success || !taxRate) return null;
  const line = { quantity: many.data, unitPrice: price.data, taxRate };
  return amountsAsPrinted(line, { net: printedOr(net), tax: printedOr(tax), total: null }, priceBasis, currency);
}

/** The sum with tax of those lines that can be computed, and the number of those that cannot yet. */
export function sumOfLines(lines: readonly Priced[], terms: PaperTerms): { sum: string; missing: number } {
  const known = lines.flatMap((line) => amountsOfLine(line, terms) ?? []);
  return { sum: taxedSum(known, terms.currency).total, missing: lines.length - known.length };
}

/** Whether a typed total equals the sum; null while it is no number. */
export function sameAmount(typed: string | null | undefined, sum: string): boolean | null {
  return typed && /^\d{1,15}(\.\d+)?$/.test(typed) ? exact(typed).eq(sum) : null;
}
