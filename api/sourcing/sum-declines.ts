import {
  DECLINE_REASONS,
  type DeclineReason,
  type InvitationDeclineRow,
} from '../../schema/sourcing/invitation-decline.js';
import type { SourcingEventRow } from '../../schema/sourcing/sourcing-event.js';
import { SYSTEM_ACTOR } from '../kernel/actor.js';
import { allRows } from '../kernel/all-rows.js';
import { OPENED_BIDS } from './opened-bids.js';

/** How many declined for one reason, and what they wrote, without names. */
export interface DeclineSum {
  /** Null for those who gave none. */
  readonly why: DeclineReason | null;
  readonly count: number;
  readonly words: readonly string[];
}

/** Why invited suppliers declined, in sum. Null before the opening, and for good where there is none: it would tell who bids. */
export async function declinesOf({ _id: eventId, openedAt }: SourcingEventRow): Promise<DeclineSum[] | null> {
  if (openedAt === null) return null;
  const declines = await allRows('InvitationDecline', SYSTEM_ACTOR, { eventId });
  const bids = await allRows('Bid', SYSTEM_ACTOR, { eventId, state: { $in: [...OPENED_BIDS] } });
  return sumDeclines(declines, new Set(bids.map(({ supplierId }) => supplierId)));
}

/**
 * The sums by reason, in the order of the question. Who bid after all has not declined. What was written stands in the order of the
 * alphabet, so that no place tells who was first.
 */
export function sumDeclines(
  declines: readonly Pick<InvitationDeclineRow, 'supplierId' | 'why' | 'words'>[],
  bidders: ReadonlySet<string>,
): DeclineSum[] {
  const counted = declines.filter(({ supplierId }) => !bidders.has(supplierId));
  return [...DECLINE_REASONS, null].flatMap((why) => {
    const those = counted.filter((decline) => decline.why === why);
    const words = those.flatMap((decline) => decline.words ?? []).toSorted();
    return those.length === 0 ? [] : [{ why, count: those.length, words }];
  });
}
