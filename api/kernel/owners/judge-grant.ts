import type { ClientSession } from 'mongodb';
import type { Lifecycle } from '../../../schema/kernel/lifecycle.js';
import { dutiesOfOwner } from '../../../schema/ownership.js';
import type { Actor } from '../actor.js';
import type { Read } from '../command.js';
import { type Judgement, judgeDuty } from '../judge-duty.js';
import { refuse } from '../refusal.js';
import type { Row } from '../row.js';
import { placeOf } from '../wholes-of.js';
import { namedFor } from './named-for.js';

/** What somebody is to be given a say over, and by whom. */
export interface Grant {
  readonly lifecycle: Lifecycle;
  readonly row: Row;
  /** The account that is to have the say. */
  readonly accountId: string;
  readonly actor: Actor;
  readonly now: Date;
}

/**
 * Whether somebody may be handed what is owned, act for its owner or take it over. They may not where they had a duty in it that conflicts
 * with one of the owner's, or are named for such a duty, since their acts would be refused then.
 */
export async function judgeGrant(
  { lifecycle, row, accountId, actor, now }: Grant,
  read: Read,
  session: ClientSession,
): Promise<Judgement> {
  const account = await read.visible('Account', accountId);
  if (!account) return { refusal: refuse('NOT_FOUND', 'kernel.notFound', ['accountId']), fences: [] };
  const duties = dutiesOfOwner(lifecycle);
  const [judged] = await judgeDuty(duties, [placeOf(lifecycle, row)], [account.ref], { now, session });
  const { refusal, fences } = judged ?? { refusal: null, fences: [] };
  const isOwn = account.ref === actor.ref;
  if (!refusal) {
    const named = await namedFor(duties, row, account.ref, read);
    const path = isOwn ? [] : ['accountId'];
    return { refusal: named && refuse('FORBIDDEN', 'owner.named', path, { ...named, person: accountId }), fences };
  }
  if (isOwn) return { refusal, fences };
  return {
    refusal: refuse('FORBIDDEN', 'owner.opposed', ['accountId'], { ...refusal.params, person: accountId }),
    fences,
  };
}
