import type { StageName } from '../../schema/kernel/stages.js';
import { LIFECYCLES } from '../../schema/lifecycles.js';
import { stageOf } from '../../schema/purchases/path.js';

const found = new Map(
  Object.values(LIFECYCLES).map((lifecycle) => {
    const creation = Object.entries(lifecycle.moves).find(([, move]) => move.from === null);
    const stage = creation ? stageOf(`${lifecycle.module}.${creation[0]}`) : null;
    return [String(lifecycle.subject), lifecycle.subject === 'Purchase' ? null : stage];
  }),
);

/** The stage in which subjects of a kind are created; null for kinds of no stage, and for the purchase itself. */
export function firstStage(subjectType: string): StageName | null {
  return found.get(subjectType) ?? null;
}
