import type { SubjectName } from '../common/ids.js';
import { type Lifecycle, type Move, targetsOf } from '../kernel/lifecycle.js';

/** The life cycles that steps are derived from, by the kind of their subject. */
export type Lifecycles = Readonly<Partial<Record<SubjectName, Lifecycle>>>;

/** What the life cycles demand of the platform's acts, by the type of the act (`module.move`). */
export interface StepRules {
  /** The act that a type stands for: itself, or the command that it is a part of; null where it may be a part of several. */
  actOf(type: string): string | null;
  /** Acts without which another cannot be taken, in any purchase: the first of each must come before the first of that act. */
  neededFor(type: string): ReadonlySet<string>;
  /** Whether a type is an act by itself and not part of another. */
  isAct(type: string): boolean;
}

/**
 * Derives from the life cycles which acts each act needs: those that every way to the states it starts from has to pass, in its own life
 * cycle, in that of the subject it starts from, and in those of the subjects that change with it; and where one of these can be made in several
 * ways, what each of them needs. Nothing is written by hand, so that a
 * changed life cycle also changes the prescribed path. `turns` are the moves that send back: what begins with one, as goods that are returned
 * do, is a detour, which no act needs.
 */
export function deriveStepRules(lifecycles: Lifecycles, turns: readonly string[]): StepRules {
  const known = new Map<string, Place>();
  const partsOf = new Map<string, Place[]>();
  for (const lifecycle of Object.values(lifecycles))
    for (const [name, move] of Object.entries(lifecycle.moves)) {
      const place = { lifecycle, name, move };
      known.set(typeOf(place), place);
      for (const command of move.within ?? []) partsOf.set(command, [...(partsOf.get(command) ?? []), place]);
    }
  const needed = new Map<string, ReadonlySet<string>>();
  const rules: StepRules = {
    actOf(type) {
      const move = known.get(type)?.move;
      if (move === undefined || move.by.length > 0) return type;
      return move.within?.length === 1 ? (move.within[0] ?? null) : null;
    },
    isAct: (type) => (known.get(type)?.move.by.length ?? 1) > 0,
    neededFor(type) {
      const found = needed.get(type);
      if (found) return found;
      // An act that indirectly needs itself must not be followed for ever.
      needed.set(type, new Set());
      const place = known.get(type);
      const moved = (partsOf.get(type) ?? []).filter(({ lifecycle }) => !isDetour(lifecycle, turns));
      const parts = place ? partNeeds(moved, lifecycles, rules) : [];
      const own = place ? directNeeds(place, lifecycles, rules) : [];
      const direct = new Set([...own, ...parts].flatMap((one) => rules.actOf(one) ?? []));
      const all = new Set(direct);
      for (const act of direct) for (const earlier of rules.neededFor(act)) all.add(earlier);
      all.delete(type);
      needed.set(type, all);
      return all;
    },
  };
  return rules;
}

/**
 * The life cycles of purchases that begin with one act: without the other beginnings, and without every move and kind of subject to which
 * only those lead.
 */
export function lifecyclesAfter(begin: string, beginnings: readonly string[], lifecycles: Lifecycles): Lifecycles {
  const gone = new Set(beginnings.filter((one) => one !== begin));
  let kept: Lifecycles = lifecycles;
  for (let before = -1; before !== gone.size; ) {
    before = gone.size;
    kept = Object.fromEntries(
      Object.entries(kept).flatMap(([kind, lifecycle]) => {
        const moves = movesLeft(lifecycle, gone, kept);
        const isMade = Object.values(moves).some(({ from }) => from === null);
        const left = isMade ? moves : {};
        for (const name of Object.keys(lifecycle.moves))
          if (!Object.hasOwn(left, name)) gone.add(typeOf({ lifecycle, name }));
        return isMade ? [[kind, { ...lifecycle, moves: left }]] : [];
      }),
    );
  }
  return kept;
}

function movesLeft(lifecycle: Lifecycle, gone: ReadonlySet<string>, kept: Lifecycles): Lifecycle['moves'] {
  const left = Object.entries(lifecycle.moves).flatMap(([name, move]): [string, Move][] => {
    const within = move.within?.filter((command) => !gone.has(command));
    const isGone =
      gone.has(typeOf({ lifecycle, name })) ||
      (move.startsFrom !== undefined && kept[move.startsFrom.subject] === undefined) ||
      (within?.length === 0 && move.by.length === 0);
    return isGone ? [] : [[name, within ? { ...move, within } : move]];
  });
  return Object.fromEntries(left);
}

/** The moves of a life cycle that every way from its creation to one of these states has to pass. */
export function unavoidable(lifecycle: Lifecycle, states: readonly string[]): string[] {
  if (!reaches(lifecycle, states, null)) return [];
  return Object.keys(lifecycle.moves).filter((name) => !reaches(lifecycle, states, name));
}

interface Place {
  readonly lifecycle: Lifecycle;
  readonly name: string;
  readonly move: Move;
}

function typeOf({ lifecycle, name }: Pick<Place, 'lifecycle' | 'name'>): string {
  return `${lifecycle.module}.${name}`;
}

function isDetour(lifecycle: Lifecycle, turns: readonly string[]): boolean {
  const creations = Object.entries(lifecycle.moves).filter(([, { from }]) => from === null);
  return creations.every(([name]) => turns.includes(typeOf({ lifecycle, name })));
}

function directNeeds({ lifecycle, move }: Place, lifecycles: Lifecycles, rules: StepRules): string[] {
  const own = move.from === null ? [] : passed(lifecycle, move.from, rules);
  const origin = move.startsFrom && lifecycles[move.startsFrom.subject];
  return origin && move.startsFrom ? [...own, ...passed(origin, move.startsFrom.states, rules)] : own;
}

/** What the parts of an act need; where several parts move the same kind of subject, only what each of them needs. */
function partNeeds(parts: readonly Place[], lifecycles: Lifecycles, rules: StepRules): string[] {
  const makes = ({ move }: Place) => move.from === null;
  const origins = parts.filter(makes).flatMap((part) => directNeeds(part, lifecycles, rules));
  const kinds = [...new Set(parts.map(({ lifecycle }) => lifecycle))];
  const passing = kinds.flatMap((lifecycle) => {
    const own = parts.filter((part) => part.lifecycle === lifecycle);
    const from = own.flatMap(({ move }) => move.from ?? []);
    return own.some(makes) ? [] : passed(lifecycle, from, rules);
  });
  return [...origins, ...passing];
}

function passed(lifecycle: Lifecycle, states: readonly string[], rules: StepRules): string[] {
  return [
    ...unavoidable(lifecycle, states).map((name) => typeOf({ lifecycle, name })),
    ...neededByEach(lifecycle, rules),
  ];
}

/** Where a subject can be made in several ways, the acts that each of them needs or is. */
function neededByEach(lifecycle: Lifecycle, rules: StepRules): string[] {
  const makings = Object.entries(lifecycle.moves).filter(([, { from }]) => from === null);
  if (makings.length < 2) return [];
  const [first = [], ...others] = makings.map(([name]) => {
    const act = rules.actOf(typeOf({ lifecycle, name }));
    return act === null ? [] : [act, ...rules.neededFor(act)];
  });
  return first.filter((act) => others.every((acts) => acts.includes(act)));
}

/** Whether one of these states can be reached from the creation, without using a move where one is named. */
function reaches({ moves }: Lifecycle, states: readonly string[], without: string | null): boolean {
  const reached = new Set<string | null>([null]);
  for (let grown = true; grown; ) {
    grown = false;
    for (const [name, move] of Object.entries(moves)) {
      if (name === without || move.to === 'SAME') continue;
      if (!(move.from ?? [null]).some((from) => reached.has(from))) continue;
      for (const to of targetsOf(move, null))
        if (!reached.has(to)) {
          reached.add(to);
          grown = true;
        }
    }
  }
  return states.some((state) => reached.has(state));
}
