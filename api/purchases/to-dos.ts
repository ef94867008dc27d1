import { businessDayEnd } from '../../schema/kernel/calendar.js';
import type { WaitingDue } from '../../schema/kernel/derive/tables.js';
import { whyNot } from '../../schema/kernel/lifecycle.js';
import { LIFECYCLES } from '../../schema/lifecycles.js';
import { rowsPointing } from '../kernel/batched.js';
import { batchedReader } from '../kernel/batched-reader.js';
import { commandOf } from '../kernel/command.js';
import type { Context } from '../kernel/context.js';
import { foresee } from '../kernel/foresee.js';
import { judgeMover } from '../kernel/judge-mover.js';
import { foreseeNeeds } from '../kernel/judge-needs.js';
import { say } from '../kernel/messages.js';
import { listFields, listRows } from '../kernel/reads.js';
import type { Row } from '../kernel/row.js';
import { sayNamed } from '../kernel/say-named.js';
import type { RowFilter } from '../kernel/subjects.js';
import { ownRows } from './own-rows.js';
import { WAITING, type Waiting } from './waiting.js';
import { colleaguesOf, type Turn, whoseTurn } from './whose-turn.js';
import { MOST_OF_A_KIND, type OthersScope, type WaitingRow, workOf } from './work-of-others.js';

/** Whose work is listed: what the reader can do now, what waits for colleagues of the unit, for others in what the reader owns, or all. */
export type WorkScope = 'MINE' | OthersScope;

/** A task that waits for a person. */
export interface ToDo {
  readonly subjectId: string;
  readonly subjectType: string;
  readonly move: string;
  readonly label: string;
  readonly title: string;
  readonly number: string;
  readonly purchaseId: string | null;
  readonly since: Date;
  readonly dueAt: Date | null;
  readonly waitsFor: string | null;
  /** Whether it waits for the reader. */
  readonly yours: boolean;
  readonly turn: Turn;
  /** The row that waits. */
  readonly row: Row;
}

const MOST = 500;

/** The tasks that wait for somebody, and the kinds of work, by their labels, of which more may wait than these. */
export interface ToDos {
  readonly tasks: readonly ToDo[];
  readonly cut: readonly string[];
}

/** The tasks that wait, computed from roles and states: first what can be done now, by due date, then by how long it has waited. */
export function toDosOf(ctx: Context, scope: WorkScope): Promise<ToDos> {
  return ctx.kept(`to-dos ${scope}`, () => findToDos(scope, ctx));
}

async function findToDos(scope: WorkScope, ctx: Context): Promise<ToDos> {
  // Suppliers hear nothing of how the buyer's side shares its work.
  if (scope !== 'MINE' && ctx.actor.audience !== 'STAFF') return { tasks: [], cut: [] };
  const found: ToDo[] = [];
  const cut = new Set<string>();
  for (const waiting of WAITING) {
    const { tasks, isCut } = scope === 'MINE' ? await ownTasks(waiting, ctx) : await tasksIn(waiting, scope, ctx);
    found.push(...tasks);
    if (isCut) cut.add(say(ctx.actor.language, `toDo.${waiting.move}`));
  }
  found.sort(byDue);
  for (const { label } of found.slice(MOST)) cut.add(label);
  return { tasks: found.slice(0, MOST), cut: [...cut] };
}

interface Tasks {
  readonly tasks: readonly ToDo[];
  readonly isCut: boolean;
}

async function ownTasks(waiting: Waiting, ctx: Context): Promise<Tasks> {
  if (!mayEver(waiting, ctx)) return { tasks: [], isCut: false };
  const { rows, isCut } = await waitingPart(waiting, {}, ctx);
  return { tasks: await Promise.all(rows.map((row) => shown(waiting, row, YOURS, ctx))), isCut };
}

const YOURS = { yours: true, turn: { names: [], roles: [] } } as const;

/** What waits in a scope by one move. What the reader can do is no colleague's work, and waits for nobody else. */
async function tasksIn(waiting: Waiting, scope: OthersScope, ctx: Context): Promise<Tasks> {
  const { found, isCut } = await workOf(waiting, scope, ctx);
  if (found.length === 0) return { tasks: [], isCut };
  const ready = new Set(await readyAmong(waiting, found, ctx));
  const own = await ownAmong(waiting, [...ready], ctx);
  const among = scope === 'UNIT' ? await colleaguesOf(ctx) : null;
  const tasks = found
    .filter(({ row }) => ready.has(row._id) && (scope === 'ALL' || !own.has(row._id)))
    .map(async (one) => {
      if (own.has(one.row._id)) return shown(waiting, one.row, YOURS, ctx);
      return shown(waiting, one.row, { yours: false, turn: await whoseTurn(waiting, one, among, ctx) }, ctx);
    });
  return { tasks: await Promise.all(tasks), isCut };
}

async function readyAmong(waiting: Waiting, found: readonly WaitingRow[], ctx: Context): Promise<readonly string[]> {
  const rows = found.map(({ row }) => row);
  return (await ready(waiting, rows, ctx)).map(({ _id }) => _id);
}

/** The ids, of these, of the rows that wait for the reader. */
async function ownAmong(waiting: Waiting, ids: readonly string[], ctx: Context): Promise<ReadonlySet<string>> {
  if (ids.length === 0 || !mayEver(waiting, ctx)) return new Set();
  return new Set((await waitingRows(waiting, { _id: { $in: [...ids] } }, ctx)).map(({ _id }) => _id));
}

function mayEver({ of, move }: Waiting, { actor }: Context): boolean {
  return LIFECYCLES[of].moves[move]?.by.some((role) => actor.roles.includes(role)) ?? false;
}

/** The rows, of those that match a filter, that wait for the viewer by a move, oldest first: of the 200 oldest in all. */
export async function waitingRows(waiting: Waiting, which: RowFilter, ctx: Context): Promise<readonly Row[]> {
  return (await waitingPart(waiting, which, ctx)).rows;
}

/** As `waitingRows`, and whether there are more than were looked at. */
async function waitingPart(
  waiting: Waiting,
  which: RowFilter,
  ctx: Context,
): Promise<{ readonly rows: readonly Row[]; readonly isCut: boolean }> {
  const { of, move, on, states, only, done } = waiting;
  const { actor, clock } = ctx;
  const own = await ownRows(LIFECYCLES[of].moves[move], on, ctx);
  const filter = { $and: [{ state: { $in: [...states] } }, only?.(actor, clock.now()) ?? {}, own, which] };
  const wanted = done ? { _id: { $in: await undone({ on, done }, filter, ctx) } } : filter;
  const found: readonly Row[] = await listRows(on, actor, wanted, { sort: { _id: 1 }, limit: MOST_OF_A_KIND + 1 });
  const looked = found.slice(0, MOST_OF_A_KIND);
  const open = looked.filter((row) => whyNot(LIFECYCLES[of], move, of === on ? row : null, actor) === null);
  return {
    rows: await ready(waiting, await theirs(waiting, open, ctx), ctx),
    isCut: found.length > looked.length,
  };
}

/** The rows that really wait for this person: not those that belong to somebody else, nor those that separation of duties forbids. */
async function theirs({ of, move, on }: Waiting, rows: readonly Row[], ctx: Context): Promise<readonly Row[]> {
  const places = rows.map((row) => ({ lifecycle: LIFECYCLES[on], row: { ...row }, creates: of !== on }));
  const asking = { actor: ctx.actor, now: ctx.clock.now(), read: batchedReader(ctx), session: null };
  const judged = await judgeMover(LIFECYCLES[of].moves[move], places, asking);
  return rows.filter((_, at) => !judged[at]?.refusal);
}

/**
 * The ids of rows on which the work is not done yet, oldest first. They are told apart before rows are read, since rows on which it is done
 * may stay in their state for ever: the received orders of years would leave no room for a new one.
 */
async function undone(
  { on, done }: { readonly on: Waiting['on']; readonly done: NonNullable<Waiting['done']> },
  filter: RowFilter,
  ctx: Context,
): Promise<readonly string[]> {
  const ids = (await listFields(on, ctx.actor, filter, [])).map(({ _id }) => String(_id));
  if (ids.length === 0) return [];
  const points = { [done.field]: { $in: ids } };
  const answers = await listFields(done.by, ctx.actor, { $and: [points, done.only?.(ctx.actor) ?? {}] }, [done.field]);
  const { or } = done;
  const excused = or ? await listFields(or.by, ctx.actor, { [or.field]: { $in: ids } }, [or.field]) : [];
  const answered = new Set([
    ...answers.flatMap((answer) => answer[done.field]),
    ...excused.flatMap((answer) => (or ? answer[or.field] : [])),
  ]);
  return ids.filter((id) => !answered.has(id)).slice(0, MOST_OF_A_KIND + 1);
}

/** The rows on which the work can be done now: everybody has answered, and the rule has nothing against it, as for the button. */
async function ready({ after, move }: Waiting, rows: readonly Row[], ctx: Context): Promise<readonly Row[]> {
  if (!after || rows.length === 0) return rows;
  const filter = { [after.field]: { $in: rows.map(({ _id }) => _id) } };
  const answers = await listFields(after.by, ctx.actor, filter, [after.field]);
  const complete = rows.filter((row) => {
    const asked = fieldOf(row, after.all);
    const answered = answers.filter((answer) => answer[after.field] === row._id).length;
    return Array.isArray(asked) && answered >= asked.length;
  });
  const command = commandOf(move);
  const against = await Promise.all(complete.map((row) => command && foresee(command, row, ctx)));
  return complete.filter((_, at) => !against[at]);
}

async function shown(
  { of, on, move, due }: Waiting,
  row: Row,
  whose: Pick<ToDo, 'yours' | 'turn'>,
  ctx: Context,
): Promise<ToDo> {
  const number = textOf(row, 'number') ?? '';
  return {
    subjectId: row._id,
    subjectType: on,
    move,
    label: say(ctx.actor.language, `toDo.${move}`),
    title: (await titleOf(row, ctx)) ?? number,
    number,
    purchaseId: purchaseOf(row),
    since: row.updatedAt,
    dueAt: due ? dueOf(row, due) : null,
    waitsFor: whose.yours ? await whatFor({ of, move }, row, ctx) : null,
    ...whose,
    row,
  };
}

/** What a task waits for itself, where another subject stands against it: a supplier whose account is being checked, for example. */
export async function whatFor(
  { of, move }: Pick<Waiting, 'of' | 'move'>,
  row: Row,
  ctx: Context,
): Promise<string | null> {
  const asking = { actor: ctx.actor, now: ctx.clock.now(), read: batchedReader(ctx) };
  const against = await foreseeNeeds({ lifecycle: LIFECYCLES[of], move }, row, asking);
  return against && (await sayNamed(ctx, against.key, { subject: of, ...against.params }));
}

/** The title of a row: its own, or that of its purchase. */
export async function titleOf(row: Row, ctx: Context): Promise<string | null> {
  const own = textOf(row, 'title') ?? textOf(row, 'name') ?? textOf(row, 'announcedFor') ?? textOf(row, 'fileName');
  const purchaseId = purchaseOf(row);
  if (own !== null || purchaseId === null) return own;
  const purchase = await ctx.load('Purchase', purchaseId);
  if (purchase) return purchase.title;
  const [event] = await rowsPointing({ name: 'SourcingEvent', field: 'purchaseId', most: 1 }, purchaseId, ctx);
  return event?.title ?? null;
}

/** The purchase a row belongs to, or is about. */
function purchaseOf(row: Row): string | null {
  return row.purchaseId ?? textOf(row, 'aboutPurchaseId');
}

/** When the work on a row is due: the end of its day, or the instant after which it is too late. Null where the row has none. */
export function dueOf(row: object, { field, is }: WaitingDue): Date | null {
  const values = field
    .split('.')
    .reduce((held: readonly unknown[], name) => held.flatMap((one) => Reflect.get(Object(one), name)), [row]);
  if (is === 'INSTANT') return values.find((value) => value instanceof Date) ?? null;
  const last = values
    .filter((value) => typeof value === 'string')
    .sort()
    .at(-1);
  return last === undefined ? null : businessDayEnd(last);
}

function byDue(one: ToDo, other: ToDo): number {
  const due = ({ dueAt }: ToDo) => dueAt?.getTime() ?? Number.MAX_SAFE_INTEGER;
  const held = ({ waitsFor }: ToDo) => Number(waitsFor !== null);
  return held(one) - held(other) || due(one) - due(other) || one.since.getTime() - other.since.getTime();
}

function textOf(row: Row, field: string): string | null {
  const value = fieldOf(row, field);
  return typeof value === 'string' ? value : null;
}

function fieldOf(row: Row, field: string): unknown {
  return Reflect.get(row, field);
}
