import { ADMIN_ROLES } from '../../schema/common/roles.js';
import type { AccountRow } from '../../schema/identity/account.js';
import { isGuardedRole } from '../../schema/identity/guarded-account.js';
import type { SupplierRow } from '../../schema/suppliers/supplier.js';

/** The part of an account that decides whether its password may be set by a mailed link. */
type Holder = Pick<
  AccountRow,
  'audience' | 'state' | 'roles' | 'credential' | 'codeUntil' | 'email' | 'emailCheckedAt'
>;

/** The part of its firm: the contact's address, and marks of that address and of the one that was confirmed. */
export interface FirmMailbox extends Pick<SupplierRow, 'contactEmail' | 'confirmedMailbox'> {
  readonly mark: string | null;
}

/**
 * The mailbox to which a link that sets a new password may go; null where an administrator has to help. Of the staff, it is an address that
 * two people have named independently; of a supplier, the firm's address as it was confirmed: anybody in the firm who changes it later
 * could otherwise take over the account that signs bids. Accounts of supervisors and administrators are never opened by a mailbox, which
 * whoever runs the mail server can read; nor is one for which a code was issued, since that is the administrators' word.
 */
export function mailboxOf(account: Holder, firm: FirmMailbox | null): string | null {
  const { audience, state, roles, credential, codeUntil, email, emailCheckedAt } = account;
  if (state !== 'ACTIVE' || credential === null || codeUntil !== null) return null;
  if (audience === 'STAFF') {
    const isKept = roles.some((role) => isGuardedRole(role) || ADMIN_ROLES.some((admin) => admin === role));
    return isKept || !emailCheckedAt ? null : email;
  }
  if (!firm?.contactEmail || !firm.confirmedMailbox || firm.confirmedMailbox !== firm.mark) return null;
  return firm.contactEmail;
}
