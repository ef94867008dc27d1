import { exact } from '../../../schema/contracts/exact.js';
import { type Refusal, refuse } from '../../kernel/refusal.js';
import type { GoodsReceiptLineRow } from '../model.js';

/** What inspection says of one line. */
export interface InspectionLine {
  readonly lineId: string;
  readonly accepted: string;
  readonly rejected: string;
  readonly rejectionReason: string | null;
}

/** The lines of a goods receipt with what inspection found, or why it can't be: each line is judged once and wholly. */
export function inspectedLines(
  lines: readonly GoodsReceiptLineRow[],
  found: readonly InspectionLine[],
): GoodsReceiptLineRow[] | Refusal {
  const received = new Map(lines.map((line) => [line.id, line]));
  const judged = new Map<string, GoodsReceiptLineRow>();
  for (const [index, { lineId, accepted, rejected, rejectionReason }] of found.entries()) {
    const line = received.get(lineId);
    if (!line) return refuse('NOT_FOUND', 'delivery.noSuchLine', ['lines', index, 'lineId']);
    if (judged.has(lineId)) return refuse('RULE', 'delivery.lineTwice', ['lines', index, 'lineId']);
    if (!exact(accepted).plus(rejected).eq(line.quantity))
      return refuse('RULE', 'delivery.notTheWhole', ['lines', index, 'accepted'], { quantity: line.quantity });
    const someRejected = !exact(rejected).isZero();
    if (someRejected && rejectionReason === null)
      return refuse('RULE', 'delivery.reasonNeeded', ['lines', index, 'rejectionReason']);
    judged.set(lineId, { ...line, accepted, rejected, rejectionReason: someRejected ? rejectionReason : null });
  }
  if (judged.size < lines.length) return refuse('RULE', 'delivery.linesMissing', ['lines']);
  return lines.map((line) => judged.get(line.id) ?? line);
}
