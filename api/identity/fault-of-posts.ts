import { postConflict } from '../../schema/duty-conflicts.js';
import type { AccountRow } from '../../schema/identity/account.js';
import type { SideWrite } from '../kernel/command.js';
import { type Refusal, refuse } from '../kernel/refusal.js';

/**
 * Why an account may not have these posts: one of them may not be held together with another that the person holds, by this or any other
 * active account. Null where nothing stands against it.
 */
export function faultOfPosts(row: AccountRow, accounts: readonly AccountRow[]): Refusal | null {
  const others = accounts.filter(({ _id, state }) => _id !== row._id && state === 'ACTIVE');
  const held = [...row.roles, ...others.flatMap(({ roles }) => roles)];
  for (const role of row.roles) {
    const conflict = postConflict(role, held);
    if (!conflict) continue;
    // Names no login: a refusal goes into the trail as an attempt, where personal values have no place.
    return refuse('FORBIDDEN', 'account.postsConflict', [], { roles: conflict.roles.join(','), why: conflict.why });
  }
  return null;
}

/** Written by every act that gives a person posts, so that of two concurrent acts on two accounts the slower sees the posts of both. */
export function postsFence({ _id, rev, ref }: Pick<AccountRow, '_id' | 'rev' | 'ref'>): SideWrite {
  return { into: 'cursors', put: { _id: `posts:${ref}`, turn: `${_id}/${rev}` } };
}
