import type { SubjectName } from '../../schema/common/ids.js';
import { type Role, STAFF_ROLES, SUPPLIER_ROLES } from '../../schema/common/roles.js';
import {
  isThere,
  type Lifecycle,
  type Move,
  movesFrom,
  type Origin,
  targetsOf,
  type WhyNot,
  whyNot,
} from '../../schema/kernel/lifecycle.js';
import { LIFECYCLES } from '../../schema/lifecycles.js';
import { batchedReader } from '../kernel/batched-reader.js';
import { commandOf } from '../kernel/command.js';
import type { Context } from '../kernel/context.js';
import { foresee } from '../kernel/foresee.js';
import { judgeMover } from '../kernel/judge-mover.js';
import { say } from '../kernel/messages.js';
import type { MessageParams } from '../kernel/refusal.js';
import type { Row } from '../kernel/row.js';
import { sayNamed } from '../kernel/say-named.js';
import { type Place, placeOf } from '../kernel/wholes-of.js';

/** The moves of a subject that the reader may see, including those that create something from it; drawn by MoveBar. */
export async function allowedMoves(name: SubjectName, row: Row, ctx: Context) {
  const lifecycle = LIFECYCLES[name];
  const own = await Promise.all(
    movesFrom(lifecycle, row.state)
      .filter((move) => isOfThisSide(lifecycle.moves[move]?.by ?? [], ctx) && isShown(lifecycle.moves[move], row))
      .map(async (move) => {
        const place = placeOf(lifecycle, row);
        const against =
          whyNot(lifecycle, move, row, ctx.actor) ??
          (await standsAgainst(lifecycle.moves[move], place, ctx)) ??
          (await foreseen(move, row, ctx));
        return shown({ subject: name, state: row.state, name: move, move: lifecycle.moves[move] }, against, ctx);
      }),
  );
  const offered = own.filter(({ name: move, allowed }) => allowed || !lifecycle.moves[move]?.quiet);
  const started = await Promise.all(
    startedFrom(name, row.state)
      .filter(({ move }) => isOfThisSide(move.by, ctx))
      .map(async (start) =>
        shown({ ...start, subject: name, state: row.state }, await whyNotFrom(start, row, ctx), ctx),
      ),
  );
  return [...started, ...offered.filter(({ advances }) => advances), ...offered.filter(({ advances }) => !advances)];
}

/** Why a move is not possible: a message key and its parameters. */
type Against = Pick<WhyNot, 'key'> & { readonly params: MessageParams };

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

/** The creations that start from a row of this kind in this state. */
function startedFrom(subject: SubjectName, state: string): readonly Start[] {
  return STARTS.filter(({ origin }) => origin.subject === subject && origin.states.includes(state));
}

async function whyNotFrom({ lifecycle, name, move, origin }: Start, row: Row, ctx: Context): Promise<Against | null> {
  const against = whyNot(lifecycle, name, null, ctx.actor);
  if (against) return against;
  const place = { lifecycle: LIFECYCLES[origin.subject], row: { ...row }, creates: true };
  return (await standsAgainst(move, place, ctx)) ?? foreseen(name, row, ctx);
}

/** What stands against this person taking a move that post and state allow, judged as `execute` would, before anybody tries. */
async function standsAgainst(move: Move | undefined, place: Place, ctx: Context): Promise<Against | null> {
  const asking = { actor: ctx.actor, now: ctx.clock.now(), read: batchedReader(ctx), session: null };
  const [judged] = await judgeMover(move, [place], asking);
  return judged?.refusal ?? null;
}

async function foreseen(move: string, row: Row, ctx: Context): Promise<Against | null> {
  const command = commandOf(move);
  return command && foresee(command, row, ctx);
}

function isShown(move: Move | undefined, row: Row): boolean {
  return move === undefined || isThere(move, row);
}

function isOfThisSide(by: readonly Role[], ctx: Context): boolean {
  const posts: readonly string[] = ctx.actor.audience === 'SUPPLIER' ? SUPPLIER_ROLES : STAFF_ROLES;
  return by.some((role) => posts.includes(role));
}

interface Asked {
  readonly subject: SubjectName;
  readonly state: string;
  readonly name: string;
  readonly move: Move | undefined;
}

async function shown({ subject, state, name, move }: Asked, against: Against | null, ctx: Context) {
  const { language } = ctx.actor;
  const consequences = move?.consequences;
  return {
    name,
    label: say(language, `move.${name}`),
    allowed: against === null,
    advances: move !== undefined && (move.from === null || !targetsOf(move, state).includes(state)),
    reason: against && (await sayNamed(ctx, against.key, { subject, ...against.params })),
    consequences: consequences === undefined ? null : say(language, consequences),
  };
}
