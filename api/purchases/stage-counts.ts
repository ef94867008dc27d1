import { type SubjectName, subjectOfId } from '../../schema/common/ids.js';
import { batched } from '../kernel/batched.js';
import type { Context } from '../kernel/context.js';
import { collectionOf } from '../kernel/database.js';
import { type StepFilter, stepsBeyond, type TrailStep } from '../trail/index.js';
import type { StageEntries } from './stages.js';
import { belongsTo, disclosedAmong, STEPS, STEPS_CURSOR } from './steps.js';
import { hiddenOf, type Thread } from './thread.js';

/** How often one subject had entries of one type, and when. */
interface Group extends StageEntries {
  readonly proc: string | null;
  readonly link: string | null;
  readonly subjectId: string;
}

/**
 * What the stages of a purchase are computed from, limited to rows that the reader may see: counted in the collection of steps, in one go
 * for all purchases of a list.
 */
export async function stageEntriesOf(thread: Thread, ctx: Context): Promise<StageEntries[]> {
  const groups = await groupsIn(thread, ctx);
  const hidden = await hiddenOf([...new Set(groups.map(({ subjectId }) => subjectId))], ctx);
  return groups.filter(({ subjectId }) => !hidden.has(subjectId));
}

/** The kinds of subjects that have entries in a purchase, whether or not the reader may see them. */
export async function kindsIn(thread: Thread, ctx: Context): Promise<ReadonlySet<SubjectName | null>> {
  return new Set((await groupsIn(thread, ctx)).map(({ subjectId }) => subjectOfId(subjectId)));
}

function groupsIn(thread: Thread, ctx: Context): Promise<Group[]> {
  return batched<Thread, Group[]>(ctx, 'purchases stages', readGroups).load(thread);
}

async function readGroups(threads: readonly Thread[]): Promise<Group[][]> {
  const purchaseIds = threads.map(({ purchaseId }) => purchaseId);
  const linked = [...new Set(threads.flatMap(({ requisitionIds }) => requisitionIds))];
  const own = await groupsOf({ purchaseIds, subjectIds: linked });
  const disclosed = disclosedAmong(
    own.map(({ subjectId }) => subjectId),
    [],
  );
  const before = disclosed.length === 0 ? [] : await groupsOf({ purchaseIds: [], subjectIds: disclosed });
  return threads.map(({ purchaseId, requisitionIds }) => {
    const known = new Set([...requisitionIds, ...ofPurchase(own, purchaseId)]);
    const earlier = before.filter(({ proc }) => proc === null);
    return [...own, ...earlier].filter((group) => {
      // What a requisition did in another purchase does not count.
      return group.proc === purchaseId || (known.has(group.subjectId) && belongsTo(purchaseId, group));
    });
  });
}

function ofPurchase(groups: readonly Group[], purchaseId: string): string[] {
  return groups.flatMap(({ proc, subjectId }) => (proc === purchaseId ? [subjectId] : []));
}

async function groupsOf({ purchaseIds, subjectIds }: StepFilter): Promise<Group[]> {
  const fresh = await stepsBeyond({ purchaseIds, subjectIds }, STEPS_CURSOR);
  const own = purchaseIds.length === 0 ? [] : await counted({ proc: { $in: [...purchaseIds] } }, fresh);
  const linked = await counted({ 'subject.id': { $in: [...subjectIds] }, proc: null }, fresh);
  return [...own, ...linked, ...fresh.map(groupOf)];
}

/** Counted by the database; steps that were read already are left out. */
function counted(filter: object, fresh: readonly TrailStep[]): Promise<Group[]> {
  const _id = { proc: '$proc', link: '$link', subjectId: '$subject.id', type: '$type' };
  return collectionOf(STEPS)
    .aggregate<Group>([
      { $match: { ...filter, ...(fresh.length > 0 ? { _id: { $nin: fresh.map(({ id }) => id) } } : {}) } },
      { $group: { _id, count: { $sum: 1 }, first: { $min: '$at' }, last: { $max: '$at' } } },
      {
        $project: {
          _id: 0,
          proc: '$_id.proc',
          link: '$_id.link',
          subjectId: '$_id.subjectId',
          type: '$_id.type',
          ...{ count: 1, first: 1, last: 1 },
        },
      },
    ])
    .toArray();
}

function groupOf({ proc, link, subject, type, at }: TrailStep): Group {
  return { proc, link, subjectId: subject.id, type, count: 1, first: at, last: at };
}
