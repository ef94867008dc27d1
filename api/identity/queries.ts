import type { AccountRow } from '../../schema/identity/account.js';
import type { UnitRow } from '../../schema/identity/unit.js';
import type { Context } from '../kernel/context.js';
import { literalPattern } from '../kernel/literal-pattern.js';
import { listRows, type Page, type PageArgs, pageRows } from '../kernel/reads.js';
import type { RowFilter } from '../kernel/subjects.js';

/** Every unit, by code. */
export function units(ctx: Context): Promise<UnitRow[]> {
  return listRows('Unit', ctx.actor, {}, { sort: { code: 1 }, limit: 2_000 });
}

/** Accounts, newest first: those with a role, or whose name or login begins with a text. */
export function accounts(
  args: PageArgs & { readonly role?: string | null; readonly search?: string | null },
  ctx: Context,
): Promise<Page<AccountRow>> {
  const role = args.role ? [{ roles: args.role }] : [];
  const search = args.search ? [accountsBeginningWith(args.search)] : [];
  return pageRows('Account', ctx.actor, { $and: [{}, ...role, ...search] }, args);
}

/** The other accounts of the same person, oldest first. */
export async function otherAccounts({ _id, ref }: AccountRow, ctx: Context): Promise<AccountRow[]> {
  return listRows('Account', ctx.actor, { ref, _id: { $ne: _id } }, { sort: { _id: 1 }, limit: 100 });
}

/** The accounts whose name or login begins with these words. */
export function accountsBeginningWith(words: string): RowFilter {
  const literal = literalPattern(words);
  if (literal === null) return { _id: { $in: [] } };
  const begins = new RegExp(`^${literal}`);
  return { $or: [{ name: begins }, { login: begins }] };
}
