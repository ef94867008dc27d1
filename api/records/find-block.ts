import type { Read } from '../kernel/command.js';
import { type Refusal, refuse } from '../kernel/refusal.js';
import type { Row } from '../kernel/row.js';
import { subjects } from '../kernel/subjects.js';
import type { LegalHoldRow } from './model.js';

/** Who is to be erased, as documents name people: by account and by pseudonym. */
export interface Person {
  readonly accountId: string;
  readonly personRef: string;
}

/** The holds that stand against erasing a person: on the person, or on a purchase in which the person took part. */
export async function holdsAgainst(person: Person, read: Pick<Read, 'find'>): Promise<LegalHoldRow[]> {
  const active = await read.find('LegalHold', { state: 'ACTIVE' });
  const against: LegalHoldRow[] = [];
  for (const hold of active) {
    const { accountId, aboutPurchaseId } = hold;
    const isConcerned =
      accountId === person.accountId || (aboutPurchaseId !== null && (await tookPart(person, aboutPurchaseId, read)));
    if (isConcerned) against.push(hold);
  }
  return against;
}

/** Why a person may not be erased now; null where nothing is in the way. */
export async function findBlock(person: Person, read: Pick<Read, 'find'>): Promise<Refusal | null> {
  const [hold] = await holdsAgainst(person, read);
  return hold ? refuse('RULE', 'records.held', [], { number: hold.number }) : null;
}

/** Whether any document of a purchase names the person, as who acted or as who was chosen to. */
async function tookPart(person: Person, purchaseId: string, read: Pick<Read, 'find'>): Promise<boolean> {
  for (const { name, fields } of subjects()) {
    if (!('purchaseId' in fields)) continue;
    const rows: readonly Row[] = await read.find(name, { purchaseId });
    if (rows.some((row) => names(row, person))) return true;
  }
  return false;
}

/** Whether a document names a person anywhere. */
export function names(row: Row, { accountId, personRef }: Person): boolean {
  const text = JSON.stringify(row);
  return text.includes(`"${accountId}"`) || text.includes(`"${personRef}"`);
}
