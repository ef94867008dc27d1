import { lastFour } from '../../schema/kernel/last-four.js';
import type { SupplierRow } from '../../schema/suppliers/supplier.js';
import { type Actor, holds } from '../kernel/actor.js';

/**
 * The bank account as the actor may see it: whole for the supplier itself, otherwise its last four digits. A person who pays reveals it by
 * an act of its own, which is recorded.
 */
export function bankAccountFor(row: SupplierRow, actor: Actor): string | null {
  return actor.supplierId === row._id ? row.bankAccount : masked(row.bankAccount);
}

/** Posts that compare a new account with the firm's papers; they do not pay. */
const CHECKERS = ['CATEGORY_MANAGER', 'BUYER', 'APPROVER', 'LEGAL'] as const;

/** The account that is being checked: whole for the supplier itself and for those who check it. */
export function newBankAccountFor(row: SupplierRow, actor: Actor): string | null {
  return actor.supplierId === row._id || holds(actor, CHECKERS) ? row.newBankAccount : masked(row.newBankAccount);
}

function masked(account: string | null): string | null {
  return account === null || account === undefined ? null : lastFour(account);
}
