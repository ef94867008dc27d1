import { businessDayEnd } from '../../schema/kernel/calendar.js';
import { whyNot } from '../../schema/kernel/lifecycle.js';
import { LIFECYCLES } from '../../schema/lifecycles.js';
import { rowsPointing } from '../kernel/batched.js';
import { batchedReader } from '../kernel/batched-reader.js';
import type { Context } from '../kernel/context.js';
import { judgeMover } from '../kernel/judge-mover.js';
import { foreseeNeeds } from '../kernel/judge-needs.js';
import { say } from '../kernel/messages.js';
import { listFields, listRows } from '../kernel/reads.js';
import type { Row } from '../kernel/row.js';
import { sayNamed } from '../kernel/say-named.js';
import { ownRows } from './own-rows.js';
import { WAITING, type Waiting } from './waiting.js';

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
}

const MOST_OF_A_KIND = 200;
const MOST = 500;

/** The tasks that wait for the viewer, computed from roles and states: first what can be done now, by due date, then by how long it has waited. */
export async function toDosOf(ctx: Context): Promise<ToDo[]> {
  const found: ToDo[] = [];
  for (const waiting of WAITING.filter((one) => mayEver(one, ctx)))
    found.push(...(await Promise.all((await rowsOf(waiting, ctx)).map((row) => shown(waiting, row, ctx)))));
  return found.sort(byDue).slice(0, MOST);
}

function mayEver({ of, move }: Waiting, { actor }: Context): boolean {
  return LIFECYCLES[of].moves[move]?.by.some((role) => actor.roles.includes(role)) ?? false;
}

async function rowsOf(waiting: Waiting, ctx: Context): Promise<readonly Row[]> {
  const { of, move, on, states, only } = waiting;
  const { actor, clock } = ctx;
  const own = await ownRows(LIFECYCLES[of].moves[move], on, ctx);
  const filter = { $and: [{ state: { $in: [...states] } }, only?.(actor, clock.now()) ?? {}, own] };
  const rows: readonly Row[] = await listRows(on, actor, filter, { sort: { _id: 1 }, limit: MOST_OF_A_KIND });
  const open = rows.filter((row) => whyNot(LIFECYCLES[of], move, of === on ? row : null, actor) === null);
  return ready(waiting, await undone(waiting, await theirs(waiting, open, ctx), ctx), ctx);
}

/** The rows that really wait for this person: not those that belong to somebody else, nor those that separation of duties forbids. */
async function theirs({ of, move, on }: Waiting, rows: readonly Row[], ctx: Context): Promise<readonly Row[]> {
  const places = rows.map((row) => ({ lifecycle: LIFECYCLES[on], row: { ...row }, creates: of !== on }));
  const asking = { actor: ctx.actor, now: ctx.clock.now(), read: batchedReader(ctx), session: null };
  const judged = await judgeMover(LIFECYCLES[of].moves[move], places, asking);
  return rows.filter((_, at) => !judged[at]?.refusal);
}

async function undone({ done }: Waiting, rows: readonly Row[], ctx: Context): Promise<readonly Row[]> {
  if (!done || rows.length === 0) return rows;
  const points = { [done.field]: { $in: rows.map(({ _id }) => _id) } };
  const filter = { $and: [points, done.only?.(ctx.actor) ?? {}] };
  const answers = await listFields(done.by, ctx.actor, filter, [done.field]);
  const answered = new Set(answers.flatMap((answer) => answer[done.field]));
  return rows.filter(({ _id }) => !answered.has(_id));
}

async function ready({ after }: Waiting, rows: readonly Row[], ctx: Context): Promise<readonly Row[]> {
  if (!after || rows.length === 0) return rows;
  const filter = { [after.field]: { $in: rows.map(({ _id }) => _id) } };
  const answers = await listFields(after.by, ctx.actor, filter, [after.field]);
  return rows.filter((row) => {
    const asked = fieldOf(row, after.all);
    const answered = answers.filter((answer) => answer[after.field] === row._id).length;
    return Array.isArray(asked) && answered >= asked.length;
  });
}

async function shown({ of, on, move, dueOn }: Waiting, row: Row, ctx: Context): Promise<ToDo> {
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
    dueAt: dueOf(row, dueOn ?? 'dueOn'),
    waitsFor: await whatFor({ of, move }, row, ctx),
  };
}

/** What a task waits for itself, where another subject stands against it: a supplier whose account is being checked, for example. */
async function whatFor({ of, move }: Pick<Waiting, 'of' | 'move'>, row: Row, ctx: Context): Promise<string | null> {
  const asking = { actor: ctx.actor, now: ctx.clock.now(), read: batchedReader(ctx) };
  const against = await foreseeNeeds({ lifecycle: LIFECYCLES[of], move }, row, asking);
  return against && (await sayNamed(ctx, against.key, { subject: of, ...against.params }));
}

/** The title of a row: its own, or that of its purchase. */
async function titleOf(row: Row, ctx: Context): Promise<string | null> {
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

function dueOf(row: Row, field: string): Date | null {
  const closesAt = fieldOf(row, 'closesAt');
  if (closesAt instanceof Date && row.state === 'PUBLISHED') return closesAt;
  const dueOn = textOf(row, field);
  return dueOn === null ? null : businessDayEnd(dueOn);
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
