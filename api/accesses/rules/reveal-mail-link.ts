import { Reading } from '../../../schema/accesses/reading.js';
import { refuse } from '../../kernel/refusal.js';
import { made, rule } from '../../kernel/rule.js';
import { canReveal, readMail } from '../../mails/index.js';

/**
 * Shows the link that confirms a supplier's address to an administrator who passes it on, where no mail brings it; on record before it is
 * shown.
 */
export const revealMailLink = rule(Reading, 'revealMailLink', {
  facts: (input, read) => readMail(input.mailId, read),
  decide: (_row, input, { actor, now, facts: { mail, goesOut } }) => {
    if (!mail?.recipient) return refuse('NOT_FOUND', 'kernel.notFound', ['mailId']);
    if (!canReveal(mail, goesOut, now)) return refuse('RULE', 'mails.notNow', ['mailId']);
    return made(Reading, input, { kind: 'MAIL_LINK', about: [mail.recipient, input.mailId], readerId: actor.id });
  },
});
