import type { GoodsReceiptLineRow, InspectionLine } from '../../../schema/delivery/goods-receipt.js';
import { exact } from '../../../schema/kernel/exact.js';
import { type Refusal, refuse, refuseTogether } from '../../kernel/refusal.js';

/** The lines of a goods receipt with their inspection results, or a refusal. Every line has to be inspected once and in full. */
export function inspectedLines(
  lines: readonly GoodsReceiptLineRow[],
  found: readonly InspectionLine[],
): GoodsReceiptLineRow[] | Refusal {
  const received = new Map(lines.map((line) => [line.id, line]));
  const judged = new Map<string, GoodsReceiptLineRow>();
  const refused: Refusal[] = [];
  for (const [index, { lineId, accepted, rejected, rejectionReason }] of found.entries()) {
    const refuseLine = (code: 'NOT_FOUND' | 'RULE', key: string, field: string, params = {}) =>
      refused.push(refuse(code, key, ['lines', index, field], params));
    const line = received.get(lineId);
    if (!line) {
      refuseLine('NOT_FOUND', 'delivery.noSuchLine', 'lineId');
      continue;
    }
    if (judged.has(lineId)) refuseLine('RULE', 'delivery.lineTwice', 'lineId');
    if (!exact(accepted).plus(rejected).eq(line.quantity))
      refuseLine('RULE', 'delivery.notTheWhole', 'accepted', { quantity: line.quantity });
    const someRejected = !exact(rejected).isZero();
    if (someRejected && rejectionReason === null) refuseLine('RULE', 'delivery.reasonNeeded', 'rejectionReason');
    judged.set(lineId, { ...line, accepted, rejected, rejectionReason: someRejected ? rejectionReason : null });
  }
  if (judged.size < lines.length) refused.push(refuse('RULE', 'delivery.linesMissing', ['lines']));
  return refuseTogether(refused) ?? lines.map((line) => judged.get(line.id) ?? line);
}
