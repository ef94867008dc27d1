import { mailsAccess } from '../../schema/mails/access.js';
import { registerIndexes } from '../kernel/migrate.js';
import type { Module } from '../kernel/module.js';
import { mailIndexes } from './mails.js';
import { mailsResolvers } from './resolvers.js';

export { linkOfMail, mailWithToken } from './link-of-mail.js';
export {
  bindingOf,
  confirmationPath,
  type MailSecret,
  markOfAddress,
  newMailSecret,
  passwordPath,
  tokenHashOf,
  tokenOf,
} from './mail-secret.js';
export { mailSender, mailsGoOut, noteSender } from './mail-sender.js';
export { clearOldMails, endMails, type Mail, mails, mailWrite, newMail } from './mails.js';
export { canReveal } from './outbox.js';
export { goesOutIn, type KnownMail, readMail } from './read-mail.js';

registerIndexes(mailIndexes);

/** Mails: the outbox, and what administrators see of it. */
export const mailsModule: Module = { name: 'mails', resolvers: mailsResolvers, access: mailsAccess };
