import { say } from '../kernel/messages.js';
import type { Module } from '../kernel/module.js';
import { mailsPage } from './mails-page.js';
import { canHandOver, canReveal, canSendAgain, markHandedOver, outbox, sendAgain } from './outbox.js';
import type { OutboxMail } from './shown-mails.js';

type Listed = Awaited<ReturnType<typeof outbox>>;

/** The module's resolvers. */
export const mailsResolvers: Module['resolvers'] = {
  Outbox: { mails: ({ over, goesOut }: Listed, args) => mailsPage({ ...args, over, goesOut }) },
  OutboxMail: {
    id: ({ mail }: OutboxMail) => mail._id,
    purpose: ({ mail }: OutboxMail) => mail.purpose,
    state: ({ mail }: OutboxMail) => mail.state,
    recipientId: ({ mail }: OutboxMail) => mail.recipient,
    recipientName: ({ recipient }: OutboxMail) => recipient.name,
    address: ({ recipient }: OutboxMail) => recipient.address,
    phone: ({ recipient }: OutboxMail) => recipient.phone,
    text: (row: OutboxMail, _args, ctx) => say(ctx.actor.language, textOf(row)),
    until: ({ mail }: OutboxMail) => mail.until,
    createdAt: ({ mail }: OutboxMail) => mail.createdAt,
    at: ({ mail }: OutboxMail) => mail.at,
    tries: ({ mail }: OutboxMail) => mail.tries,
    fault: ({ mail }: OutboxMail) => mail.code,
    why: ({ mail, goesOut }: OutboxMail, _args, ctx) => {
      const key = whyOf(mail, goesOut);
      return key === null ? null : say(ctx.actor.language, key, { code: mail.code ?? '' });
    },
    canReveal: ({ mail, goesOut }: OutboxMail, _args, ctx) =>
      ctx.actor.roles.includes('SYSTEM_ADMIN') && canReveal(mail, goesOut, ctx.clock.now()),
    canSendAgain: ({ mail, goesOut }: OutboxMail, _args, ctx) => canSendAgain(mail, goesOut, ctx.clock.now()),
    canHandOver: ({ mail, goesOut }: OutboxMail, _args, ctx) =>
      ctx.actor.roles.includes('SYSTEM_ADMIN') && canHandOver(mail, goesOut),
  },
  Query: { outbox: (_parent, { over }) => outbox(over === true) },
  Mutation: {
    sendMailAgain: (_parent, { id }, ctx) => sendAgain(id, ctx),
    markMailHandedOver: (_parent, { id }, ctx) => markHandedOver(id, ctx),
  },
};

function textOf({ mail: { purpose, what }, isCodeInUse }: OutboxMail): string {
  if (purpose === 'REGISTRATION_TRIED') return what === 'LOGIN' ? 'mails.about.loginTried' : 'mails.about.codeTried';
  if (purpose === 'STAFF_CODE') return 'mails.about.staffCode';
  if (purpose === 'PASSWORD_LINK') return 'mails.about.passwordLink';
  return isCodeInUse ? 'mails.about.codeInUse' : 'mails.about.confirm';
}

/** Why a mail is not sent yet; null where that needs no explanation. */
function whyOf({ state, code, tries }: OutboxMail['mail'], goesOut: boolean): string | null {
  if (state === 'REFUSED') return 'mails.why.refused';
  if (state === 'GIVEN_UP') return 'mails.why.givenUp';
  if (state === 'UNKNOWN') return 'mails.why.unknown';
  if (state !== 'WAITING') return null;
  if (!goesOut) return 'mails.why.noServer';
  if (code === 'LIMIT') return 'mails.why.limit';
  return tries > 0 ? 'mails.why.triedAgain' : null;
}
