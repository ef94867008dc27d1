import { revealMailLinkInput } from '../../../schema/accesses/inputs.js';
import { reading } from '../../../schema/accesses/lifecycle.js';
import { change, defineCommand } from '../../kernel/command.js';
import { refuse } from '../../kernel/refusal.js';
import { canReveal, readMail } from '../../mails/index.js';
import type { ReadingRow } from '../model.js';

/** Shows the link that confirms a supplier's address to whoever hands it over, where no mail brings it; on record before it is shown. */
export const revealMailLink = defineCommand({
  lifecycle: reading,
  move: 'revealMailLink',
  input: revealMailLinkInput,
  subjectId: null,
  facts: (input, read) => readMail(input.mailId, read),
  decide: (_: null, { mailId, reason }, { actor, now, facts: { mail, goesOut } }) => {
    if (!mail?.recipient) return refuse('NOT_FOUND', 'kernel.notFound', ['mailId']);
    if (!canReveal(mail, goesOut, now)) return refuse('RULE', 'mails.notNow', ['mailId']);
    const about = [mail.recipient, mailId];
    return change<ReadingRow>({ kind: 'MAIL_LINK', about, readerId: actor.id, operator: null, reason, sha256: null });
  },
});
