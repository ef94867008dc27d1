import { type Move, OWNERS, type Whose } from '../../../schema/kernel/lifecycle.js';
import { type MessageParams, type Refusal, refuse } from '../refusal.js';
import type { Asked } from './asked.js';
import { heads, otherHead } from './heads.js';
import { deputyAt } from './owned-row.js';
import { actsAlready } from './stands-as.js';

/**
 * The refusal of a move that belongs to somebody else, naming a person who can take it: the stand-in, the deputy or the owner, and where
 * there is none of them the head of the unit. It never names the person who asks, nor anybody whose account is stopped or lacks the posts
 * of the move. It holds ids; `sayNamed` puts names in their place.
 */
export async function whomToCall(move: Move, whose: readonly Whose[], asked: Asked): Promise<Refusal> {
  const { owned, now } = asked;
  const { ownerId: owner, unitId, standIn: taken } = owned;
  if (whose.includes('COLLEAGUE') && (await actsAlready(asked))) return refuse('FORBIDDEN', 'owner.yours', []);
  // Until somebody takes over, those who do the owner's work take the move.
  const theirs: readonly Whose[] = whose.includes('COLLEAGUE') ? OWNERS : whose;
  const can = (one: Whose, accountId: string | null) => (theirs.includes(one) ? ableOne(accountId, move, asked) : null);
  const params = { owner, unit: unitId ?? '—' };
  const standIn = await can('STAND_IN', taken?.accountId ?? null);
  if (standIn) return refuse('FORBIDDEN', 'owner.askStandIn', [], { ...params, standIn });
  const deputy = await can('DEPUTY', deputyAt(owned, now));
  const isThere = (await can('OWNER', owner)) !== null;
  if (deputy) return refuse('FORBIDDEN', isThere ? 'owner.askEither' : 'owner.askDeputy', [], { ...params, deputy });
  if (isThere) return refuse('FORBIDDEN', 'owner.askOwner', [], params);
  return askHead(theirs.includes('STAND_IN'), params, asked);
}

/** The refusal where nobody there could take the move: it can be handed over and, where a stand-in may take it, taken over. */
async function askHead(mayTakeOver: boolean, params: MessageParams, asked: Asked): Promise<Refusal> {
  if (await heads(asked)) return refuse('FORBIDDEN', 'owner.youHead', [], params);
  const head = await otherHead(asked);
  if (head) return refuse('FORBIDDEN', mayTakeOver ? 'owner.askHead' : 'owner.onlyHead', [], { ...params, head });
  return refuse('FORBIDDEN', mayTakeOver ? 'owner.askUnit' : 'owner.onlyUnit', [], params);
}

/** Somebody other than the person who asks, whose account is active and has one of the posts of the move. */
async function ableOne(accountId: string | null, { by }: Move, { actor, read }: Asked): Promise<string | null> {
  const account = accountId === null ? null : await read.byId('Account', accountId);
  if (account?.state !== 'ACTIVE' || account.ref === actor.ref) return null;
  return by.some((role) => account.roles.includes(role)) ? accountId : null;
}
