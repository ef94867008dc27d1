import type { AccountRow, KnownPerson } from '../../api/identity/index.js';
import { SYSTEM_ACTOR } from '../../api/kernel/actor.js';
import { namesBehind } from '../../api/kernel/pseudonyms.js';
import { rowsById } from '../../api/kernel/reads.js';
import type { AffectedEntry, KeptFileRow } from '../../api/records/index.js';
import { isContact } from '../../api/suppliers/index.js';
import { actsInPurchase, chainAt, foldChain } from '../../api/trail/index.js';
import { keptUntil } from '../../schema/records/retention.js';
import type { State } from '../../schema/trail/index.js';
import { purchasesOf } from './purchases-of.js';

/** What an erasure takes out, and what it leaves. */
export interface Affected {
  readonly openings: readonly AffectedEntry[];
  readonly kept: readonly KeptFileRow[];
}

/** Who reads what an erasure keeps. */
const STAFF = { audience: 'STAFF', supplierId: null } as const;

/**
 * The entries that hold values of a person: those of the person's accounts, those of the supplier from the time when it named the person,
 * and those of purchases that are about the person. The files of purchases are kept until their retention period is over
 * (docs/decisions/0007).
 */
export async function findAffected({ accounts, refs }: KnownPerson, now: Date): Promise<Affected> {
  const openings: AffectedEntry[] = [];
  for (const account of accounts) openings.push(...(await ofAccount(account)), ...(await ofSupplier(account)));
  const kept: KeptFileRow[] = [];
  // Bids that are still sealed are not listed here either: they hold nothing of the person except the pseudonym, which is forgotten.
  const names = [...refs, ...(await namesBehind(refs, STAFF))];
  for (const purchaseId of await purchasesOf(names)) {
    const { made, about } = await actsInPurchase(purchaseId, names);
    const until = await keptFileUntil(purchaseId);
    if (until && until <= now) openings.push(...about.map((id) => ({ id, salt: true, reason: true })));
    else if (made + about.length > 0) kept.push({ id: purchaseId, entries: made + about.length, until });
  }
  return { openings, kept };
}

async function ofAccount({ _id, name, login, personnelNumber }: AccountRow): Promise<AffectedEntry[]> {
  const names = [name, login, ...(personnelNumber === null ? [] : [personnelNumber])];
  return (await chainAt(_id)).map(({ entry, opening }) => ({
    ...{ id: entry.id, salt: true },
    reason: namesAny(opening?.reason?.value, names),
  }));
}

/** The versions of the supplier in which the person was its contact or legal representative, and the version that ended this. */
async function ofSupplier({ supplierId, name }: AccountRow): Promise<AffectedEntry[]> {
  if (supplierId === null) return [];
  let before = false;
  return foldChain(await chainAt(supplierId)).flatMap(({ entry, opening, state }) => {
    const held = before;
    before = state !== null && isContact(contactsIn(state), name);
    const reason = namesAny(opening?.reason?.value, [name]);
    return held || before || reason ? [{ id: entry.id, salt: before, reason }] : [];
  });
}

function contactsIn({ contactName = null, legalRepresentative = null }: State) {
  const text = (value: unknown) => (typeof value === 'string' ? value : null);
  return { contactName: text(contactName), legalRepresentative: text(legalRepresentative) };
}

function namesAny(value: unknown, names: readonly string[]): boolean {
  return typeof value === 'string' && names.some((name) => value.includes(name));
}

async function keptFileUntil(purchaseId: string): Promise<Date | null> {
  const [purchase] = await rowsById('Purchase', SYSTEM_ACTOR, [purchaseId]);
  return keptUntil(purchase && purchase.state !== 'ACTIVE' ? purchase.updatedAt : null);
}
