import { movesByStage, movesGoing, movesOfNoStage } from '../kernel/derive/tables.js';
import { STAGE_NAMES, type StageName } from '../kernel/stages.js';
import { SUBJECTS } from '../subjects.js';

/** The moves of each stage, as `module.move`. */
export const PATH = movesByStage(SUBJECTS);

/** The moves that send a stage back to where it was before: a stage that has some was gone through more than once. */
export const TURNED_BACK: readonly string[] = movesGoing(SUBJECTS, 'BACK');

/**
 * The moves of what belongs to a purchase that are of no stage: they end it from wherever it stands, or give back what it was made of.
 * What an owner does without a step of the work (`quiet`) is of none anyway.
 */
export const NO_STAGE: readonly string[] = movesOfNoStage(SUBJECTS);

/** The stage that a move belongs to; null for moves that end a purchase from wherever it stands. */
export function stageOf(type: string): StageName | null {
  return STAGE_NAMES.find((name) => PATH[name].includes(type)) ?? null;
}
