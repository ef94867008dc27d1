import { codeInMail, passwordLinkInMail } from '../../api/identity/index.js';
import { type LanguageCode, SYSTEM_ACTOR } from '../../api/kernel/actor.js';
import { readEnv } from '../../api/kernel/env.js';
import type { MailEnv } from '../../api/kernel/mail-env.js';
import { say } from '../../api/kernel/messages.js';
import { rowsById } from '../../api/kernel/reads.js';
import { confirmationPath, type Mail } from '../../api/mails/index.js';
import { registrationOfMail } from '../../api/suppliers/index.js';
import { businessTime } from '../../schema/kernel/calendar.js';
import { languagesOf } from './list-recipients.js';
import { composeMail, messageIdOf, type WrittenMail } from './write-mail.js';

/** The language of the owner of an account, or of a supplier's first account. */
async function languageOf(recipient: string): Promise<LanguageCode> {
  const [account] = await rowsById('Account', SYSTEM_ACTOR, [recipient]);
  return account?.language ?? (await languagesOf([{ _id: recipient }])).get(recipient) ?? 'zh';
}

interface Said {
  readonly subject: string;
  readonly text: string;
  readonly params: Readonly<Record<string, string>>;
}

/**
 * A mail of the outbox. It repeats nothing that the registering person could type freely: a stranger may have entered any address, and must
 * not be able to write to others through us. Null where there is nothing to say any more.
 */
export async function writeOutboxMail(mail: Mail, to: string, { from, site }: MailEnv): Promise<WrittenMail | null> {
  const said = await saidIn(mail, site);
  if (said === null) return null;
  const language = mail.purpose === 'REGISTRATION_TRIED' ? await languageOf(mail.recipient ?? '') : mail.language;
  const { contact } = readEnv();
  const help = contact === null ? say(language, 'mail.noHelp') : say(language, 'mail.help', { contact });
  const params = { ...said.params, site, help };
  return composeMail(
    {
      to,
      subject: say(language, said.subject, params),
      text: say(language, said.text, params),
      messageId: messageIdOf('mail', mail._id, from.address),
    },
    from,
  );
}

async function saidIn(mail: Mail, site: string): Promise<Said | null> {
  switch (mail.purpose) {
    case 'STAFF_CODE':
      return staffCode(mail);
    case 'REGISTRATION_TRIED':
      return mail.what === 'LOGIN'
        ? { subject: 'mail.loginTriedSubject', text: 'mail.loginTriedText', params: {} }
        : { subject: 'mail.codeTriedSubject', text: 'mail.codeTriedText', params: {} };
    case 'PASSWORD_LINK':
      return passwordLink(mail, site);
    case 'CONFIRM_ADDRESS':
      return confirmation(mail, site);
  }
}

async function staffCode(mail: Mail): Promise<Said | null> {
  const issued = mail.recipient === null ? null : await codeInMail(mail.recipient);
  if (!issued) return null;
  const { login, code, until } = issued;
  return {
    subject: 'mail.staffCodeSubject',
    text: 'mail.staffCodeText',
    params: { login, code, until: minute(until) },
  };
}

async function passwordLink(mail: Mail, site: string): Promise<Said | null> {
  const link = await passwordLinkInMail(mail);
  if (!link) return null;
  const { login, path, until } = link;
  return {
    subject: 'mail.passwordLinkSubject',
    text: 'mail.passwordLinkText',
    params: { login, link: `${site}${path}`, at: minute(mail.createdAt), until: minute(until) },
  };
}

async function confirmation(mail: Mail, site: string): Promise<Said | null> {
  const registration = mail.recipient === null ? null : await registrationOfMail(mail.recipient);
  if (!registration || mail.nonce === null || mail.until === null) return null;
  const { number, creditCode, isCodeInUse, isLoginInUse } = registration;
  if (isCodeInUse)
    return { subject: 'mail.codeInUseSubject', text: 'mail.codeInUseText', params: { number, creditCode } };
  const link = `${site}${confirmationPath(mail._id, mail.nonce)}`;
  const login = say(mail.language, isLoginInUse ? 'mail.loginInUse' : 'mail.loginFree', { number });
  return {
    subject: 'mail.confirmSubject',
    text: 'mail.confirmText',
    params: { number, creditCode, link, login, until: minute(mail.until) },
  };
}

/** A time in Shanghai, where the readers of the platform are. */
function minute(at: Date): string {
  return businessTime(at, 'minute');
}
