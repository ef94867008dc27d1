import { ADMIN_ROLES, type Role, STAFF_ROLES, WATCHERS } from '../../schema/common/roles.js';
import type { AccountRow } from '../../schema/identity/account.js';
import { isGuardedRole } from '../../schema/identity/guarded-account.js';
import type { Actor } from '../kernel/actor.js';
import type { Read } from '../kernel/command.js';

/** Accounts that are in use: a password was chosen. An account that was opened only for show does not count. */
const IN_USE = { state: 'ACTIVE', audience: 'STAFF', credential: { $ne: null }, codeUntil: null };

/** The first of these posts that one person alone may not take from the account; null where all may be taken. */
export async function guardedRole(row: AccountRow, roles: readonly Role[], read: Read): Promise<Role | null> {
  if (row.audience !== 'STAFF') return null;
  for (const role of roles.filter((held) => row.roles.includes(held))) {
    if (isGuardedRole(role)) return role;
    const isHeld = row.state === 'ACTIVE' && STAFF_ROLES.some((known) => known === role);
    const others = isHeld ? await read.find('Account', { ...IN_USE, roles: role, ref: { $ne: row.ref } }, 1) : [];
    if (isHeld && others.length === 0) return role;
  }
  return null;
}

/**
 * Who confirms a measure on such an account: the head of its unit; where none is named, or where that is the account itself or the
 * proposer, the supervisors; where there are none either, the other administrators.
 */
export async function confirmersOf(row: AccountRow, proposer: Actor, read: Read): Promise<string[]> {
  const unit = row.unitId === null ? null : await read.byId('Unit', row.unitId);
  // A different person from both, not only another account of theirs.
  const apart = { $nin: [row.ref, proposer.ref] };
  const among = async (filter: object) =>
    (await read.find('Account', { $and: [IN_USE, { ref: apart }, filter] }, 50)).map(({ _id }) => _id);
  const head = unit?.headId ? await among({ _id: unit.headId }) : [];
  if (head.length > 0) return head;
  const watchers = await among({ roles: { $in: [...WATCHERS] } });
  return watchers.length > 0 ? watchers : among({ roles: { $in: [...ADMIN_ROLES] } });
}
