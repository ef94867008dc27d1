import { exact } from '../../../schema/contracts/exact.js';
import { lineTotal, totalOf } from '../../../schema/contracts/line-total.js';
import { type Refusal, refuse } from '../../kernel/refusal.js';
import type { AwardFacts } from '../award-facts.js';
import type { ContractLineRow } from '../model.js';

/**
 * The lines of a contract: what was asked for at the awarded bid's prices. Refused where they would come to more than was
 * approved, or where the bid prices none of them.
 */
export function linesOf(award: AwardFacts): { lines: ContractLineRow[]; total: string } | Refusal {
  const { currency } = award.total;
  const prices = new Map(award.offered.map(({ id, unitPrice }) => [id, unitPrice]));
  const lines = award.asked.flatMap(({ id, partId, partNumber, name, quantity, unit }) => {
    const unitPrice = prices.get(id);
    if (unitPrice === undefined) return [];
    const total = lineTotal(quantity, unitPrice, currency);
    return [{ id, partId, partNumber, name, quantity, unit, unitPrice, total }];
  });
  if (lines.length === 0 || lines.length !== prices.size)
    return refuse('RULE', 'contracts.bidUnlikeEvent', ['awardId']);
  const total = totalOf(lines, currency);
  if (exact(total).gt(award.total.amount))
    return refuse('RULE', 'contracts.exceedsAward', ['awardId'], { total, awarded: award.total.amount });
  return { lines, total };
}
