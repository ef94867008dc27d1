import type { LegalHoldRow } from '../../schema/records/legal-hold.js';
import { personOf } from '../identity/index.js';
import type { Read } from '../kernel/command.js';
import { type Refusal, refuse } from '../kernel/refusal.js';
import type { Row } from '../kernel/row.js';
import { subjects } from '../kernel/subjects.js';

/** The person to be erased, as documents name people: by accounts and by pseudonyms. */
export interface Person {
  readonly accountIds: readonly string[];
  readonly refs: readonly string[];
}

/** The person behind an account, with all their other accounts. */
async function personIn(accountId: string, read: Pick<Read, 'find'>): Promise<Person> {
  const [account] = await read.find('Account', { _id: accountId }, 1);
  const { accounts, refs } = account ? await personOf(account.ref, read) : { accounts: [], refs: [] };
  return { accountIds: accounts.map(({ _id }) => _id), refs };
}

/** The holds that prevent erasing the person of an account: on the person, or on a purchase in which they took part. */
export async function holdsAgainst(accountId: string, read: Pick<Read, 'find'>): Promise<LegalHoldRow[]> {
  const person = await personIn(accountId, read);
  const active = await read.find('LegalHold', { state: 'ACTIVE' });
  const against: LegalHoldRow[] = [];
  for (const hold of active) {
    const { accountId: held, aboutPurchaseId } = hold;
    const isConcerned =
      (held !== null && person.accountIds.includes(held)) ||
      (aboutPurchaseId !== null && (await tookPart(person, aboutPurchaseId, read)));
    if (isConcerned) against.push(hold);
  }
  return against;
}

/** Why the person of an account may not be erased now; null where nothing prevents it. */
export async function findBlock(accountId: string, read: Pick<Read, 'find'>): Promise<Refusal | null> {
  const [hold] = await holdsAgainst(accountId, read);
  if (hold) return refuse('RULE', 'records.held', [], { number: hold.number });
  const { accountIds } = await personIn(accountId, read);
  const [active] = await read.find('Account', { _id: { $in: [...accountIds] }, state: 'ACTIVE' }, 1);
  if (!active) return null;
  const key = active._id === accountId ? 'records.stillActive' : 'records.otherAccountActive';
  return refuse('RULE', key, [], { login: active.login });
}

/** Whether any document of a purchase names the person, as somebody who acted or was chosen to. */
async function tookPart(person: Person, purchaseId: string, read: Pick<Read, 'find'>): Promise<boolean> {
  for (const { name, fields } of subjects()) {
    if (!('purchaseId' in fields)) continue;
    const rows: readonly Row[] = await read.find(name, { purchaseId });
    if (rows.some((row) => names(row, person))) return true;
  }
  return false;
}

/** Whether a document names a person anywhere. */
export function names(row: Row, { accountIds, refs }: Person): boolean {
  const text = JSON.stringify(row);
  return [...accountIds, ...refs].some((name) => text.includes(`"${name}"`));
}
