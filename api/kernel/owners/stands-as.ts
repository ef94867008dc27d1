import type { Whose } from '../../../schema/kernel/lifecycle.js';
import type { Actor } from '../actor.js';
import type { Read } from '../command.js';
import { deputyAt, type OwnedRow } from './owned-row.js';

/** Who asks of what is owned, and when. */
export interface Asked {
  readonly owned: OwnedRow;
  readonly actor: Actor;
  readonly now: Date;
  readonly read: Pick<Read, 'byId'>;
}

/** Whether somebody stands so to the owner of something. People are compared, not accounts. */
export async function standsAs(one: Whose, asked: Asked): Promise<boolean> {
  const { owned, actor, now } = asked;
  const { ownerId, unitId, standIn } = owned;
  switch (one) {
    case 'OWNER':
      return isPerson(ownerId, asked);
    case 'STAND_IN':
      return isPerson(standIn?.accountId ?? null, asked);
    case 'DEPUTY':
      return isPerson(deputyAt(owned, now), asked);
    case 'COLLEAGUE':
      return unitId !== null && actor.unitId === unitId && !(await actsAlready(asked));
    case 'HEAD':
      return heads(unitId, asked);
  }
}

/** Whether somebody owns it or stands in already, so that there is nothing to take over. */
export async function actsAlready(asked: Asked): Promise<boolean> {
  return (await standsAs('OWNER', asked)) || standsAs('STAND_IN', asked);
}

/** The pseudonym of an account's person; null where there is no such account. */
export async function refOf(accountId: string, read: Asked['read']): Promise<string | null> {
  return (await read.byId('Account', accountId))?.ref ?? null;
}

async function isPerson(accountId: string | null, { actor, read }: Asked): Promise<boolean> {
  if (accountId === null) return false;
  return accountId === actor.id || (await refOf(accountId, read)) === actor.ref;
}

/** Whoever is named as head of the unit, or holds that post in it. */
async function heads(unitId: string | null, asked: Asked): Promise<boolean> {
  const { actor, read } = asked;
  if (unitId === null) return false;
  if (actor.unitId === unitId && actor.roles.includes('UNIT_HEAD')) return true;
  return isPerson((await read.byId('Unit', unitId))?.headId ?? null, asked);
}
