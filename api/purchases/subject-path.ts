import { type Lifecycle, targetsOf } from '../../schema/kernel/lifecycle.js';
import type { PlacedStep } from './thread.js';

/** What a subject's path is computed from. */
export type WayStep = Pick<PlacedStep, 'type' | 'at' | 'state' | 'place'>;

/** A state, and whether the subject was in it. */
export interface StepState {
  readonly name: string;
  readonly visits: number;
  readonly at: Date | null;
  readonly current: boolean;
}

/** A move between two states, and whether it was taken. */
export interface StepMove {
  readonly name: string;
  readonly from: string | null;
  readonly to: string;
  readonly count: number;
  readonly lastAt: Date | null;
  readonly lastPlace: number | null;
  readonly misfit: boolean;
}

/** A subject's path through its life cycle. */
export interface Way {
  readonly states: readonly StepState[];
  readonly moves: readonly StepMove[];
  readonly repeated: boolean;
}

interface Taken {
  readonly name: string;
  readonly from: string | null;
  readonly to: string;
  readonly step: WayStep;
}

/** Maps the steps of a subject, oldest first, to its life cycle; nothing in the picture is written by hand. */
export function wayOf(lifecycle: Lifecycle, steps: readonly WayStep[]): Way {
  const taken = movesTaken(lifecycle, steps);
  const entered = taken.filter(({ from, to }) => from !== to);
  const current = taken.at(-1)?.to ?? null;
  const states = lifecycle.states.map((name) => {
    const own = entered.filter(({ to }) => to === name);
    return { name, visits: own.length, at: own[0]?.step.at ?? null, current: name === current };
  });
  return { states, moves: edgesOf(lifecycle, taken), repeated: states.some(({ visits }) => visits > 1) };
}

function movesTaken(lifecycle: Lifecycle, steps: readonly WayStep[]): Taken[] {
  let state: string | null = null;
  return steps.map((step) => {
    const name = step.type.split('.')[1] ?? step.type;
    const move = lifecycle.moves[name];
    const from: string | null = state;
    const [only, ...others] = move ? targetsOf(move, from) : [];
    // The entry says in which of several states the rule ended the move; where the state did not change, it says nothing.
    const to: string = step.state ?? (others.length === 0 ? only : undefined) ?? from ?? lifecycle.states[0] ?? '';
    state = to;
    return { name, from, to, step };
  });
}

/** Every move of the life cycle between two states, and those that were taken though the life cycle does not have them. */
function edgesOf(lifecycle: Lifecycle, taken: readonly Taken[]): StepMove[] {
  const edges = new Map<string, { name: string; from: string | null; to: string; allowed: boolean }>();
  const add = (name: string, from: string | null, to: string, allowed: boolean) => {
    const key = `${name} ${from ?? ''} ${to}`;
    if (!edges.has(key)) edges.set(key, { name, from, to, allowed });
  };
  for (const [name, move] of Object.entries(lifecycle.moves))
    for (const from of move.from ?? [null]) for (const to of targetsOf(move, from)) add(name, from, to, true);
  for (const { name, from, to } of taken) add(name, from, to, false);
  return [...edges.values()].map(({ name, from, to, allowed }) => {
    const own = taken.filter((one) => one.name === name && one.from === from && one.to === to);
    const last = own.at(-1)?.step;
    const count = own.length;
    return { name, from, to, count, lastAt: last?.at ?? null, lastPlace: last?.place ?? null, misfit: !allowed };
  });
}
