import { postConflict } from '../../schema/duty-conflicts.js';
import type { AccountRow } from '../../schema/identity/account.js';
import type { SideWrite } from '../kernel/command.js';
import { type Refusal, refuse } from '../kernel/refusal.js';

/**
 * Why an account may not have the posts it would have: one of them may not be held by whoever holds another, by this or any
 * other active account of the person. Null when nothing stands against it.
 */
export function faultOfPosts(row: AccountRow, accounts: readonly AccountRow[]): Refusal | null {
  const others = accounts.filter(({ _id, state }) => _id !== row._id && state === 'ACTIVE');
  const held = [...row.roles, ...others.flatMap(({ roles }) => roles)];
  for (const role of row.roles) {
    const conflict = postConflict(role, held);
    if (!conflict) continue;
    // Names no login: what is refused goes into the trail as an attempt, where personal values have no place.
    return refuse('FORBIDDEN', 'account.postsConflict', [], { roles: conflict.roles.join(','), why: conflict.why });
  }
  return null;
}

/** Written by every act that gives a person posts, so that of two at once, on two accounts, the slower sees both. */
export function postsFence({ _id, rev, ref }: Pick<AccountRow, '_id' | 'rev' | 'ref'>): SideWrite {
  return { into: 'cursors', put: { _id: `posts:${ref}`, turn: `${_id}/${rev}` } };
}
