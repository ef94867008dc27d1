import { SYSTEM_ACTOR } from '../kernel/actor.js';
import { rowsById } from '../kernel/reads.js';
import { mailWithToken } from '../mails/index.js';

/** What whoever holds a link is told of the registration before confirming it; null where the link is good for nothing. */
export async function registrationOfLink(token: string) {
  const mail = await mailWithToken(token);
  if (!mail?.recipient || mail.purpose !== 'CONFIRM_ADDRESS') return null;
  const [row] = await rowsById('Supplier', SYSTEM_ACTOR, [mail.recipient]);
  return row ? { number: row.number, name: row.name } : null;
}
