import { confirmationPath, tokenHashOf } from './mail-secret.js';
import { type Mail, mails } from './mails.js';

/** The address that the link of a mail leads to, from the root of the pages; null where the link is no longer valid. */
export async function linkOfMail(mailId: string): Promise<string | null> {
  const mail = await mails().findOne({ _id: mailId });
  return mail?.nonce ? confirmationPath(mailId, mail.nonce) : null;
}

/** The mail whose link contains this token; null where there is none. */
export async function mailWithToken(token: string): Promise<Mail | null> {
  const tokenHash = tokenHashOf(token);
  return tokenHash === null ? null : mails().findOne({ tokenHash });
}
