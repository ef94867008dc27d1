import { issueCodeInput } from '../../../schema/identity/inputs.js';
import { account } from '../../../schema/identity/lifecycle.js';
import { change, defineCommand, several } from '../../kernel/command.js';
import { refuse } from '../../kernel/refusal.js';
import { commitmentTo, credentialOf, storedSecret } from '../credential.js';
import type { AccountRow } from '../model.js';
import { CODE_LASTS_MS, codeOf, newNonce } from '../one-time-code.js';

/**
 * Issues a one-time code, with which the person chooses a password: for a new account, or for somebody who has lost theirs. An
 * earlier code or password ends with it, and so do all sign-ins. Whoever opened the account does not issue its code.
 */
export const issueCode = defineCommand({
  lifecycle: account,
  move: 'issueCode',
  input: issueCodeInput,
  subjectId: (input) => input.accountId,
  prepare: async ({ accountId }) => {
    const nonce = newNonce();
    return { nonce, secret: await storedSecret(codeOf(accountId, nonce)) };
  },
  decide: (row: AccountRow, _, { actor, now, prepared: { nonce, secret } }) => {
    if (row._id === actor.id) return refuse('FORBIDDEN', 'account.notToOneself', ['accountId']);
    const until = new Date(now.getTime() + CODE_LASTS_MS);
    const code = { nonce, printedBy: actor.id, issuedAt: now, usedAt: null };
    return several(change<AccountRow>({ credential: commitmentTo(row._id, secret), codeUntil: until }), [], {
      writes: [
        credentialOf(row._id, secret, code),
        { into: 'sessions', remove: { accountId: row._id } },
        { into: 'devices', remove: { accountId: row._id } },
      ],
    });
  },
});
