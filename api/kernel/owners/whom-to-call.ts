import { OWNING_POSTS } from '../../../schema/ownership.js';
import { type Refusal, refuse } from '../refusal.js';
import { deputyAt } from './owned-row.js';
import { type Asked, actsAlready } from './stands-as.js';

/**
 * The refusal of a move that is somebody else's: with whoever stands in, the deputy, the owner, or the head of the unit where the
 * owner's account is stopped. It holds ids; `sayNamed` writes names for them.
 */
export async function whomToCall(asked: Asked): Promise<Refusal> {
  const { owned, now } = asked;
  const { ownerId: owner, unitId, standIn: taken } = owned;
  if (await actsAlready(asked)) return refuse('FORBIDDEN', 'owner.yours', []);
  const params = { owner, unit: unitId ?? '—' };
  const standIn = await activeOne(taken?.accountId ?? null, asked);
  if (standIn) return refuse('FORBIDDEN', 'owner.askStandIn', [], { ...params, standIn });
  const deputy = await activeOne(deputyAt(owned, now), asked);
  const isThere = (await activeOne(owner, asked)) !== null;
  if (deputy) return refuse('FORBIDDEN', isThere ? 'owner.askEither' : 'owner.askDeputy', [], { ...params, deputy });
  if (isThere) return refuse('FORBIDDEN', 'owner.askOwner', [], params);
  const head = await headOf(unitId, asked);
  if (head) return refuse('FORBIDDEN', 'owner.askHead', [], { ...params, head });
  return refuse('FORBIDDEN', 'owner.askUnit', [], params);
}

/** Whoever is named as head of the unit, where it is somebody with a post by which it can be handed over. */
async function headOf(unitId: string | null, { read }: Asked): Promise<string | null> {
  const headId = unitId === null ? null : ((await read.byId('Unit', unitId))?.headId ?? null);
  const head = headId === null ? null : await read.byId('Account', headId);
  return head?.state === 'ACTIVE' && head.roles.some((role) => OWNING_POSTS.includes(role)) ? head._id : null;
}

async function activeOne(accountId: string | null, { read }: Asked): Promise<string | null> {
  if (accountId === null) return null;
  return (await read.byId('Account', accountId))?.state === 'ACTIVE' ? accountId : null;
}
