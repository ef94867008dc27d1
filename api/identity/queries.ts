import type { Context } from '../kernel/context.js';
import { listRows, type Page, type PageArgs, pageRows } from '../kernel/reads.js';
import type { AccountRow, UnitRow } from './model.js';

/** Every unit, by code. */
export function units(ctx: Context): Promise<UnitRow[]> {
  return listRows('Unit', ctx.actor, {}, { sort: { code: 1 }, limit: 2_000 });
}

/** Accounts, newest first; with a role, or whose name or login begins with a text. */
export function accounts(
  args: PageArgs & { readonly role?: string | null; readonly search?: string | null },
  ctx: Context,
): Promise<Page<AccountRow>> {
  const role = args.role ? [{ roles: args.role }] : [];
  const begins = args.search ? new RegExp(`^${args.search.replace(/[^\p{L}\p{N}]/gu, '\\$&')}`, 'u') : null;
  const search = begins ? [{ $or: [{ name: begins }, { login: begins }] }] : [];
  return pageRows('Account', ctx.actor, { $and: [{}, ...role, ...search] }, args);
}

/** The other accounts of the person whose account it is, oldest first. */
export async function otherAccounts({ _id, ref }: AccountRow, ctx: Context): Promise<AccountRow[]> {
  return listRows('Account', ctx.actor, { ref, _id: { $ne: _id } }, { sort: { _id: 1 }, limit: 100 });
}
