import type { SideWrite } from '../kernel/command.js';
import type { AccountRow } from './model.js';

/** What stands where a person's name stood. */
export const ERASED_NAME = '—';

/** A login that nobody has, in the place of one that named a person; logins are unique. */
export function erasedLogin(ref: string): string {
  return `erased.${ref}`;
}

/** What else the platform keeps for an account, beside its trail: it goes with the person. */
export function forgetAccount({ _id: accountId, login }: AccountRow): SideWrite[] {
  return [
    { into: 'sessions', remove: { accountId } },
    { into: 'credentials', remove: { _id: accountId } },
    { into: 'notices', remove: { accountId } },
    { into: 'throttles', remove: { _id: { $in: [`login:STAFF:${login}`, `login:SUPPLIER:${login}`] } } },
    // Drafts are named by their author.
    { into: 'drafts', remove: { _id: { $gte: `${accountId}:`, $lt: `${accountId};` } } },
  ];
}
