import type { AccountRow } from '../../schema/identity/account.js';
import type { SideWrite } from '../kernel/command.js';
import { accountKey } from './sign-in-gates.js';
import { wrongKey } from './wrong-tries.js';

/** Replaces a person's erased name. */
export const ERASED_NAME = '—';

/** A login that nobody has, in place of one that named a person; logins are unique. */
export function erasedLogin(accountId: string): string {
  return `erased.${accountId}`;
}

/** Removes what else the platform stores for an account, besides its trail; it is deleted with the person. */
export function forgetAccount({ _id: accountId, login, audience }: AccountRow): SideWrite[] {
  const from = `from:${audience}:${login}`;
  return [
    { into: 'sessions', remove: { accountId } },
    { into: 'devices', remove: { accountId } },
    { into: 'credentials', remove: { _id: accountId } },
    { into: 'notices', remove: { accountId } },
    { into: 'mails', remove: { recipient: accountId } },
    { into: 'pseudonyms', remove: { accountId } },
    { into: 'throttles', remove: { _id: { $in: [accountKey({ audience, login }), wrongKey({ audience, login })] } } },
    { into: 'throttles', remove: { _id: { $gte: `${from}|`, $lt: `${from}}` } } },
    // The ids of drafts begin with that of their author.
    { into: 'drafts', remove: { _id: { $gte: `${accountId}:`, $lt: `${accountId};` } } },
  ];
}
