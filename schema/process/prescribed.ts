import { STAGE_NAMES, type StageName } from '../kernel/stages.js';
import { LIFECYCLES } from '../lifecycles.js';
import { PATH } from '../purchases/path.js';
import { deriveStepRules, type StepRules, unavoidable } from './step-rules.js';

/** What the life cycles of the platform demand of each act. */
export const STEP_RULES: StepRules = deriveStepRules(LIFECYCLES);

/** The act that completes a purchase: the command that the last move of the purchase's own life cycle belongs to. */
export const GOAL = STEP_RULES.actOf('purchases.completePurchase') ?? 'purchases.completePurchase';

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

/** Whether every end of the subject's life cycle lies behind a move. */
function isUnavoidable(type: string): boolean {
  const [module, move = ''] = type.split('.');
  const lifecycle = Object.values(LIFECYCLES).find((one) => one.module === module && Object.hasOwn(one.moves, move));
  if (!lifecycle) return false;
  return lifecycle.ends.every((end) => unavoidable(lifecycle, [end]).includes(move));
}
