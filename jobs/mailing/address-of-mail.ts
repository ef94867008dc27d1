import { SYSTEM_ACTOR } from '../../api/kernel/actor.js';
import { rowsById } from '../../api/kernel/reads.js';
import type { Mail } from '../../api/mails/index.js';
import { subjectOfId } from '../../schema/common/ids.js';

/** The recipient's present address; null where the mail shall no longer go to anybody. */
export async function addressOfMail(mail: Mail, now: Date): Promise<string | null> {
  if (mail.until !== null && mail.until <= now) return null;
  return mail.recipient === null ? null : addressOf(mail.recipient);
}

/** The address of a supplier's contact, or of a member of the staff. Accounts of suppliers have none of their own. */
async function addressOf(recipient: string): Promise<string | null> {
  if (subjectOfId(recipient) === 'Supplier') {
    const [supplier] = await rowsById('Supplier', SYSTEM_ACTOR, [recipient]);
    return supplier?.contactEmail ?? null;
  }
  const [account] = await rowsById('Account', SYSTEM_ACTOR, [recipient]);
  if (account?.state !== 'ACTIVE') return null;
  return account.supplierId === null ? account.email : addressOf(account.supplierId);
}
