import { handingOver } from '../../../schema/ownership.js';
import type { RowOf } from '../subjects.js';
import { type Asked, isPerson } from './asked.js';

/** The post whose holders head the unit they are in. */
const POST = 'UNIT_HEAD';

/** Whether the person who asks heads the unit of what is owned: is named as its head, or holds the post of a head in it. */
export async function heads(asked: Asked): Promise<boolean> {
  const { unitId } = asked.owned;
  if (unitId === null) return false;
  const { actor, read } = asked;
  if (actor.unitId === unitId && actor.roles.includes(POST)) return true;
  return isPerson((await read.byId('Unit', unitId))?.headId ?? null, asked);
}

/** Somebody else who heads the unit, as `heads` defines it, and can hand over what is owned; null where there is nobody. */
export async function otherHead({ owned: { unitId }, lifecycle, actor, read }: Asked): Promise<string | null> {
  if (unitId === null) return null;
  const headId = (await read.byId('Unit', unitId))?.headId ?? null;
  const named = headId === null ? null : await read.byId('Account', headId);
  const ofPost = await read.find('Account', { unitId, roles: POST, state: 'ACTIVE', ref: { $ne: actor.ref } }, 1);
  const posts = handingOver(lifecycle).by;
  const can = ({ state, ref, roles }: RowOf<'Account'>) =>
    state === 'ACTIVE' && ref !== actor.ref && posts.some((role) => roles.includes(role));
  return [...(named ? [named] : []), ...ofPost].find(can)?._id ?? null;
}
