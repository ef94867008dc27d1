import { type Role, SUPPLIER_ROLES } from '../../schema/common/roles.js';
import { LIFECYCLES } from '../../schema/lifecycles.js';
import { isOfSome, ownedBy } from '../../schema/ownership.js';
import { batched, grouped } from '../kernel/batched.js';
import type { Context } from '../kernel/context.js';
import { ownersOfRow } from '../kernel/owners/owned-row.js';
import { personName } from '../kernel/person-name.js';
import { listRows } from '../kernel/reads.js';
import type { Row } from '../kernel/row.js';
import type { RowOf } from '../kernel/subjects.js';
import type { Waiting } from './waiting.js';

/** Who has to do what waits: people or firms by name where they are few, and the posts that may do it. */
export interface Turn {
  readonly names: readonly string[];
  readonly roles: readonly Role[];
}

/** More people than this are told by their post. */
const MOST_NAMES = 3;
const MOST_COLLEAGUES = 2_000;

/** The posts that take the move that waits. */
export function postsOf({ of, move }: Pick<Waiting, 'of' | 'move'>): readonly Role[] {
  return LIFECYCLES[of].moves[move]?.by ?? [];
}

/** Whether work waits for the owner of its row, or for whoever acts in the owner's place. */
export function isOwners({ of, on, move }: Pick<Waiting, 'of' | 'on' | 'move'>): boolean {
  return ownedBy(LIFECYCLES[on]) !== null && isOfSome(LIFECYCLES[of].moves[move]?.whose);
}

/** The active accounts of the reader's unit, without the reader's own. */
export function colleaguesOf(ctx: Context): Promise<readonly RowOf<'Account'>[]> {
  return ctx.kept('purchases colleagues', async () => {
    const { actor } = ctx;
    if (actor.unitId === null) return [];
    const filter = { unitId: actor.unitId, state: 'ACTIVE', ref: { $ne: actor.ref } };
    return listRows('Account', actor, filter, { sort: { _id: 1 }, limit: MOST_COLLEAGUES });
  });
}

/**
 * Whose turn it is with a row. `pending` lists those who are named in the row for this work and have not done it; `among` limits the people
 * who are named to some accounts, such as those of a unit.
 */
export async function whoseTurn(
  waiting: Waiting,
  { row, pending }: { readonly row: Row; readonly pending: readonly string[] | null },
  among: readonly RowOf<'Account'>[] | null,
  ctx: Context,
): Promise<Turn> {
  const roles = postsOf(waiting);
  const firm = await firmOf(waiting, row, ctx);
  const people = await peopleOf(waiting, row, pending, ctx);
  const shown = among ? people.filter(({ _id }) => among.some((one) => one._id === _id)) : people;
  const names = [...(firm === null ? [] : [firm]), ...shown.map((one) => personName(one, ctx.actor.language))];
  return { names: names.length > MOST_NAMES ? [] : names, roles };
}

async function peopleOf(
  waiting: Waiting,
  row: Row,
  pending: readonly string[] | null,
  ctx: Context,
): Promise<readonly RowOf<'Account'>[]> {
  const { declared, on } = waiting;
  if (pending) return accountsOf(pending, ctx);
  if (isOwners(waiting)) return accountsOf(await ownersOf(on, row, ctx), ctx);
  if (declared.actedBy !== undefined) return accountsBehind(row.acts[declared.actedBy] ?? [], ctx);
  return holdersOf(postsOf(waiting), ctx);
}

async function ownersOf(on: Waiting['on'], row: Row, ctx: Context): Promise<readonly string[]> {
  const by = ownedBy(LIFECYCLES[on]);
  const purchaseId: unknown = by && 'purchaseIn' in by ? Reflect.get(row, by.purchaseIn) : null;
  const owned = typeof purchaseId === 'string' ? await ctx.load('Purchase', purchaseId) : row;
  return owned ? ownersOfRow(owned, ctx.clock.now()) : [];
}

async function accountsOf(ids: readonly string[], ctx: Context): Promise<readonly RowOf<'Account'>[]> {
  const accounts = await Promise.all(ids.map((id) => ctx.load('Account', id)));
  return accounts.filter((account) => account !== null);
}

async function accountsBehind(refs: readonly string[], ctx: Context): Promise<readonly RowOf<'Account'>[]> {
  const loader = batched<string, readonly RowOf<'Account'>[]>(ctx, 'purchases behind', async (asked) => {
    const filter = { ref: { $in: [...asked] }, state: 'ACTIVE' };
    const found = grouped(await listRows('Account', ctx.actor, filter, { limit: MOST_COLLEAGUES }), ({ ref }) => ref);
    return asked.map((ref) => (found.get(ref) ?? []).slice(0, 1));
  });
  return (await Promise.all(refs.map((ref) => loader.load(ref)))).flat();
}

/** The people of the staff with one of the posts, other than the reader; at most one more than are named. */
function holdersOf(roles: readonly Role[], ctx: Context): Promise<readonly RowOf<'Account'>[]> {
  const posts = roles.filter((role) => !isOfSupplier(role));
  if (posts.length === 0) return Promise.resolve([]);
  return ctx.kept(`purchases holders ${posts}`, () => {
    const filter = { state: 'ACTIVE', audience: 'STAFF', roles: { $in: posts }, ref: { $ne: ctx.actor.ref } };
    return listRows('Account', ctx.actor, filter, { sort: { _id: 1 }, limit: MOST_NAMES + 1 });
  });
}

async function firmOf(waiting: Waiting, row: Row, ctx: Context): Promise<string | null> {
  if (!postsOf(waiting).some(isOfSupplier)) return null;
  const supplierId: unknown = waiting.on === 'Supplier' ? row._id : Reflect.get(row, 'supplierId');
  return typeof supplierId === 'string' ? ((await ctx.load('Supplier', supplierId))?.name ?? null) : null;
}

function isOfSupplier(role: Role): boolean {
  return SUPPLIER_ROLES.some((one) => one === role);
}
