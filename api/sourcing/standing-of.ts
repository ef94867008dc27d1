import { exact } from '../../schema/kernel/exact.js';
import type { AwardRow } from '../../schema/sourcing/award.js';
import type { BidRow } from '../../schema/sourcing/bid.js';
import type { SourcingEventRow } from '../../schema/sourcing/sourcing-event.js';

/** Where a bidder stood that did not win. */
export interface Standing {
  readonly rank: number;
  /** Among how many opened bids. */
  readonly among: number;
  /** How far its amount is above the winner's, in whole per cent away from zero; below zero where it was lower. */
  readonly gap: number;
}

/**
 * Where a bidder that did not win stood, once the award is approved; null before, for the winner, and where the award was revoked. The gap is
 * that of the amounts which the event compares. It is told in whole per cent, so that nobody can compute the winner's price from it.
 */
export function standingOf(
  { state, ranking }: Pick<SourcingEventRow, 'state' | 'ranking'>,
  bid: Pick<BidRow, '_id' | 'state'> | null,
  award: Pick<AwardRow, 'state' | 'bidId'> | null,
): Standing | null {
  if (state !== 'AWARDED' || bid?.state !== 'NOT_AWARDED' || award?.state !== 'APPROVED' || !ranking) return null;
  const own = ranking.find(({ id }) => id === bid._id);
  const winner = ranking.find(({ id }) => id === award.bidId);
  if (!own || !winner) return null;
  const won = exact(winner.compared.amount);
  if (won.isZero()) return null;
  const percent = exact(own.compared.amount).minus(won).times(100).div(won);
  return {
    rank: own.rank,
    among: ranking.length,
    gap: (percent.isNegative() ? percent.floor() : percent.ceil()).toNumber(),
  };
}
