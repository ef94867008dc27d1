import { createHash } from 'node:crypto';
import type { AccountRow } from '../../schema/identity/account.js';
import { asRow } from '../kernel/reads.js';
import { subjectOf } from '../kernel/subjects.js';
import { alarm } from './alarms.js';
import { isCommitted, storedCredential } from './credential.js';

const AT_ONCE = 200;

/**
 * Whether the stored credential of an account is not the one that its last act committed to, since somebody has written to the database
 * directly; records that. Both are read until the account stays unchanged, since its person may just be changing the password.
 */
export async function isReplaced(accountId: string, now: Date): Promise<boolean> {
  for (;;) {
    const before = await accountOf(accountId);
    const stored = await storedCredential(accountId);
    const after = await accountOf(accountId);
    if (!before || !after) return false;
    if (before.rev !== after.rev) continue;
    const isRight = stored ? isCommitted(after, stored.hash) : after.credential === null;
    if (!isRight) await alarm('credential-replaced', accountId, digestOf(stored?.hash ?? ''), now);
    return !isRight;
  }
}

/** Checks the credentials of all accounts; answers how many differ from the commitment. */
export async function lookForReplaced(now: Date): Promise<number> {
  let found = 0;
  for (let after = ''; ; ) {
    const ids = await subjectOf('Account')
      .model.find({ _id: { $gt: after }, state: { $ne: 'ERASED' } }, { _id: 1 })
      .sort({ _id: 1 })
      .limit(AT_ONCE)
      .lean();
    for (const { _id } of ids) if (await isReplaced(String(_id), now)) found++;
    const last = ids.at(-1);
    if (!last || ids.length < AT_ONCE) return found;
    after = String(last._id);
  }
}

async function accountOf(id: string): Promise<AccountRow | null> {
  const document = await subjectOf('Account').model.findOne({ _id: id }).lean();
  return document ? asRow<'Account'>(document) : null;
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
