import { randomBytes } from 'node:crypto';
import { Account, type AccountRow } from '../../schema/identity/account.js';
import type { Change } from '../kernel/command.js';
import { made } from '../kernel/rule.js';

/** The initial fields of an account. */
export interface AccountContent {
  readonly login: string;
  readonly name: string;
  readonly language: 'zh' | 'en';
  readonly audience: 'STAFF' | 'SUPPLIER';
  readonly roles: AccountRow['roles'];
  readonly unitId?: string | null;
  readonly supplierId?: string | null;
  readonly ref: string;
  readonly personnelNumber?: string | null;
  readonly email?: string | null;
  readonly wantedLogin?: string | null;
  /** Commitment to the stored hash of its password; null where it has none yet. */
  readonly credential: string | null;
}

/** The fields of a new account; `input` is that of the act where it asks for fields of the account. */
export function newAccount(input: object, content: AccountContent): Change {
  return made(Account, input, { ...content, formerRefs: [] });
}

/** A random pseudonym for the trail: once a person's accounts are erased, nothing leads from it to the person. */
export function newPseudonym(): string {
  return `p_${randomBytes(12).toString('hex')}`;
}
