import { type SubjectName, subjectOfId } from '../../schema/common/ids.js';
import type { Role } from '../../schema/common/roles.js';
import { type DeclaredDecision, decisionsOf, whyAnother } from '../../schema/kernel/derive/decisions.js';
import { whyNot } from '../../schema/kernel/lifecycle.js';
import { LIFECYCLES } from '../../schema/lifecycles.js';
import { SUBJECTS } from '../../schema/subjects.js';
import { actorOf } from '../identity/index.js';
import { batchedReader } from '../kernel/batched-reader.js';
import type { Context } from '../kernel/context.js';
import { judgeMover } from '../kernel/judge-mover.js';
import { say } from '../kernel/messages.js';
import { personName } from '../kernel/person-name.js';
import { listRows } from '../kernel/reads.js';
import type { Row } from '../kernel/row.js';
import type { RowOf } from '../kernel/subjects.js';
import { placeOf } from '../kernel/wholes-of.js';
import { dueOf, type ToDo, toDosOf, waitingRows, whatFor } from './to-dos.js';
import { openAt, type Waiting, waitingOf } from './waiting.js';
import { postsOf } from './whose-turn.js';

/** Somebody who can decide: by which posts, and in which unit. */
export interface Decider {
  readonly name: string;
  readonly unit: string | null;
  readonly roles: readonly Role[];
}

/** A decision that a subject waits for: since when, who can take it, and why it is theirs. */
export interface Awaited {
  readonly move: string;
  readonly label: string;
  readonly since: Date;
  readonly dueAt: Date | null;
  readonly waitsFor: string | null;
  readonly yours: boolean;
  /** Those who can decide besides the reader; empty where they are too many to be named, or nobody can. */
  readonly people: readonly Decider[];
  readonly isMany: boolean;
  readonly roles: readonly Role[];
  readonly duty: string;
  readonly reasons: readonly string[];
  readonly subjectType: SubjectName;
  /** The row that waits. */
  readonly row: Row;
}

/** More people than this with a post are told by their post: each of them is judged. */
const MOST_JUDGED = 20;

interface Decision extends Waiting {
  readonly declared: DeclaredDecision;
}

const DECISIONS: readonly Decision[] = decisionsOf(SUBJECTS).map((declared) => ({ ...waitingOf(declared), declared }));

/** The decisions that a subject waits for, for those of the staff who see it. */
export async function awaitedDecisions(subjectId: string, ctx: Context): Promise<readonly Awaited[]> {
  const kind = subjectOfId(subjectId);
  const row: Row | null = kind && (await ctx.load(kind, subjectId));
  if (!kind || !row) return [];
  const waiting = DECISIONS.filter(({ on, states }) => on === kind && states.includes(row.state));
  const open = await Promise.all(waiting.map((decision) => isOpen(decision, kind, row, ctx)));
  return Promise.all(waiting.filter((_, at) => open[at]).map((decision) => awaited(decision, row, ctx)));
}

/** The decision that the reader can take next, without one subject: the first of the reader's to-dos that is a decision. */
export async function nextDecision(except: string, ctx: Context): Promise<ToDo | null> {
  const { tasks } = await toDosOf(ctx, 'MINE');
  const next = tasks.find(
    ({ subjectId, move, waitsFor }) =>
      subjectId !== except && waitsFor === null && DECISIONS.some((decision) => decision.move === move),
  );
  return next ?? null;
}

async function isOpen({ declared }: Decision, kind: SubjectName, row: Row, ctx: Context): Promise<boolean> {
  const filter = { $and: [{ _id: row._id }, openAt(declared, ctx.clock.now())] };
  return (await listRows(kind, ctx.actor, filter, { sort: { _id: 1 }, limit: 1 })).length > 0;
}

async function awaited(decision: Decision, row: Row, ctx: Context): Promise<Awaited> {
  const { move, on, due, declared } = decision;
  const { language } = ctx.actor;
  const yours = (await waitingRows(decision, { _id: row._id }, ctx)).length > 0;
  const holders = await holdersOf(postsOf(decision), ctx);
  const isMany = holders.length > MOST_JUDGED;
  const able = isMany ? [] : await thoseAble(decision, row, holders, ctx);
  return {
    ...{ move, yours, isMany, row, subjectType: on },
    label: say(language, `toDo.${move}`),
    since: row.updatedAt,
    dueAt: due ? dueOf(row, due) : null,
    waitsFor: await whatFor(decision, row, ctx),
    people: await Promise.all(able.map((account) => deciderOf(account, postsOf(decision), ctx))),
    roles: postsOf(decision),
    duty: say(language, `duty.${declared.duty}`),
    reasons: whyAnother(declared.duty).map((why) => say(language, why)),
  };
}

/** The others of the staff with one of the posts; at most one more than are judged. */
async function holdersOf(posts: readonly Role[], { actor }: Context): Promise<readonly RowOf<'Account'>[]> {
  const filter = { state: 'ACTIVE', audience: 'STAFF', roles: { $in: [...posts] }, ref: { $ne: actor.ref } };
  return listRows('Account', actor, filter, { sort: { _id: 1 }, limit: MOST_JUDGED + 1 });
}

/** Those, of the holders of a post, whom neither the owner of the row nor a duty that they have had keeps from deciding. */
async function thoseAble(
  { of, move }: Decision,
  row: Row,
  holders: readonly RowOf<'Account'>[],
  ctx: Context,
): Promise<readonly RowOf<'Account'>[]> {
  const lifecycle = LIFECYCLES[of];
  const place = placeOf(lifecycle, row);
  const able = await Promise.all(
    holders.map(async (account) => {
      const actor = actorOf(account);
      if (whyNot(lifecycle, move, row, actor)) return false;
      const asking = { actor, now: ctx.clock.now(), read: batchedReader(ctx), session: null };
      const [judged] = await judgeMover(lifecycle.moves[move], [place], asking);
      return !judged?.refusal;
    }),
  );
  return holders.filter((_, at) => able[at]);
}

async function deciderOf(account: RowOf<'Account'>, posts: readonly Role[], ctx: Context): Promise<Decider> {
  const { language } = ctx.actor;
  const unit = await ctx.load('Unit', account.unitId);
  return {
    name: personName(account, language),
    unit: unit && (language === 'en' ? (unit.nameEn ?? unit.name) : unit.name),
    roles: account.roles.filter((role) => posts.includes(role)),
  };
}
