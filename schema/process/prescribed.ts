import type { Lifecycle } from '../kernel/lifecycle.js';
import { STAGE_NAMES, type StageName } from '../kernel/stages.js';
import { LIFECYCLES } from '../lifecycles.js';
import { PATH, TURNED_BACK } from '../purchases/path.js';
import { deriveStepRules, type StepRules, unavoidable } from './step-rules.js';

/** What the platform's life cycles demand of each act. */
export const STEP_RULES: StepRules = deriveStepRules(LIFECYCLES, TURNED_BACK);

/** The act that usually completes a purchase: the first of those to which the last move of the purchase's own life cycle belongs. */
export const GOAL = LIFECYCLES.Purchase.moves.completePurchase?.within?.[0] ?? 'purchases.completePurchase';

/** One obligatory step of a purchase. */
export interface PrescribedStep {
  /** The act, as `module.move`. */
  readonly type: string;
  readonly stage: StageName;
}

/**
 * The prescribed path: the acts that no purchase can do without on the way to its end, stage by stage. These are the acts that the
 * completing act needs and, in a stage of the path without any of these, the acts that every subject created in it has to pass.
 */
export const PRESCRIBED: readonly PrescribedStep[] = prescribedSteps();

function prescribedSteps(): PrescribedStep[] {
  const needed = new Set([...STEP_RULES.neededFor(GOAL), GOAL]);
  return STAGE_NAMES.flatMap((stage) => {
    const own = actsOf(stage);
    const demanded = own.filter((type) => needed.has(type));
    const steps = demanded.length > 0 ? demanded : own.filter(isUnavoidable);
    return steps.map((type) => ({ type, stage }));
  });
}

function actsOf(stage: StageName): string[] {
  return PATH[stage].filter((type) => STEP_RULES.isAct(type));
}

/** Whether every state in which a subject comes to rest lies after a move, as long as nothing sends it back. */
function isUnavoidable(type: string): boolean {
  const [module, move = ''] = type.split('.');
  const lifecycle = Object.values(LIFECYCLES).find((one) => one.module === module && Object.hasOwn(one.moves, move));
  if (!lifecycle || TURNED_BACK.includes(type)) return false;
  const forward = withoutTurns(lifecycle);
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
