import type { StageName } from '../../../../schema/kernel/stages.js';
import type { PurchaseHeadFragment } from '../../generated/graphql.js';

type Stage = PurchaseHeadFragment['stages'][number];

/** How a stage stands on the page: as the server says, or passed over, or left off where the purchase ended. */
export type StageLook = 'DONE' | 'RUNNING' | 'AHEAD' | 'SKIPPED' | 'STOPPED';

/** What the stages of a purchase are read from. */
export type Staged = Pick<PurchaseHeadFragment, 'state' | 'stages'>;

/** How each stage stands: one that later ones have overtaken was passed over, and nothing runs on in a purchase that ended. */
export function looksOf({ state, stages }: Staged): readonly (Stage & { readonly look: StageLook })[] {
  return stages.map((stage, index) => {
    const overtaken = stages.slice(index + 1).some((later) => later.state !== 'AHEAD');
    const stopped = state === 'CANCELLED' && stage.state === 'RUNNING';
    const skipped = stage.state === 'AHEAD' && overtaken;
    if (stopped) return { ...stage, look: 'STOPPED' };
    return { ...stage, look: skipped ? 'SKIPPED' : stage.state };
  });
}

/** The stages at which a purchase stands: those that run, or the one that comes next; none once it has ended. */
export function currentStages({ state, stages }: Staged): readonly StageName[] {
  if (state !== 'ACTIVE') return [];
  const running = stages.filter((stage) => stage.state === 'RUNNING');
  if (running.length > 0) return running.map(({ name }) => name);
  const next = stages.find((stage) => stage.state === 'AHEAD');
  return next ? [next.name] : [];
}

/** The stage that a page opens with: where the purchase stands, or where it ended. */
export function firstShown(purchase: Staged): StageName {
  const last = purchase.stages.findLast((stage) => stage.state !== 'AHEAD');
  return currentStages(purchase)[0] ?? last?.name ?? 'DEMAND';
}
