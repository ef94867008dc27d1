import { type Lifecycle, targetsOf } from '../kernel/lifecycle.js';
import { LIFECYCLES } from '../lifecycles.js';
import { GOAL, STEP_RULES, type Way, wayOfActs } from './prescribed.js';

/** A move of a purchase, as far as it matters for how the purchase ran. */
export interface CaseMove {
  /** `module.move`, including parts of other acts. */
  readonly type: string;
  /** The subject that it moved; the same for all moves of one subject. */
  readonly subject: string | number;
}

/** How the moves of a purchase compare with its prescribed path. */
export interface CaseJudgement {
  /** Whether the purchase came to its end. */
  readonly completed: boolean;
  /** Obligatory steps that were skipped: something was done that needs them, or the purchase was completed without them. */
  readonly skipped: readonly string[];
  /** Acts that were done before one that they need. */
  readonly reordered: readonly string[];
  /** Obligatory steps that were done more than once on the same subject. */
  readonly repeated: readonly string[];
  /** Types of moves that the life cycle of their subject does not allow where they happened. */
  readonly misfits: readonly string[];
}

/** Compares moves, in the order in which they happened, with the life cycles, on the way that the purchase began. */
export function judgeCase(moves: readonly CaseMove[]): CaseJudgement {
  const acts = moves.filter(({ type }) => STEP_RULES.isAct(type));
  const first = new Map<string, number>();
  acts.forEach(({ type }, place) => {
    if (!first.has(type)) first.set(type, place);
  });
  const completed = first.has(GOAL);
  const way = wayOfActs(first);
  const skipped = new Set<string>();
  const reordered = new Set<string>();
  for (const [type, place] of first)
    for (const needed of way.rules.neededFor(type)) {
      const at = first.get(needed);
      if (at === undefined) skipped.add(needed);
      else if (at > place) reordered.add(type);
    }
  if (completed) for (const { type } of way.steps) if (!first.has(type)) skipped.add(type);
  return {
    completed,
    skipped: way.steps.map(({ type }) => type).filter((type) => skipped.has(type)),
    reordered: [...reordered],
    repeated: repeatedSteps(acts, way),
    misfits: misfitsOf(moves),
  };
}

/**
 * Whether a purchase has kept to the life cycles so far: every move is allowed, nothing obligatory was skipped, and nothing came too early.
 */
export function isConforming({ skipped, reordered, misfits }: CaseJudgement): boolean {
  return skipped.length === 0 && reordered.length === 0 && misfits.length === 0;
}

function repeatedSteps(acts: readonly CaseMove[], way: Way): string[] {
  const counts = new Map<string, number>();
  for (const { type, subject } of acts) {
    const key = `${type} ${subject}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const repeated = new Set([...counts].filter(([, count]) => count > 1).map(([key]) => key.split(' ')[0]));
  return way.steps.map(({ type }) => type).filter((type) => repeated.has(type));
}

/** Replays each subject on its life cycle. Where a move has several targets the rule chose one of them, so any is accepted. */
function misfitsOf(moves: readonly CaseMove[]): string[] {
  const standing = new Map<string | number, ReadonlySet<string | null>>();
  const misfits = new Set<string>();
  for (const { type, subject } of moves) {
    const lifecycle = lifecycleOf(type);
    const before = standing.get(subject) ?? new Set([null]);
    const after = lifecycle ? replay(lifecycle, type, before) : before;
    if (after.size === 0) misfits.add(type);
    // The subject stays where it was, so that a misfit is not followed by others that only result from it.
    standing.set(subject, after.size === 0 ? before : after);
  }
  return [...misfits];
}

function replay(lifecycle: Lifecycle, type: string, states: ReadonlySet<string | null>): ReadonlySet<string | null> {
  const move = lifecycle.moves[type.split('.')[1] ?? ''];
  if (!move) return new Set();
  const froms = [...states].filter((state) => (state === null ? move.from === null : move.from?.includes(state)));
  return new Set(froms.flatMap((from) => targetsOf(move, from)));
}

const byType = new Map<string, Lifecycle>(
  Object.values(LIFECYCLES).flatMap((lifecycle) =>
    Object.keys(lifecycle.moves).map((name): [string, Lifecycle] => [`${lifecycle.module}.${name}`, lifecycle]),
  ),
);

/** The life cycle that a type of entry belongs to; null where it no longer exists. */
export function lifecycleOf(type: string): Lifecycle | null {
  return byType.get(type) ?? null;
}
