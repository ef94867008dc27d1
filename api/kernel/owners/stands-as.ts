import type { Whose } from '../../../schema/kernel/lifecycle.js';
import { type Asked, isPerson } from './asked.js';
import { heads } from './heads.js';
import { deputyAt } from './owned-row.js';

/** Whether somebody has this relation to the owner of something. */
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
      return heads(asked);
  }
}

/** Whether somebody owns it or stands in already, so that there is nothing to take over. */
export async function actsAlready(asked: Asked): Promise<boolean> {
  return (await standsAs('OWNER', asked)) || standsAs('STAND_IN', asked);
}
