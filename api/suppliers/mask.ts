import { type Actor, holds } from '../kernel/actor.js';
import type { SupplierRow } from './model.js';

/** The bank account as the actor may see it: whole for the supplier itself and for who works with payments, else its last four digits. */
export function bankAccountFor(row: SupplierRow, actor: Actor): string | null {
  if (row.bankAccount === null) return null;
  if (actor.supplierId === row._id || holds(actor, ['FINANCE'])) return row.bankAccount;
  // The length says something about the bank, so it is hidden too.
  return `**** ${row.bankAccount.slice(-4)}`;
}
