import { SYSTEM_ACTOR } from '../kernel/actor.js';
import { listRows, rowsById } from '../kernel/reads.js';
import type { Mail } from './mails.js';

/** A mail as administrators see it. */
export interface OutboxMail {
  readonly _id: string;
  readonly mail: Mail;
  readonly recipient: { readonly name: string; readonly address: string | null; readonly phone: string | null };
  /** For a registration: whether its credit code belongs to another firm, so that its link cannot confirm anything. */
  readonly isCodeInUse: boolean;
  /** Name of the person who handed it over; null where nobody did. */
  readonly handledByName: string | null;
  /** Whether the platform sends mails at all. */
  readonly goesOut: boolean;
}

/** Mails as administrators see them. */
export async function shownMails(rows: readonly Mail[], goesOut: boolean): Promise<OutboxMail[]> {
  const ids = rows.map(({ recipient }) => recipient ?? '');
  const accounts = await byId('Account', ids);
  const firms = accounts.map((account) => account?.supplierId ?? null);
  const handlers = await byId(
    'Account',
    rows.map(({ handledBy }) => handledBy ?? ''),
  );
  const suppliers = await byId('Supplier', [...ids, ...firms.map((id) => id ?? '')]);
  const codes = suppliers.flatMap((supplier) => (supplier?.state === 'UNCONFIRMED' ? [supplier.creditCode] : []));
  const inUse = await codesInUse(codes);
  return rows.map((mail, place) => {
    const account = accounts[place] ?? null;
    const supplier = suppliers[place] ?? suppliers[ids.length + place] ?? null;
    const name = supplier?.name ?? account?.name ?? '';
    const address = supplier?.contactEmail ?? account?.email ?? null;
    const handledByName = handlers[place]?.name ?? null;
    return {
      _id: mail._id,
      mail,
      handledByName,
      isCodeInUse: supplier?.state === 'UNCONFIRMED' && inUse.has(supplier.creditCode),
      recipient: { name, address, phone: supplier?.contactPhone ?? null },
      goesOut,
    };
  });
}

/** Those of the codes that a firm has. */
async function codesInUse(codes: readonly string[]): Promise<ReadonlySet<string>> {
  if (codes.length === 0) return new Set();
  const filter = { creditCode: { $in: [...codes] }, holdsCode: true };
  const firms = await listRows('Supplier', SYSTEM_ACTOR, filter, { limit: codes.length });
  return new Set(firms.map(({ creditCode }) => creditCode));
}

function byId<Name extends 'Account' | 'Supplier'>(name: Name, ids: readonly string[]) {
  return rowsById(name, SYSTEM_ACTOR, ids);
}
