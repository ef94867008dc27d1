import type { FileKind } from '../../../../schema/kernel/file-kinds.js';
import type { PriceBasis } from '../../../../schema/kernel/tax.js';
import type { OwnBidFragment, SupplierEventQuery } from '../../generated/graphql.js';

/** A line as the buyer asks for it. */
export type AskedLine = NonNullable<SupplierEventQuery['sourcingEvent']>['lines'][number];

/** A line of the form; `leadTimeDays` is text while it is typed. */
export interface BidLineValues {
  readonly lineId: string;
  readonly unitPrice: string;
  /** Null where it is that of the bid. */
  readonly taxRate: string | null;
  readonly leadTimeDays: string;
}

/** A file of the form: an upload by its token, or a file of the bid before by its id. */
export interface BidFileValues {
  readonly fileId: string;
  readonly kind: FileKind;
  readonly note: string | null;
  readonly name: string;
  readonly bytes: number;
}

/** The content of a bid's form; names as in the command's input. */
export interface BidValues {
  readonly content: {
    readonly lines: readonly BidLineValues[];
    readonly taxRate: string | null;
    readonly note: string;
    readonly files: readonly BidFileValues[];
  };
}

/** The initial content of the form: every requested line, with what the earlier bid said about it. */
export function valuesOf(lines: readonly AskedLine[], before: OwnBidFragment['content'] = null): BidValues {
  const said = new Map(before?.lines.map((line) => [line.lineId, line]));
  // The rate that most lines have, so that the others stand out.
  const taxRate = mostFrequent(before?.lines.map((line) => line.taxRate) ?? []);
  return {
    content: {
      lines: lines.map(({ id }) => {
        const line = said.get(id);
        return {
          lineId: id,
          unitPrice: line?.unitPrice ?? '',
          taxRate: line && line.taxRate !== taxRate ? line.taxRate : null,
          leadTimeDays: line ? String(line.leadTimeDays) : '',
        };
      }),
      taxRate,
      note: before?.note ?? '',
      files: (before?.files ?? []).map(({ id, kind, note, name, bytes }) => ({ fileId: id, kind, note, name, bytes })),
    },
  };
}

function mostFrequent(rates: readonly string[]): string | null {
  const count = (rate: string) => rates.filter((one) => one === rate).length;
  return [...new Set(rates)].sort((one, other) => count(other) - count(one))[0] ?? null;
}

/** The command's content. Lead times that are not numbers are passed on unchanged, so that the fault is shown at their field. */
export function contentOf({ content: { lines, taxRate, note, files } }: BidValues, priceBasis: PriceBasis) {
  return {
    lines: lines.map(({ lineId, unitPrice, taxRate: own, leadTimeDays }) => ({
      lineId,
      unitPrice,
      taxRate: own ?? null,
      leadTimeDays: /^\d{1,9}$/.test(leadTimeDays.trim()) ? Number(leadTimeDays) : Number.NaN,
    })),
    taxRate: taxRate ?? null,
    priceBasis,
    note: note.trim() === '' ? null : note,
    // A draft of an earlier day has none.
    files: (files ?? []).map(({ fileId, kind, note }) => ({ fileId, kind, note })),
  };
}
