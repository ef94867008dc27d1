import { unitPrice as unitPriceInput } from '../../../../schema/kernel/inputs.js';
import { lineTotal, totalOf } from '../../../../schema/kernel/line-total.js';
import type { OwnBidFragment, SupplierEventQuery } from '../../generated/graphql.js';

/** A line as the buyer asks for it. */
export type AskedLine = NonNullable<SupplierEventQuery['sourcingEvent']>['lines'][number];

/** A line of the form; `leadTimeDays` is text while it is typed. */
export interface BidLineValues {
  readonly lineId: string;
  readonly unitPrice: string;
  readonly leadTimeDays: string;
}

/** The content of a bid's form; names as in the command's input. */
export interface BidValues {
  readonly content: { readonly lines: readonly BidLineValues[]; readonly note: string };
}

/** The initial content of the form: every requested line, with what the earlier bid said about it. */
export function valuesOf(lines: readonly AskedLine[], before: OwnBidFragment['content'] = null): BidValues {
  const said = new Map(before?.lines.map((line) => [line.lineId, line]));
  return {
    content: {
      lines: lines.map(({ id }) => {
        const line = said.get(id);
        return {
          lineId: id,
          unitPrice: line?.unitPrice ?? '',
          leadTimeDays: line ? String(line.leadTimeDays) : '',
        };
      }),
      note: before?.note ?? '',
    },
  };
}

/** The command's content. Lead times that are not numbers are passed on unchanged, so that the fault is shown at their field. */
export function contentOf({ content: { lines, note } }: BidValues) {
  return {
    lines: lines.map(({ lineId, unitPrice, leadTimeDays }) => ({
      lineId,
      unitPrice,
      leadTimeDays: /^\d{1,9}$/.test(leadTimeDays.trim()) ? Number(leadTimeDays) : Number.NaN,
    })),
    note: note.trim() === '' ? null : note,
  };
}

/** Quantity × unit price by the platform's own rule; null until the price is a number. */
export function totalOfLine(quantity: string, unitPrice: string | undefined, currency: string): string | null {
  const price = unitPriceInput.safeParse(unitPrice);
  return price.success ? lineTotal(quantity, price.data, currency) : null;
}

/** The total of the lines that have prices, and how many lines lack one. */
export function totalOfBid(
  asked: readonly AskedLine[],
  values: readonly BidLineValues[],
  currency: string,
): { readonly total: string; readonly missing: number } {
  const priced = asked.flatMap(({ quantity }, index) => {
    const total = totalOfLine(quantity, values[index]?.unitPrice, currency);
    return total === null ? [] : [{ total }];
  });
  return { total: totalOf(priced, currency), missing: asked.length - priced.length };
}
