import type { Lifecycle } from '../kernel/lifecycle.js';
import { STAGE_NAMES, type StageName } from '../kernel/stages.js';
import { LIFECYCLES } from '../lifecycles.js';
import { BEGINNING, BEGINS, COMPLETING } from '../purchases/completion.js';
import { PATH, TURNED_BACK } from '../purchases/path.js';
import { deriveStepRules, type Lifecycles, lifecyclesAfter, type StepRules, unavoidable } from './step-rules.js';

/** The act that usually completes a purchase. */
export const GOAL = COMPLETING[0];

/** One obligatory step of a purchase. */
export interface PrescribedStep {
  /** The act, as `module.move`. */
  readonly type: string;
  readonly stage: StageName;
}

/** What is prescribed for purchases that begin with one act. */
export interface Way {
  /** What the platform's life cycles demand of each act. */
  readonly rules: StepRules;
  /**
   * The prescribed path: the acts that no such purchase can do without on the way to its end, stage by stage. These are the acts that the
   * completing act needs and, in a stage of the path without any of these, the acts that every subject created in it has to pass.
   */
  readonly steps: readonly PrescribedStep[];
  /** The stages that such a purchase has: those in which something can happen to it. */
  readonly stages: readonly StageName[];
}

/** What the life cycles demand of each act, however a purchase begins. */
export const STEP_RULES: StepRules = deriveStepRules(LIFECYCLES, TURNED_BACK);

const WAYS: ReadonlyMap<string, Way> = new Map(BEGINNING.map((begin) => [begin, wayAfter(begin)]));

/** The way of a purchase by its acts; until it has begun, that of a purchase with an event. */
export function wayOfActs(acts: { has(type: string): boolean }): Way {
  return wayOf(BEGINNING.find((begin) => acts.has(begin)) ?? BEGINNING[0]);
}

/** The way of purchases by a method; that of purchases with an event where none is named. */
export function wayOfMethod(method: string | null): Way {
  return wayOf(Object.entries(BEGINS).find(([name]) => name === method)?.[1] ?? BEGINNING[0]);
}

function wayOf(begin: string): Way {
  const way = WAYS.get(begin);
  if (!way) throw new Error(`No purchase begins with ${begin}`);
  return way;
}

function wayAfter(begin: string): Way {
  const lifecycles = lifecyclesAfter(begin, BEGINNING, LIFECYCLES);
  const rules = deriveStepRules(lifecycles, TURNED_BACK);
  const needed = new Set([...rules.neededFor(GOAL), GOAL]);
  const steps = STAGE_NAMES.flatMap((stage) => {
    const own = PATH[stage].filter((type) => placeOf(type, lifecycles) && rules.isAct(type));
    const demanded = own.filter((type) => needed.has(type));
    const obligatory = demanded.length > 0 ? demanded : own.filter((type) => isUnavoidable(type, lifecycles));
    return obligatory.map((type) => ({ type, stage }));
  });
  const stages = STAGE_NAMES.filter((stage) => PATH[stage].some((type) => placeOf(type, lifecycles)));
  return { rules, steps, stages };
}

function placeOf(type: string, lifecycles: Lifecycles): Lifecycle | undefined {
  const [module, move = ''] = type.split('.');
  return Object.values(lifecycles).find((one) => one.module === module && Object.hasOwn(one.moves, move));
}

/** Whether every state in which a subject comes to rest lies after a move, as long as nothing sends it back. */
function isUnavoidable(type: string, lifecycles: Lifecycles): boolean {
  const lifecycle = placeOf(type, lifecycles);
  if (!lifecycle || TURNED_BACK.includes(type)) return false;
  const forward = withoutTurns(lifecycle);
  const move = type.split('.')[1] ?? '';
  return restsOf(forward).every((rest) => unavoidable(forward, [rest]).includes(move));
}

/** A life cycle without the moves that send back: an inspected receipt has come to rest, although it may be reversed. */
function withoutTurns(lifecycle: Lifecycle): Lifecycle {
  const onward = Object.entries(lifecycle.moves).filter(
    ([name]) => !TURNED_BACK.includes(`${lifecycle.module}.${name}`),
  );
  return { ...lifecycle, moves: Object.fromEntries(onward) };
}

/** The reachable states that nothing leads out of. */
function restsOf(lifecycle: Lifecycle): readonly string[] {
  const moves = Object.values(lifecycle.moves);
  const leaves = (state: string) => moves.some((move) => move.from?.includes(state) && move.to !== 'SAME');
  return lifecycle.states.filter((state) => !leaves(state) && unavoidable(lifecycle, [state]).length > 0);
}
