import type { Context } from '../kernel/context.js';
import { badCursor } from '../kernel/cursors.js';
import type { PageArgs } from '../kernel/reads.js';
import { judgedCases } from './judge-against.js';
import { labelsOf } from './process-view.js';
import type { ProcessFilter, SelectedCase } from './select-cases.js';
import { variantId } from './variant-id.js';

/** Which of a filter's cases are listed. */
export interface ListCasesArgs extends PageArgs {
  readonly filter?: ProcessFilter | null;
  readonly variantId?: string | null;
  readonly from?: string | null;
  readonly to?: string | null;
  readonly gap?: string | null;
  readonly activity?: string | null;
}

/** The cases behind a figure of the view, longest first. A cursor is a case's id. */
export async function listCases(args: ListCasesArgs, ctx: Context) {
  const filter = args.filter ?? {};
  const label = labelsOf(filter, ctx);
  const { cases } = await judgedCases(filter);
  const found = cases.filter((one) => isWanted(one, args)).sort(longestFirst);
  const { first, after } = args;
  const start = after ? found.findIndex(({ id }) => id === after) + 1 : 0;
  if (after && start === 0) throw badCursor();
  const edges = found.slice(start, start + first).map(({ steps, times, ...one }) => ({
    cursor: one.id,
    node: {
      ...one,
      startedAt: new Date(times[0] ?? 0),
      endedAt: new Date(times.at(-1) ?? 0),
      eventCount: steps.length,
      gaps: one.gaps.map((gap) => ({ ...gap, caseCount: 1, label: label(gap.activity) })),
    },
  }));
  const hasNextPage = found.length > start + first;
  return { edges, totalCount: found.length, pageInfo: { hasNextPage, endCursor: edges.at(-1)?.cursor ?? null } };
}

function isWanted(one: SelectedCase, { variantId: variant, from, to, gap, activity }: ListCasesArgs): boolean {
  if (variant && variantId(one.steps) !== variant) return false;
  if (gap && !one.gaps.some((found) => found.kind === gap && (!activity || found.activity === activity))) return false;
  if (!gap && activity && !one.steps.includes(activity)) return false;
  if (from && to) return one.steps.some((step, place) => step === to && one.steps[place - 1] === from);
  return true;
}

function longestFirst(one: SelectedCase, other: SelectedCase): number {
  return lasted(other) - lasted(one) || (one.id < other.id ? -1 : 1);
}

function lasted({ times }: SelectedCase): number {
  return (times.at(-1) ?? 0) - (times[0] ?? 0);
}
