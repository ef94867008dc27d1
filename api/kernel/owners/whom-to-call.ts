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
  const unit = unitId === null ? null : await asked.read.byId('Unit', unitId);
  const head = await activeOne(unit?.headId ?? null, asked);
  if (head) return refuse('FORBIDDEN', 'owner.askHead', [], { ...params, head });
  return refuse('FORBIDDEN', 'owner.askUnit', [], params);
}

async function activeOne(accountId: string | null, { read }: Asked): Promise<string | null> {
  if (accountId === null) return null;
  return (await read.byId('Account', accountId))?.state === 'ACTIVE' ? accountId : null;
}
