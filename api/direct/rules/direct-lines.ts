import type { AskedDirectLine, DirectPurchaseLineRow } from '../../../schema/direct/direct-purchase.js';
import { exact } from '../../../schema/kernel/exact.js';
import { type PriceBasis, type Taxed, taxed, taxedSum } from '../../../schema/kernel/tax.js';
import { isRefusal, type Refusal, refuse, refuseTogether } from '../../kernel/refusal.js';
import type { RowOf } from '../../kernel/subjects.js';
import { gatherLines } from '../../sourcing/index.js';
import { rateRefused } from '../../suppliers/index.js';

/** What the prices contain, and who may state which tax rates. */
export interface DirectTerms {
  readonly basis: PriceBasis;
  readonly stated: Parameters<typeof rateRefused>[1];
}

/** The lines of a direct purchase and what they come to. */
export interface PricedLines {
  readonly currency: string;
  readonly lines: readonly DirectPurchaseLineRow[];
  readonly sums: Taxed;
}

/**
 * All lines of the requisitions at the prices that were asked. Refused, all faults at once, where a line has no price or two, where a price is
 * of no line, where the supplier may not state a rate, and where requisitions cannot be bought together.
 */
export function directLines(
  requisitions: readonly RowOf<'Requisition'>[],
  asked: readonly AskedDirectLine[],
  { basis, stated }: DirectTerms,
): PricedLines | Refusal {
  const needed = gatherLines(requisitions);
  if (isRefusal(needed)) return needed;
  const prices = new Map<string, AskedDirectLine>();
  const known = new Set(needed.map(keyOf));
  const refused: (Refusal | null)[] = [];
  for (const [index, price] of asked.entries()) {
    const at = (field: string) => ['lines', index, field];
    if (!known.has(keyOf(price))) refused.push(refuse('RULE', 'direct.unknownLine', at('requisitionLineId')));
    if (prices.has(keyOf(price))) refused.push(refuse('RULE', 'direct.lineTwice', at('requisitionLineId')));
    refused.push(rateRefused(price.taxRate, stated, at('taxRate')));
    prices.set(keyOf(price), price);
  }
  for (const line of needed)
    if (!prices.has(keyOf(line)))
      refused.push(refuse('RULE', 'direct.lineMissing', ['lines'], { partNumber: line.partNumber }));
  const fault = refuseTogether(refused);
  if (fault) return fault;
  const currency = requisitions[0]?.currency ?? '';
  const lines = needed.flatMap((line) => {
    const price = prices.get(keyOf(line));
    if (!price) return [];
    const { unitPrice, taxRate } = price;
    const amounts = taxed({ quantity: line.quantity, unitPrice, taxRate }, basis, currency);
    return [{ ...line, unitPrice, taxRate, ...amounts }];
  });
  const sums = taxedSum(lines, currency);
  return exact(sums.total).isZero() ? refuse('RULE', 'direct.totalZero', ['lines']) : { currency, lines, sums };
}

function keyOf({ requisitionId, requisitionLineId }: Pick<AskedDirectLine, 'requisitionId' | 'requisitionLineId'>) {
  return `${requisitionId}/${requisitionLineId}`;
}
