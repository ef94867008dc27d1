import type { DeclaredWaiting } from '../../schema/kernel/derive/tables.js';
import { LIFECYCLES } from '../../schema/lifecycles.js';
import { ownedBy } from '../../schema/ownership.js';
import type { Context } from '../kernel/context.js';
import { listFields, listRows } from '../kernel/reads.js';
import type { Row } from '../kernel/row.js';
import type { RowFilter } from '../kernel/subjects.js';
import { ownedRows, unitRows } from './own-rows.js';
import { openAt, type Waiting } from './waiting.js';
import { colleaguesOf, isOwners, postsOf } from './whose-turn.js';

/**
 * Whose work is asked for: of the reader's unit, in what the reader owns or acts for, or all that the reader sees. What the reader can do
 * is in all three.
 */
export type OthersScope = 'UNIT' | 'OWNED' | 'ALL';

/** A row that waits. `pending` are those named in it for this work who have not done it; null where nobody is named. */
export interface WaitingRow {
  readonly row: Row;
  readonly pending: readonly string[] | null;
}

/** Most rows that are looked at for one kind of work. */
export const MOST_OF_A_KIND = 200;

/** The rows that wait by a move, whoever they wait for, oldest first, and whether there are more. */
export async function workOf(
  waiting: Waiting,
  scope: OthersScope,
  ctx: Context,
): Promise<{ readonly found: readonly WaitingRow[]; readonly isCut: boolean }> {
  const which = await within(waiting, scope, ctx);
  if (which === null) return { found: [], isCut: false };
  const { on, states, declared } = waiting;
  const filter = { $and: [{ state: { $in: [...states] } }, openAt(declared, ctx.clock.now()), which] };
  const open = await undone(waiting, filter, ctx);
  const wanted = open ? { _id: { $in: [...open.keys()].slice(0, MOST_OF_A_KIND + 1) } } : filter;
  const rows: readonly Row[] = await listRows(on, ctx.actor, wanted, { sort: { _id: 1 }, limit: MOST_OF_A_KIND + 1 });
  const found = rows.slice(0, MOST_OF_A_KIND).map((row) => ({ row, pending: open?.get(row._id) ?? null }));
  return { found, isCut: rows.length > found.length };
}

/** Which rows are in the scope; null where none can be. */
async function within(waiting: Waiting, scope: OthersScope, ctx: Context): Promise<RowFilter | null> {
  const { on, declared } = waiting;
  if (scope === 'ALL') return {};
  if (scope === 'OWNED') return ownedBy(LIFECYCLES[on]) === null ? null : ownedRows(on, ctx);
  if (isOwners(waiting)) return unitRows(on, ctx);
  const colleagues = await colleaguesOf(ctx);
  const able = colleagues.filter(({ roles }) => postsOf(waiting).some((role) => roles.includes(role)));
  if (able.length === 0) return null;
  if (declared.among !== undefined) return { [declared.among]: { $in: able.map(({ _id }) => _id) } };
  return declared.actedBy === undefined ? {} : { [`acts.${declared.actedBy}`]: { $in: able.map(({ ref }) => ref) } };
}

/**
 * The ids of the rows on which the work is not done yet, oldest first, with those who have still to do it; null where nothing says that it
 * is done but the state. What every supplier does for itself is done by none for all.
 */
async function undone(
  { on, of, move, declared }: Waiting,
  filter: RowFilter,
  ctx: Context,
): Promise<ReadonlyMap<string, readonly string[] | null> | null> {
  const { done, among } = declared;
  const isForEach = LIFECYCLES[of].moves[move]?.startsFrom?.once?.per?.is === 'SUPPLIER';
  if (!done || isForEach) return null;
  const rows = await listFields(on, ctx.actor, filter, among === undefined ? [] : [among]);
  const ids = rows.map(({ _id }) => String(_id));
  const answers = ids.length === 0 ? new Map<string, readonly unknown[]>() : await answersTo(ids, done, ctx);
  return new Map(
    rows.flatMap((row): [string, readonly string[] | null][] => {
      const id = String(row._id);
      const by = answers.get(id) ?? [];
      if (done.own === undefined || among === undefined) return by.length > 0 ? [] : [[id, null]];
      const pending = [row[among]]
        .flat()
        .map(String)
        .filter((one) => !by.includes(one));
      return pending.length === 0 ? [] : [[id, pending]];
    }),
  );
}

/** By the id of the row that waits: who has answered it, where that is told. */
async function answersTo(ids: readonly string[], done: NonNullable<DeclaredWaiting['done']>, ctx: Context) {
  const { by, field, unless, own } = done;
  const filter = { [field]: { $in: [...ids] }, ...(unless.length > 0 && { state: { $nin: [...unless] } }) };
  const found = await listFields(by, ctx.actor, filter, [field, ...(own === undefined ? [] : [own])]);
  const answers = new Map<string, unknown[]>();
  for (const answer of found)
    for (const id of [answer[field]].flat().map(String))
      answers.set(id, [...(answers.get(id) ?? []), own === undefined ? null : answer[own]]);
  return answers;
}
