import { exact, plain, sumOf } from '../../../schema/kernel/exact.js';
import type { CriterionRow } from '../../../schema/sourcing/criterion.js';
import type {
  AskedBidScore,
  AskedPoints,
  BidScoreRow,
  CriterionPointsRow,
} from '../../../schema/sourcing/evaluation.js';
import { type Refusal, refuse, refuseTogether } from '../../kernel/refusal.js';

/**
 * One expert's points for one bid, for each criterion of the event and in total: Σ weight × points, which has at most six decimal places
 * and is stored unrounded. `at` is the position of the score in the input.
 */
export function pointsOf(
  { bidId, technical, points, comment }: AskedBidScore,
  criteria: readonly CriterionRow[],
  at: number,
): BidScoreRow | Refusal {
  const path = ['scores', at];
  if (technical !== null && points !== null) return refuse('RULE', 'sourcing.scoredTwoWays', [...path, 'technical']);
  const asked = points ?? allOf(technical, criteria);
  const given = new Map<string, string>();
  const refused: Refusal[] = [];
  for (const [index, one] of asked.entries()) {
    if (given.has(one.criterionId) || !criteria.some(({ id }) => id === one.criterionId))
      refused.push(refuse('RULE', 'sourcing.unknownCriterion', [...path, 'points', index, 'criterionId']));
    given.set(one.criterionId, one.points);
  }
  for (const { id, name } of criteria)
    if (!given.has(id)) refused.push(refuse('RULE', 'sourcing.criterionUnscored', [...path, 'points'], { name }));
  const together = refuseTogether(refused);
  if (together) return together;
  const kept: CriterionPointsRow[] = criteria.map(({ id }) => ({ id, points: given.get(id) ?? '0' }));
  const weighed = criteria.map(({ id, weight }) => plain(exact(weight).times(given.get(id) ?? '0')));
  return { id: bidId, technical: plain(sumOf(weighed).div(100)), points: kept, comment };
}

/** In an event with a single criterion, points given for the whole count for that criterion. */
function allOf(technical: string | null, criteria: readonly CriterionRow[]): readonly AskedPoints[] {
  const [only, ...others] = criteria;
  return technical !== null && only && others.length === 0 ? [{ criterionId: only.id, points: technical }] : [];
}
