import type { DirectPurchaseRow } from '../../../../schema/direct/direct-purchase.js';
import type { PriceBasis } from '../../../../schema/kernel/tax.js';
import type { TypedPrice } from '../../components/priced-lines.js';

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

/** The content of the form. */
export interface DirectValues {
  readonly title: string;
  readonly ground: DirectPurchaseRow['ground'] | null;
  readonly reason: string;
  readonly supplierId: string | null;
  readonly priceBasis: PriceBasis;
  /** The rate of all lines that do not name another one. */
  readonly taxRate: string | null;
  /** In the order of the needed lines. */
  readonly lines: readonly TypedPrice[];
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
