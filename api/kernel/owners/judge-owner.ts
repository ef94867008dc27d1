import type { Move, Whose } from '../../../schema/kernel/lifecycle.js';
import { LIFECYCLES } from '../../../schema/lifecycles.js';
import { isOfSome, OWNING_POSTS, ownedBy } from '../../../schema/ownership.js';
import { type Actor, holds } from '../actor.js';
import type { Refusal } from '../refusal.js';
import type { Place } from '../wholes-of.js';
import { type Asked, refOf } from './asked.js';
import type { OwnedRow } from './owned-row.js';
import { standsAs } from './stands-as.js';
import { whomToCall } from './whom-to-call.js';

/** Whether somebody may take a move, as far as ownership decides. */
export interface OwnerJudgement {
  readonly refusal: Refusal | null;
  /** Pseudonym of the owner in whose place it is taken; null where the person takes it in their own right. */
  readonly behalf: string | null;
}

const FREE: OwnerJudgement = { refusal: null, behalf: null };

/** Cheapest to look up first. */
const ORDER: readonly Whose[] = ['OWNER', 'STAND_IN', 'DEPUTY', 'COLLEAGUE', 'HEAD'];

/**
 * Whether somebody may take a move at a place, by their relation to its owner (docs/decisions/0025); a refusal says whom to call. Where the
 * owner asks, only the purchase is read; where the move is open to anybody, nothing is.
 */
export async function judgeOwner(
  move: Move | undefined,
  place: Place,
  { actor, now }: { readonly actor: Actor; readonly now: Date },
  read: Asked['read'],
): Promise<OwnerJudgement> {
  if (!move || !isOfSome(move.whose) || !asksByOwningPost(move, actor)) return FREE;
  const { whose } = move;
  const asked: Asked = { ...(await ownedOf(place, read)), actor, now, read };
  for (const one of ORDER.filter((candidate) => whose.includes(candidate))) {
    if (!(await standsAs(one, asked))) continue;
    const inPlaceOfOwner = one === 'DEPUTY' || one === 'STAND_IN';
    return { refusal: null, behalf: inPlaceOfOwner ? await refOf(asked.owned.ownerId, read) : null };
  }
  return { refusal: await whomToCall(move, whose, asked), behalf: null };
}

/**
 * Whether somebody asks only by posts that own purchases. Holders of another post of the move, such as legal or internal audit, may take it
 * whoever owns the purchase.
 */
function asksByOwningPost({ by }: Move, actor: Actor): boolean {
  return (
    actor.audience === 'STAFF' &&
    !holds(
      actor,
      by.filter((role) => !OWNING_POSTS.includes(role)),
    )
  );
}

async function ownedOf({ lifecycle, row }: Place, read: Asked['read']): Promise<Pick<Asked, 'owned' | 'lifecycle'>> {
  const by = ownedBy(lifecycle);
  // `asRow` returns rows from the database as this type and knows no more of them.
  if (by && 'itself' in by) return { owned: row as unknown as OwnedRow, lifecycle };
  const purchaseId = by && row[by.purchaseIn];
  const purchase = typeof purchaseId === 'string' ? await read.byId('Purchase', purchaseId) : null;
  if (!purchase) throw new Error(`${lifecycle.subject} ${String(row._id)} has no owner`);
  return { owned: purchase as unknown as OwnedRow, lifecycle: LIFECYCLES.Purchase };
}
