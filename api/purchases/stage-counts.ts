import DataLoader from 'dataloader';
import type { Context } from '../kernel/context.js';
import { collectionOf } from '../kernel/database.js';
import { stepsBeyond, type TrailStep } from '../trail/index.js';
import type { StageEntries } from './stages.js';
import { STEPS, STEPS_CURSOR } from './steps.js';
import { hiddenOf, type Thread } from './thread.js';

/** How often one subject had one kind of entry, and when. */
interface Group extends StageEntries {
  readonly proc: string | null;
  readonly subjectId: string;
}

const loaders = new WeakMap<Context, DataLoader<Thread, Group[]>>();

/**
 * What the stages of a purchase are computed from, of the rows that the reader may see: counted where the steps are stored,
 * and once for all purchases of a list.
 */
export async function stageEntriesOf(thread: Thread, ctx: Context): Promise<StageEntries[]> {
  const loader =
    loaders.get(ctx) ?? new DataLoader((threads: readonly Thread[]) => readGroups(threads), { cache: false });
  loaders.set(ctx, loader);
  const groups = await loader.load(thread);
  const hidden = await hiddenOf([...new Set(groups.map(({ subjectId }) => subjectId))], thread, ctx);
  return groups.filter(({ subjectId }) => !hidden.has(subjectId));
}

async function readGroups(threads: readonly Thread[]): Promise<Group[][]> {
  const purchaseIds = threads.map(({ purchaseId }) => purchaseId);
  const subjectIds = [...new Set(threads.flatMap(({ requisitionIds }) => requisitionIds))];
  const fresh = await stepsBeyond({ purchaseIds, subjectIds }, STEPS_CURSOR);
  const own = { proc: { $in: purchaseIds } };
  // What a requisition did in another purchase is not asked for.
  const linked = { 'subject.id': { $in: subjectIds }, proc: null };
  const stored = [...(await counted(own, fresh)), ...(await counted(linked, fresh))];
  const groups = [...stored, ...fresh.map(groupOf)];
  return threads.map(({ purchaseId, requisitionIds }) =>
    groups.filter(
      ({ proc, subjectId }) => proc === purchaseId || (proc === null && requisitionIds.includes(subjectId)),
    ),
  );
}

/** Counted by the database; those that were read already are left out. */
function counted(filter: object, fresh: readonly TrailStep[]): Promise<Group[]> {
  const _id = { proc: '$proc', subjectId: '$subject.id', type: '$type' };
  return collectionOf(STEPS)
    .aggregate<Group>([
      { $match: { ...filter, ...(fresh.length > 0 ? { _id: { $nin: fresh.map(({ id }) => id) } } : {}) } },
      { $group: { _id, count: { $sum: 1 }, first: { $min: '$at' }, last: { $max: '$at' } } },
      {
        $project: {
          _id: 0,
          proc: '$_id.proc',
          subjectId: '$_id.subjectId',
          type: '$_id.type',
          ...{ count: 1, first: 1, last: 1 },
        },
      },
    ])
    .toArray();
}

function groupOf({ proc, subject, type, at }: TrailStep): Group {
  return { proc, subjectId: subject.id, type, count: 1, first: at, last: at };
}
