import type { Actor } from '../kernel/actor.js';
import type { SupplierRow } from './model.js';

/**
 * The bank account as the actor may see it: whole for the supplier itself, else its last four digits. Whoever pays reveals
 * it by an act of its own, which is recorded.
 */
export function bankAccountFor(row: SupplierRow, actor: Actor): string | null {
  if (row.bankAccount === null) return null;
  if (actor.supplierId === row._id) return row.bankAccount;
  // The length says something about the bank, so it is hidden too.
  return `**** ${row.bankAccount.slice(-4)}`;
}
