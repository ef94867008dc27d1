import type { SupplierRow } from '../../schema/suppliers/supplier.js';
import type { AccountRow } from '../identity/index.js';
import type { Read } from '../kernel/command.js';
import { markOfAddress } from '../mails/index.js';
import { firmWithCode } from './firm-with-code.js';

const DAY_MS = 86_400_000;

/** Somebody who has what a registration asks for: the recipient of a mail about it, and a mark of the mailbox to which that goes. */
export interface Holder {
  readonly id: string;
  readonly mailbox: string;
}

/** Who has the credit code and the login of a registration, and what their mailboxes were told about such tries. */
export interface Holders {
  readonly firm: Holder | null;
  readonly account: Holder | null;
  readonly told: readonly Readonly<Record<string, unknown>>[];
}

/** Looks them up, with the same number of queries whether there are any or not, so that it takes equally long. */
export async function whoHolds(
  { creditCode, login }: { readonly creditCode: string; readonly login: string },
  read: Read,
): Promise<Holders> {
  const firm = holder(await firmWithCode(creditCode, read), null);
  const [person = null] = await read.find('Account', { login }, 1);
  const [employer = null] = await read.find('Supplier', { _id: person?.supplierId ?? '' }, 1);
  const account = holder(person, employer);
  const mailboxes = [firm, account].flatMap((known) => (known ? [known.mailbox] : []));
  const told = await read.operational('mails', { sentTo: { $in: mailboxes }, purpose: 'REGISTRATION_TRIED' }, 1_000);
  return { firm, account, told };
}

/**
 * Whether somebody's mailbox has to be told about a try now: once a day about a code, and once about a login, however often it is tried.
 */
export function isToBeTold(
  known: Holder | null,
  what: 'CREDIT_CODE' | 'LOGIN',
  told: Holders['told'],
  now: Date,
): known is Holder {
  const isRecent = (at: unknown) => at instanceof Date && at.getTime() > now.getTime() - DAY_MS;
  return (
    known !== null &&
    !told.some((mail) => mail.sentTo === known.mailbox && mail.what === what && isRecent(mail.createdAt))
  );
}

function holder(row: SupplierRow | AccountRow | null, employer: SupplierRow | null): Holder | null {
  if (row === null) return null;
  const own = 'contactEmail' in row ? row.contactEmail : row.email;
  // Somebody without a mailbox has to be told too, by hand.
  return { id: row._id, mailbox: markOfAddress(employer?.contactEmail ?? own ?? row._id) };
}
