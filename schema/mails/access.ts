import { defineAccess } from '../kernel/access.js';

const HANDLERS = ['SYSTEM_ADMIN', 'SECURITY_ADMIN'] as const;

/** Who sees which mails wait; what their links say is shown to whoever has that recorded (accesses.revealMailLink). */
export const mailsAccess = defineAccess({
  Outbox: { '*': HANDLERS },
  OutboxMailConnection: { '*': HANDLERS },
  OutboxMailEdge: { '*': HANDLERS },
  MailServerRest: { '*': HANDLERS },
  OutboxMail: { '*': HANDLERS },
  Query: { outbox: HANDLERS },
  Mutation: { sendMailAgain: HANDLERS, markMailHandedOver: ['SYSTEM_ADMIN'] },
});
