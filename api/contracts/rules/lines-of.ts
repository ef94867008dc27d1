import type { ContractLineRow } from '../../../schema/contracts/contract.js';
import { exact } from '../../../schema/kernel/exact.js';
import { lineTotal, totalOf } from '../../../schema/kernel/line-total.js';
import { type Refusal, refuse } from '../../kernel/refusal.js';
import type { RowOf } from '../../kernel/subjects.js';
import type { AwardFacts } from '../award-facts.js';

/**
 * The lines of a contract: what was asked for, at the prices of the awarded bid. Refused where they would total more than was approved, or
 * where the bid prices none of them.
 */
export function linesOf(
  { amount, currency }: RowOf<'Award'>['total'],
  { asked, offered }: AwardFacts,
): { lines: ContractLineRow[]; total: string } | Refusal {
  const prices = new Map(offered.map(({ id, unitPrice }) => [id, unitPrice]));
  const lines = asked.flatMap(({ id, partId, partNumber, name, quantity, unit }) => {
    const unitPrice = prices.get(id);
    if (unitPrice === undefined) return [];
    const total = lineTotal(quantity, unitPrice, currency);
    return [{ id, partId, partNumber, name, quantity, unit, unitPrice, total }];
  });
  if (lines.length === 0 || lines.length !== prices.size)
    return refuse('RULE', 'contracts.bidUnlikeEvent', ['awardId']);
  const total = totalOf(lines, currency);
  if (exact(total).gt(amount)) return refuse('RULE', 'contracts.exceedsAward', ['awardId'], { total, awarded: amount });
  return { lines, total };
}
