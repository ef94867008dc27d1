import { unitPrice as unitPriceInput } from '../../../schema/kernel/inputs.js';
import { type PriceBasis, type Taxed, taxed, taxedSum } from '../../../schema/kernel/tax.js';

/** A price as it is typed for a line of a given quantity; `taxRate` is null where it is that of all lines. */
export interface TypedPrice {
  readonly unitPrice: string;
  readonly taxRate: string | null;
}

/** What the amounts of lines are computed from, besides their quantities and prices. */
export interface LineTerms {
  readonly currency: string;
  /** What the prices contain. */
  readonly priceBasis: PriceBasis;
  /** The rate of all lines that name no other. */
  readonly taxRate: string | null | undefined;
}

/** The amounts of a line by the platform's own rule; null until there are a price and a rate. */
export function amountsOfLine(
  quantity: string,
  line: TypedPrice | undefined,
  { currency, priceBasis, taxRate: whole }: LineTerms,
): Taxed | null {
  const price = unitPriceInput.safeParse(line?.unitPrice);
  const taxRate = line?.taxRate ?? whole;
  return price.success && taxRate ? taxed({ quantity, unitPrice: price.data, taxRate }, priceBasis, currency) : null;
}

/** The sums of the lines that have a price and a rate, and how many lines lack one. */
export function sumsOfLines(
  lines: readonly { readonly quantity: string }[],
  typed: readonly TypedPrice[],
  terms: LineTerms,
): Taxed & { readonly missing: number } {
  const priced = lines.flatMap(({ quantity }, index) => amountsOfLine(quantity, typed[index], terms) ?? []);
  return { ...taxedSum(priced, terms.currency), missing: lines.length - priced.length };
}
