import { SYSTEM_ACTOR } from '../../api/kernel/actor.js';
import { rowsById } from '../../api/kernel/reads.js';
import type { Mail } from '../../api/mails/index.js';
import { subjectOfId } from '../../schema/common/ids.js';

/** Where the recipient of a mail reads it now; null where it is to go to nobody any more. */
export async function addressOfMail(mail: Mail, now: Date): Promise<string | null> {
  if (mail.until !== null && mail.until <= now) return null;
  return mail.recipient === null ? null : addressOf(mail.recipient);
}

/** The mailbox of a supplier's contact, or of a person of the staff. Accounts of suppliers have none of their own. */
async function addressOf(recipient: string): Promise<string | null> {
  if (subjectOfId(recipient) === 'Supplier') {
    const [supplier] = await rowsById('Supplier', SYSTEM_ACTOR, [recipient]);
    return supplier?.contactEmail ?? null;
  }
  const [account] = await rowsById('Account', SYSTEM_ACTOR, [recipient]);
  if (account?.state !== 'ACTIVE') return null;
  return account.supplierId === null ? account.email : addressOf(account.supplierId);
}
