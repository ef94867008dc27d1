import type { SubjectName } from '../../schema/common/ids.js';
import { type Role, STAFF_ROLES, SUPPLIER_ROLES } from '../../schema/common/roles.js';
import {
  type Lifecycle,
  type Move,
  movesFrom,
  type Origin,
  originForbids,
  type WhyNot,
  whyNot,
} from '../../schema/kernel/lifecycle.js';
import { LIFECYCLES } from '../../schema/lifecycles.js';
import type { Context } from '../kernel/context.js';
import { say } from '../kernel/messages.js';
import { countRows } from '../kernel/reads.js';
import type { Row } from '../kernel/row.js';

/** The moves of a subject as the reader may see them, those that create something from it included; MoveBar draws them. */
export async function allowedMoves(name: SubjectName, row: Row, ctx: Context) {
  const lifecycle = LIFECYCLES[name];
  const mover = { id: ctx.actor.ref, roles: ctx.actor.roles };
  const own = movesFrom(lifecycle, row.state)
    .filter((move) => isOfThisSide(lifecycle.moves[move]?.by ?? [], ctx))
    .map((move) => shown(name, lifecycle.moves[move], move, whyNot(lifecycle, move, row, mover), ctx));
  const started = await Promise.all(
    startedFrom(name, row.state)
      .filter(({ move }) => isOfThisSide(move.by, ctx))
      .map(async (start) => shown(name, start.move, start.name, await whyNotFrom(start, row, ctx), ctx)),
  );
  return [...started, ...own];
}

interface Start {
  readonly lifecycle: Lifecycle;
  readonly name: string;
  readonly move: Move;
  readonly origin: Origin;
}

const STARTS: readonly Start[] = Object.values(LIFECYCLES).flatMap((lifecycle) =>
  Object.entries(lifecycle.moves).flatMap(([name, move]) =>
    move.startsFrom ? [{ lifecycle, name, move, origin: move.startsFrom }] : [],
  ),
);

/** The creations that a row of this kind and state is the origin of. */
function startedFrom(subject: SubjectName, state: string): readonly Start[] {
  return STARTS.filter(({ origin }) => origin.subject === subject && origin.states.includes(state));
}

async function whyNotFrom({ lifecycle, name, origin }: Start, row: Row, ctx: Context): Promise<WhyNot | null> {
  const mover = { id: ctx.actor.ref, roles: ctx.actor.roles };
  const against = whyNot(lifecycle, name, null, mover) ?? originForbids(origin, row);
  if (against || !origin.once) return against;
  const { field, per, unless } = origin.once;
  const filter = {
    [field]: row._id,
    ...(per && { [per.field]: per.is === 'SUPPLIER' ? ctx.actor.supplierId : ctx.actor.id }),
    ...(unless && { state: { $nin: [...unless] } }),
  };
  const before = await countRows(lifecycle.subject, ctx.actor, filter);
  return before === 0 ? null : { code: 'WRONG_STATE', key: 'kernel.doneAlready', params: { move: name } };
}

function isOfThisSide(by: readonly Role[], ctx: Context): boolean {
  const posts: readonly string[] = ctx.actor.audience === 'SUPPLIER' ? SUPPLIER_ROLES : STAFF_ROLES;
  return by.some((role) => posts.includes(role));
}

function shown(subject: SubjectName, move: Move | undefined, name: string, against: WhyNot | null, ctx: Context) {
  const { language } = ctx.actor;
  const consequences = move?.consequences;
  return {
    name,
    label: say(language, `move.${name}`),
    allowed: against === null,
    reason: against && say(language, against.key, { ...against.params, subject }),
    consequences: consequences === undefined ? null : say(language, consequences),
  };
}
