import { Account, type AccountRow } from '../../../schema/identity/account.js';
import { several } from '../../kernel/command.js';
import { refuse } from '../../kernel/refusal.js';
import { change, rule } from '../../kernel/rule.js';
import { endMails, goesOutIn, mailWrite, newMailSecret } from '../../mails/index.js';
import { guardedRole } from '../guard-account.js';
import { issued, newCode } from '../new-code.js';

/**
 * Issues a one-time code, with which the person chooses a password: for a new account, or where the password was lost. An earlier code or
 * password ends, and so do all sign-ins. The person who opened the account may not issue its code. A mailed code is seen only by the reader
 * of that mail: the address noted when the account was opened has to be the one that the issuing person knows, so that neither of the two
 * can have codes sent to an address of their own.
 */
export const issueCode = rule(Account, 'issueCode', {
  prepare: async ({ accountId }) => ({ code: await newCode(accountId), mail: newMailSecret() }),
  facts: async (_, read, row) => {
    // Before a password was chosen, nobody's password is taken away.
    const isChosen = row.credential !== null && row.codeUntil === null;
    return {
      guarded: isChosen ? await guardedRole(row, row.roles, read) : null,
      goesOut: await goesOutIn(read),
      earlier: await read.operational('mails', { recipient: row._id, purpose: 'STAFF_CODE' }, 100),
    };
  },
  decide: (row, { mailTo }, { actor, now, facts: { guarded, goesOut, earlier }, prepared }) => {
    if (row._id === actor.id) return refuse('FORBIDDEN', 'account.notToOneself', ['accountId']);
    if (guarded) return refuse('RULE', 'account.takesTwo', ['accountId'], { role: guarded });
    const refused = mailTo === null ? null : whyNotTo(mailTo, row, goesOut);
    if (refused) return refused;
    const printedBy = mailTo === null ? actor.id : null;
    const { change: changed, writes } = issued(row._id, prepared.code, { now, printedBy });
    const { language, _id: recipient } = row;
    const content = { purpose: 'STAFF_CODE', recipient, language, what: null, until: changed.codeUntil } as const;
    const mail = mailTo === null ? [] : [mailWrite(prepared.mail, content, now)];
    const checked = mailTo === null ? {} : { emailCheckedAt: now };
    return several(change(Account, { ...changed, ...checked }), [], {
      writes: [...writes, ...endMails(earlier, now, 'VOID'), ...mail],
    });
  },
});

function whyNotTo(mailTo: string, { email }: AccountRow, goesOut: boolean) {
  if (email === null) return refuse('RULE', 'account.noEmail', ['mailTo']);
  if (email.toLowerCase() !== mailTo.toLowerCase()) return refuse('RULE', 'account.emailDiffers', ['mailTo']);
  return goesOut ? null : refuse('RULE', 'account.noMailServer', ['mailTo']);
}
