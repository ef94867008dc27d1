import DataLoader from 'dataloader';
import type { SubjectName } from '../../schema/common/ids.js';
import { allRows } from './all-rows.js';
import type { Context } from './context.js';
import { listFields } from './reads.js';
import type { RowFilter, RowOf } from './subjects.js';
import { mayBeKept } from './without-shut.js';

/**
 * Loads by key within one request: all keys asked for in the same tick go into one query, and each key is loaded once. `load` answers in
 * the order of its keys. `name` identifies one such question.
 */
export function batched<Key, Value>(
  ctx: Pick<Context, 'kept'>,
  name: string,
  load: (keys: readonly Key[]) => Promise<readonly Value[]>,
): DataLoader<Key, Value> {
  return ctx.kept(name, () => new DataLoader<Key, Value>(load));
}

/** Which rows are asked for: those that refer to an id by `field` and match `rest`, oldest first, at most so many for each id where that is said. */
export interface Pointing<Name extends SubjectName> {
  readonly name: Name;
  readonly field: string;
  readonly rest?: RowFilter;
  readonly most?: number;
}

/** The rows that refer to an id by a field and that the viewer may see, oldest first; one query for all ids of a list. */
export function rowsPointing<Name extends SubjectName>(
  { name, field, rest = {}, most }: Pointing<Name>,
  id: string,
  ctx: Context,
): Promise<RowOf<Name>[]> {
  // One id may have many rows: a limit on all of them together would leave none of another id.
  const asked = `rows ${JSON.stringify([name, field, rest, most])}`;
  const loader = batched<string, RowOf<Name>[]>(ctx, asked, async (ids) => {
    const filter = { $and: [{ [field]: { $in: [...ids] } }, rest] };
    const rows = await allRows(name, ctx.actor, filter);
    const byId = grouped(rows, (row) => String(Reflect.get(row, field)));
    return ids.map((one) => (byId.get(one) ?? []).slice(0, most));
  });
  return loader.load(id);
}

/** Whether the viewer may see a row and read its content. The row's fields are not loaded. */
export async function isVisible(name: SubjectName, id: string, ctx: Context): Promise<boolean> {
  if (mayBeKept(name, ctx.actor)) return (await ctx.load(name, id)) !== null;
  const loader = batched<string, boolean>(ctx, `visible ${name}`, async (ids) => {
    const found = await listFields(name, ctx.actor, { _id: { $in: [...ids] } }, []);
    const known = new Set(found.map(({ _id }) => _id));
    return ids.map((one) => known.has(one));
  });
  return loader.load(id);
}

/** The states of the rows that refer to an id by a field and that the viewer may see, oldest first. */
export function statesPointing(
  pointing: Pick<Pointing<SubjectName>, 'name' | 'field'>,
  id: string,
  ctx: Context,
): Promise<string[]> {
  return fieldPointing(pointing, 'state', id, ctx);
}

/**
 * One field of the rows that refer to an id by another field and that the viewer may see, oldest first. Rows whose content is still secret
 * are included.
 */
export function fieldPointing(
  { name, field }: Pick<Pointing<SubjectName>, 'name' | 'field'>,
  wanted: string,
  id: string,
  ctx: Context,
): Promise<string[]> {
  const loader = batched<string, string[]>(ctx, `field ${JSON.stringify([name, field, wanted])}`, async (ids) => {
    const rows = await listFields(name, ctx.actor, { [field]: { $in: [...ids] } }, [field, wanted]);
    const byId = grouped(rows, (row) => String(row[field]));
    return ids.map((one) => (byId.get(one) ?? []).map((row) => String(row[wanted])));
  });
  return loader.load(id);
}

/** Things by their keys, in their order. */
export function grouped<Thing>(things: readonly Thing[], keyOf: (thing: Thing) => string): Map<string, Thing[]> {
  const groups = new Map<string, Thing[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const own = groups.get(key);
    if (own) own.push(thing);
    else groups.set(key, [thing]);
  }
  return groups;
}
