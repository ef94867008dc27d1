import { SYSTEM_ACTOR } from '../kernel/actor.js';
import { rowsById } from '../kernel/reads.js';
import { mailWithToken } from '../mails/index.js';

/** What the holder of a link is told about the registration before confirming it; null where the link is not valid. */
export async function registrationOfLink(token: string) {
  const mail = await mailWithToken(token);
  if (!mail?.recipient || mail.purpose !== 'CONFIRM_ADDRESS') return null;
  const [row] = await rowsById('Supplier', SYSTEM_ACTOR, [mail.recipient]);
  return row ? { number: row.number, name: row.name } : null;
}
