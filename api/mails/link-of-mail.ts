import { confirmationPath, tokenHashOf } from './mail-secret.js';
import { type Mail, mails } from './mails.js';

/** Where the link of a mail leads, from the root of the pages; null where it is good for nothing any more. */
export async function linkOfMail(mailId: string): Promise<string | null> {
  const mail = await mails().findOne({ _id: mailId });
  return mail?.nonce ? confirmationPath(mailId, mail.nonce) : null;
}

/** The mail whose link says this; null where none does. */
export async function mailWithToken(token: string): Promise<Mail | null> {
  const tokenHash = tokenHashOf(token);
  return tokenHash === null ? null : mails().findOne({ tokenHash });
}
