import type { ClientSession } from 'mongodb';
import type { Lifecycle } from '../../../schema/kernel/lifecycle.js';
import { dutiesOfOwner } from '../../../schema/ownership.js';
import type { Actor } from '../actor.js';
import type { Read } from '../command.js';
import { type Judgement, judgeDuty } from '../judge-duty.js';
import { refuse } from '../refusal.js';
import type { Row } from '../row.js';
import { placeOf } from '../wholes-of.js';

/** What somebody is to be given a say over, and by whom. */
export interface Grant {
  readonly lifecycle: Lifecycle;
  readonly row: Row;
  /** The account that is to have it. */
  readonly accountId: string;
  readonly actor: Actor;
}

/**
 * Whether somebody may be handed or lent what is owned, or take it: not where they had a duty in it that one of the owner's
 * is opposed to, since then every act of theirs would be refused.
 */
export async function judgeGrant(
  { lifecycle, row, accountId, actor }: Grant,
  read: Read,
  session: ClientSession,
): Promise<Judgement> {
  const account = await read.visible('Account', accountId);
  if (!account) return { refusal: refuse('NOT_FOUND', 'kernel.notFound', ['accountId']), fences: [] };
  const [judged] = await judgeDuty(dutiesOfOwner(lifecycle), [placeOf(lifecycle, row)], [account.ref], session);
  if (!judged?.refusal) return judged ?? { refusal: null, fences: [] };
  if (account.ref === actor.ref) return judged;
  const { params } = judged.refusal;
  return { ...judged, refusal: refuse('FORBIDDEN', 'owner.opposed', ['accountId'], { ...params, person: accountId }) };
}
