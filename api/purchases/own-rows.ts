import type { SubjectName } from '../../schema/common/ids.js';
import type { Move } from '../../schema/kernel/lifecycle.js';
import { LIFECYCLES } from '../../schema/lifecycles.js';
import { isOfSome, ownedBy } from '../../schema/ownership.js';
import { allRows } from '../kernel/all-rows.js';
import type { Context } from '../kernel/context.js';
import { ownedByOneOf } from '../kernel/owners/owned-row.js';
import { listFields } from '../kernel/reads.js';
import type { RowFilter } from '../kernel/subjects.js';

/**
 * A filter for rows that may wait for the reader, by their owner. It is applied in the database, since otherwise the oldest rows of
 * everybody would leave no room for the reader's own. Whether the reader may act on each is judged afterwards.
 */
export async function ownRows(move: Move | undefined, on: SubjectName, ctx: Context): Promise<RowFilter> {
  if (!ownedBy(LIFECYCLES[on]) || !isOfSome(move?.whose) || ctx.actor.audience !== 'STAFF') return {};
  return ownedRows(on, ctx);
}

/** A filter for the rows of a kind that the reader owns or acts for, themselves or through their purchase. */
export async function ownedRows(on: SubjectName, ctx: Context): Promise<RowFilter> {
  return through(on, 'own', await ctx.kept('purchases own', () => ownFilter(ctx)), ctx);
}

/** A filter for the rows of a kind that the reader's unit owns; null where the reader is in none. */
export async function unitRows(on: SubjectName, ctx: Context): Promise<RowFilter | null> {
  const { unitId } = ctx.actor;
  return unitId === null ? null : through(on, 'unit', { unitId }, ctx);
}

/** A filter on what is owned, as a filter on a kind that is owned itself or through its purchase. */
async function through(on: SubjectName, name: string, owned: RowFilter, ctx: Context): Promise<RowFilter> {
  const by = ownedBy(LIFECYCLES[on]);
  if (!by || 'itself' in by) return owned;
  const purchaseIds = await ctx.kept(`purchases ${name} ids`, async () => {
    const rows = await listFields('Purchase', ctx.actor, { $and: [{ state: 'ACTIVE' }, owned] }, []);
    return rows.map(({ _id }) => String(_id));
  });
  return { [by.purchaseIn]: { $in: purchaseIds } };
}

/** What the reader owns or acts for, by any account of theirs. */
async function ownFilter({ actor }: Context): Promise<RowFilter> {
  const accounts = await allRows('Account', actor, { ref: actor.ref });
  return { $or: ownedByOneOf(accounts.map(({ _id }) => _id)) };
}
