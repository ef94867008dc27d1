import type { Context } from '../kernel/context.js';
import { badCursor } from '../kernel/cursors.js';
import { entriesById } from '../trail/index.js';
import { type PlacedStep, type Thread, visibleSteps } from './thread.js';
import { matchingSteps, type TrailFilter } from './trail-filter.js';

/** Which part of a trail: how many entries, `after` the id of an entry, skipping `skip` more. */
export interface TrailPageArgs {
  readonly first: number;
  readonly after?: string | null;
  readonly skip?: number;
  readonly filter?: TrailFilter | null;
}

/** One page of the trail of a purchase, oldest first. Only the entries of the page are decoded. */
export async function pageTrail(thread: Thread, args: TrailPageArgs, ctx: Context) {
  const all = await visibleSteps(thread, ctx, { withPaths: false });
  const steps = matchingSteps(all, args.filter);
  const { first, skip = 0 } = args;
  const start = startOf(steps, args.after) + skip;
  const shown = steps.slice(start, start + first);
  const entries = new Map(
    (
      await entriesById(
        shown.map(({ id }) => id),
        ctx,
      )
    ).map((entry) => [entry.id, entry]),
  );
  const edges = shown.flatMap(({ id, place }) => {
    const node = entries.get(id);
    return node ? [{ cursor: id, place, node }] : [];
  });
  const pageInfo = { hasNextPage: steps.length > start + first, endCursor: edges.at(-1)?.cursor ?? null };
  return { edges, pageInfo, totalCount: steps.length };
}

function startOf(steps: readonly PlacedStep[], after: string | null | undefined): number {
  if (after === null || after === undefined) return 0;
  const place = steps.findIndex(({ id }) => id === after);
  if (place < 0) throw badCursor();
  return place + 1;
}
