import type { ContractLineRow } from '../../../schema/contracts/contract.js';
import { exact } from '../../../schema/kernel/exact.js';
import { type Taxed, taxed, taxedSum } from '../../../schema/kernel/tax.js';
import { type Refusal, refuse } from '../../kernel/refusal.js';
import type { RowOf } from '../../kernel/subjects.js';
import type { AwardFacts } from '../award-facts.js';

/**
 * The lines of a contract: what was asked for, at the prices and tax rates of the awarded bid. Refused where they would total more, with tax,
 * than was approved, or where the bid prices none of them.
 */
export function linesOf(
  { amount, currency }: RowOf<'Award'>['total'],
  { asked, basis, offered }: AwardFacts,
): { lines: ContractLineRow[]; sums: Taxed } | Refusal {
  const prices = new Map(offered.map((line) => [line.id, line]));
  const lines = asked.flatMap(({ id, partId, partNumber, name, quantity, unit }) => {
    const offer = prices.get(id);
    if (!offer) return [];
    const { unitPrice, taxRate } = offer;
    const amounts = taxed({ quantity, unitPrice, taxRate }, basis, currency);
    return [{ id, partId, partNumber, name, quantity, unit, unitPrice, taxRate, ...amounts }];
  });
  if (lines.length === 0 || lines.length !== prices.size)
    return refuse('RULE', 'contracts.bidUnlikeEvent', ['awardId']);
  const sums = taxedSum(lines, currency);
  const { total } = sums;
  if (exact(total).gt(amount)) return refuse('RULE', 'contracts.exceedsAward', ['awardId'], { total, awarded: amount });
  return { lines, sums };
}
