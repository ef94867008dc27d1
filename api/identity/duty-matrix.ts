import { movesOf, POST_CONFLICTS, postsWith } from '../../schema/duty-conflicts.js';
import type { AccountRow } from '../../schema/identity/account.js';
import { DUTIES, DUTY_PAIRS, type Duty, type DutyPair } from '../../schema/kernel/duties.js';
import { allRows } from '../kernel/all-rows.js';
import type { Context } from '../kernel/context.js';
import { say } from '../kernel/messages.js';

/** Which duties and which posts one person may not have together, in the reader's language. */
export function dutyMatrix(ctx: Context) {
  const { language } = ctx.actor;
  const told = <Why extends { readonly why: string }>(one: Why) => ({ ...one, why: say(language, one.why) });
  return {
    duties: DUTIES.map((duty) => dutyOf(duty, ctx)),
    pairs: DUTY_PAIRS.map((pair) => ({ ...told(pair), posts: pair.posts ?? false, duties: labelsOf(pair, ctx) })),
    posts: POST_CONFLICTS.map(told),
    conflicts: () => conflictingPosts(ctx),
  };
}

function dutyOf(name: Duty, { actor: { language } }: Context) {
  const moves = movesOf(name).map(({ move }) => say(language, `move.${move}`));
  return { name, label: say(language, `duty.${name}`), moves, roles: postsWith(name) };
}

function labelsOf({ duties }: DutyPair, { actor: { language } }: Context): string[] {
  return duties.map((duty) => say(language, `duty.${duty}`));
}

/** People who at present hold two posts that one person may not hold, by active accounts; there should be none. */
export async function conflictingPosts(ctx: Context) {
  const people = new Map<string, AccountRow[]>();
  const filter = { audience: 'STAFF', state: 'ACTIVE' };
  for (const row of await allRows('Account', ctx.actor, filter))
    people.set(row.ref, [...(people.get(row.ref) ?? []), row]);
  return [...people.values()].flatMap((accounts) => {
    const held = new Set(accounts.flatMap(({ roles }) => roles));
    return POST_CONFLICTS.filter(({ roles }) => roles.every((role) => held.has(role))).map(({ roles, why }) => ({
      roles,
      why: say(ctx.actor.language, why),
      accounts: accounts.filter((row) => row.roles.some((role) => roles.includes(role))),
    }));
  });
}
