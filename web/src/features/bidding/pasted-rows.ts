import { ungrouped } from '../../../../schema/kernel/amount-text.js';

/** What was pasted for a line. */
interface PastedRow {
  readonly unitPrice: string;
  /** Null where only one column was pasted. */
  readonly leadTimeDays: string | null;
}

/** A pasted number, without signs of currencies and blanks. */
function plain(cell: string): string {
  return ungrouped(cell.normalize('NFKC').replace(/[¥$€\s]/g, ''));
}

/**
 * The rows of a pasted column of prices, or of two columns with prices and days. Null for a single value, which is left to the usual paste.
 */
export function pastedRows(text: string): PastedRow[] | null {
  const rows = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
  if (rows.length === 1 && !text.includes('\t')) return null;
  return rows.map((row) => {
    const [price = '', days] = row.split('\t');
    return { unitPrice: plain(price), leadTimeDays: days === undefined ? null : plain(days) };
  });
}
