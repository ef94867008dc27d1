import { defineAccess } from '../kernel/access.js';

const HANDLERS = ['SYSTEM_ADMIN', 'SECURITY_ADMIN'] as const;

/** Who sees which mails are waiting; their links are shown only to somebody who has that recorded (accesses.revealMailLink). */
export const mailsAccess = defineAccess({
  Outbox: { '*': HANDLERS },
  OutboxMailConnection: { '*': HANDLERS },
  OutboxMailEdge: { '*': HANDLERS },
  MailServerRest: { '*': HANDLERS },
  OutboxMail: { '*': HANDLERS },
  Query: { outbox: HANDLERS },
  Mutation: { sendMailAgain: HANDLERS, markMailHandedOver: ['SYSTEM_ADMIN'] },
});
