import type { AnySubject } from '../../schema/kernel/subject.js';
import { batched } from './batched.js';
import type { Context } from './context.js';
import { computedOf } from './reads.js';

/** The lines of a document in short. What its lines do not say is null. */
export interface LineSummary {
  readonly count: number;
  readonly toCome: number | null;
  readonly nextDueOn: string | null;
  readonly firstDueOn: string | null;
}

const NO_LINES: LineSummary = { count: 0, toCome: null, nextDueOn: null, firstDueOn: null };

/** The lines of a row in short, as the database computes it for all rows of a list at once: six orders of 2,750 lines are a megabyte. */
export function lineSummaryOf({ name, lines = '', rest }: AnySubject, id: string, ctx: Context): Promise<LineSummary> {
  const all = { $ifNull: [`$${lines}`, []] };
  const open = rest && {
    $filter: { input: all, as: 'line', cond: { $gt: [`$$line.${rest.quantity}`, `$$line.${rest.come}`] } },
  };
  const first = (some: object) => ({ $min: { $map: { input: some, as: 'line', in: `$$line.${rest?.dueOn}` } } });
  const made = {
    count: { $size: all },
    toCome: open ? { $size: open } : null,
    nextDueOn: open ? first(open) : null,
    firstDueOn: open ? first(all) : null,
  };
  return batched<string, LineSummary>(ctx, `line summary ${name}`, async (ids) => {
    const found = await computedOf(name, ctx.actor, { _id: { $in: [...ids] } }, [{ $project: made }]);
    const byId = new Map((found as (LineSummary & { readonly _id: string })[]).map((one) => [one._id, one]));
    return ids.map((one) => byId.get(one) ?? NO_LINES);
  }).load(id);
}
