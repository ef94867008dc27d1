import { movesByStage, movesGoing, movesOfNoStage } from '../kernel/derive/tables.js';
import { STAGE_NAMES, type StageName } from '../kernel/stages.js';
import { SUBJECTS } from '../subjects.js';

/** The moves of each stage, as `module.move`. */
export const PATH = movesByStage(SUBJECTS);

/** The moves that send a stage back to where it was before: a stage with such a move was gone through more than once. */
export const TURNED_BACK: readonly string[] = movesGoing(SUBJECTS, 'BACK');

/**
 * The moves of subjects of a purchase that belong to no stage: they end the purchase from any stage, or give back what it was made from.
 * Moves of the owner that are no step of the work (`quiet`) belong to none anyway.
 */
export const NO_STAGE: readonly string[] = movesOfNoStage(SUBJECTS);

/** The stage that a move belongs to; null for moves that end a purchase from any stage. */
export function stageOf(type: string): StageName | null {
  return STAGE_NAMES.find((name) => PATH[name].includes(type)) ?? null;
}
