import { WHO_KNOWS_PEOPLE } from '../../schema/common/roles.js';
import type { AccountRow } from '../../schema/identity/account.js';
import type { AccountMeasureRow } from '../../schema/identity/account-measure.js';
import type { UnitRow } from '../../schema/identity/unit.js';
import { holds } from '../kernel/actor.js';
import { allRows } from '../kernel/all-rows.js';
import { batchedReader } from '../kernel/batched-reader.js';
import type { Context } from '../kernel/context.js';
import { literalPattern } from '../kernel/literal-pattern.js';
import { type Page, type PageArgs, pageRows } from '../kernel/reads.js';
import type { RowFilter } from '../kernel/subjects.js';

/** Every unit, by code. */
export function units(ctx: Context): Promise<UnitRow[]> {
  return allRows('Unit', ctx.actor, {}, { code: 1 });
}

/** Accounts, newest first: those with a role, or whose name or login begins with a text. */
export function accounts(
  args: PageArgs & {
    readonly role?: string | null;
    readonly search?: string | null;
    readonly audience?: AccountRow['audience'] | null;
  },
  ctx: Context,
): Promise<Page<AccountRow>> {
  const { actor } = ctx;
  const role = args.role ? [{ roles: args.role }] : [];
  const audience = args.audience ? [{ audience: args.audience }] : [];
  // Buyers need the names of colleagues; who signs in for which supplier is for those who keep accounts and those who watch.
  const open = holds(actor, WHO_KNOWS_PEOPLE) || actor.supplierId ? [] : [{ audience: 'STAFF' }];
  const search = args.search ? [accountsBeginningWith(args.search)] : [];
  return pageRows('Account', actor, { $and: [{}, ...open, ...audience, ...role, ...search] }, args);
}

/** Measures on accounts that take two people, newest first. */
export function accountMeasures(args: PageArgs, ctx: Context): Promise<Page<AccountMeasureRow>> {
  return pageRows('AccountMeasure', ctx.actor, {}, args);
}

/** The name of the firm that an account belongs to; null for staff. */
export async function companyOf({ supplierId }: AccountRow, ctx: Context): Promise<string | null> {
  return supplierId ? ((await batchedReader(ctx).byId('Supplier', supplierId))?.name ?? null) : null;
}

/** The other accounts of the same person, oldest first. */
export async function otherAccounts({ _id, ref }: AccountRow, ctx: Context): Promise<AccountRow[]> {
  return allRows('Account', ctx.actor, { ref, _id: { $ne: _id } });
}

/** The accounts whose name or login begins with these words. */
export function accountsBeginningWith(words: string): RowFilter {
  const literal = literalPattern(words);
  if (literal === null) return { _id: { $in: [] } };
  const begins = new RegExp(`^${literal}`);
  return { $or: [{ name: begins }, { login: begins }] };
}
