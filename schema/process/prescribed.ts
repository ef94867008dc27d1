import type { Lifecycle } from '../kernel/lifecycle.js';
import { STAGE_NAMES, type StageName } from '../kernel/stages.js';
import { LIFECYCLES } from '../lifecycles.js';
import { PATH, TURNED_BACK } from '../purchases/path.js';
import { deriveStepRules, type StepRules, unavoidable } from './step-rules.js';

/** What the life cycles of the platform demand of each act. */
export const STEP_RULES: StepRules = deriveStepRules(LIFECYCLES);

/** The act that usually completes a purchase: the first of those that the last move of the purchase's own life cycle belongs to. */
export const GOAL = LIFECYCLES.Purchase.moves.completePurchase?.within?.[0] ?? 'purchases.completePurchase';

/** One obligatory step of a purchase. */
export interface PrescribedStep {
  /** The act, as `module.move`. */
  readonly type: string;
  readonly stage: StageName;
}

/**
 * The prescribed path: the acts that no purchase can do without on its way to the end, stage by stage. They are those that the
 * completing act needs, and in a stage of the path that has none of these, the acts that every subject made in it must pass.
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

/** Whether every place where a subject comes to rest lies behind a move, as long as nothing sends it back. */
function isUnavoidable(type: string): boolean {
  const [module, move = ''] = type.split('.');
  const lifecycle = Object.values(LIFECYCLES).find((one) => one.module === module && Object.hasOwn(one.moves, move));
  if (!lifecycle || TURNED_BACK.includes(type)) return false;
  const forward = withoutTurns(lifecycle);
  return restsOf(forward).every((rest) => unavoidable(forward, [rest]).includes(move));
}

/** A life cycle without the moves that send back: a receipt that is inspected rests, though it may be reversed. */
function withoutTurns(lifecycle: Lifecycle): Lifecycle {
  const onward = Object.entries(lifecycle.moves).filter(
    ([name]) => !TURNED_BACK.includes(`${lifecycle.module}.${name}`),
  );
  return { ...lifecycle, moves: Object.fromEntries(onward) };
}

/** The states that can be reached and that nothing leads out of. */
function restsOf(lifecycle: Lifecycle): readonly string[] {
  const moves = Object.values(lifecycle.moves);
  const leaves = (state: string) => moves.some((move) => move.from?.includes(state) && move.to !== 'SAME');
  return lifecycle.states.filter((state) => !leaves(state) && unavoidable(lifecycle, [state]).length > 0);
}
