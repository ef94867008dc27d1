import type { DirectPurchaseRow } from '../../../../schema/direct/direct-purchase.js';
import { unitPrice as unitPriceInput } from '../../../../schema/kernel/inputs.js';
import { type PriceBasis, type Taxed, taxed, taxedSum } from '../../../../schema/kernel/tax.js';

/** A line of a requisition that is to be bought. */
export interface NeededLine {
  readonly requisitionId: string;
  readonly requisitionLineId: string;
  readonly partNumber: string;
  readonly name: string;
  readonly quantity: string;
  readonly unit: string;
  readonly neededOn: string;
}

/** What is typed for one line, in the order of the needed lines; a rate only where it is not that of all lines. */
export interface DirectLineValues {
  readonly unitPrice: string;
  readonly taxRate: string | null;
}

/** The content of the form. */
export interface DirectValues {
  readonly title: string;
  readonly ground: DirectPurchaseRow['ground'] | null;
  readonly reason: string;
  readonly supplierId: string | null;
  readonly priceBasis: PriceBasis;
  /** The rate of all lines that do not name another one. */
  readonly taxRate: string | null;
  readonly lines: readonly DirectLineValues[];
  readonly paymentDays: number | null;
  readonly deliveryTerms: string;
  readonly validTo: string | null;
}

/** The content of the commands, but for the requisitions or the direct purchase. */
export function contentFrom(values: DirectValues, needed: readonly NeededLine[]) {
  const { taxRate, lines, ...others } = values;
  return {
    ...others,
    ground: values.ground ?? ('' as DirectPurchaseRow['ground']),
    lines: needed.map(({ requisitionId, requisitionLineId }, index) => ({
      requisitionId,
      requisitionLineId,
      unitPrice: lines[index]?.unitPrice ?? '',
      taxRate: lines[index]?.taxRate ?? taxRate ?? '',
    })),
  };
}

/** The amounts of a line by the platform's own rule; null until there are a price and a rate. */
export function amountsOf(
  quantity: string,
  line: DirectLineValues | undefined,
  { taxRate, priceBasis, currency }: Pick<DirectValues, 'taxRate' | 'priceBasis'> & { readonly currency: string },
): Taxed | null {
  const price = unitPriceInput.safeParse(line?.unitPrice);
  const rate = line?.taxRate ?? taxRate;
  return price.success && rate ? taxed({ quantity, unitPrice: price.data, taxRate: rate }, priceBasis, currency) : null;
}

/** The sums of the lines that have a price and a rate. */
export function sumsOf(
  needed: readonly NeededLine[],
  lines: readonly DirectLineValues[],
  terms: Parameters<typeof amountsOf>[2],
): Taxed {
  return taxedSum(
    needed.flatMap(({ quantity }, index) => amountsOf(quantity, lines[index], terms) ?? []),
    terms.currency,
  );
}
