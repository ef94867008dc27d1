import type { StageName } from '../../../../schema/kernel/stages.js';
import type { PurchaseHeadFragment } from '../../generated/graphql.js';

type Stage = PurchaseHeadFragment['stages'][number];

/** How a stage looks on the page: as the server says, or skipped, or stopped where the purchase ended. */
export type StageLook = 'DONE' | 'RUNNING' | 'AHEAD' | 'SKIPPED' | 'STOPPED';

/** The part of a purchase from which its stages are read. */
export type Staged = Pick<PurchaseHeadFragment, 'state' | 'stages'>;

/** How each stage looks: one that later stages have overtaken was skipped, and nothing is running in a purchase that has ended. */
export function looksOf({ state, stages }: Staged): readonly (Stage & { readonly look: StageLook })[] {
  return stages.map((stage, index) => {
    const overtaken = stages.slice(index + 1).some((later) => later.state !== 'AHEAD');
    const stopped = state === 'CANCELLED' && stage.state === 'RUNNING';
    const skipped = stage.state === 'AHEAD' && overtaken;
    if (stopped) return { ...stage, look: 'STOPPED' };
    return { ...stage, look: skipped ? 'SKIPPED' : stage.state };
  });
}

/** The stages in which a purchase is: those that are running, or the one that comes next; none once it has ended. */
export function currentStages({ state, stages }: Staged): readonly StageName[] {
  if (state !== 'ACTIVE') return [];
  const running = stages.filter((stage) => stage.state === 'RUNNING');
  if (running.length > 0) return running.map(({ name }) => name);
  const next = stages.find((stage) => stage.state === 'AHEAD');
  return next ? [next.name] : [];
}

/** The stage that a page opens with: the present one, or the one in which the purchase ended. */
export function firstShown(purchase: Staged): StageName {
  const last = purchase.stages.findLast((stage) => stage.state !== 'AHEAD');
  return currentStages(purchase)[0] ?? last?.name ?? 'DEMAND';
}
