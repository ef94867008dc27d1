import { type SubjectName, subjectOfId } from '../../schema/common/ids.js';
import { batched, grouped } from './batched.js';
import type { Read } from './command.js';
import type { Context } from './context.js';
import { collectionOf } from './database.js';
import { asRow } from './reads.js';
import type { Row } from './row.js';
import { type RowFilter, type RowOf, subjectOf } from './subjects.js';
import { MOST_READ, readerOf } from './transaction-reader.js';

/**
 * Reads for acts that are only tried (`foreseen`): all rows of a list are read together, since they differ only by id. Reads as `readerOf`
 * does outside a transaction, without filtering by who may see a row.
 */
export function batchedReader(ctx: Context): Read {
  const alone = ctx.kept('read alone', () => readerOf(null, ctx.actor));
  return {
    byId: async <Name extends SubjectName>(name: Name, id: string) =>
      (await pointing(ctx, name, '_id', {}, 1).load(id))[0] ?? null,
    find: async <Name extends SubjectName>(name: Name, filter: RowFilter, limit?: number) => {
      const [field, id] = Object.entries(filter).find(isOneId) ?? [];
      if (field === undefined || typeof id !== 'string') return alone.find(name, filter, limit);
      const { [field]: _, ...rest } = filter;
      return pointing(ctx, name, field, rest, limit ?? MOST_READ).load(id);
    },
    visible: (name, id) => ctx.load(name, id),
    tally: (kind, name, of, by) => alone.tally(kind, name, of, by),
    checkpoint: () => ctx.kept('read checkpoint', () => alone.checkpoint()),
    operational: (collection, filter, limit) => alone.operational(collection, filter, limit),
  };
}

function isOneId([, value]: [string, unknown]): boolean {
  return typeof value === 'string' && subjectOfId(value) !== null;
}

function pointing<Name extends SubjectName>(ctx: Context, name: Name, field: string, rest: RowFilter, most: number) {
  const asked = `read ${JSON.stringify([name, field, rest, most])}`;
  return batched<string, RowOf<Name>[]>(ctx, asked, async (ids) => {
    const rows = await read<Name>(name, field, { ...rest, [field]: { $in: [...ids] } }, most);
    const byId = grouped(rows, (row: Row) => String(Reflect.get(row, field)));
    return ids.map((id) => (byId.get(id) ?? []).slice(0, most));
  });
}

/** Where only one row per id is wanted, the database picks it: a unit may have thousands of accounts. */
async function read<Name extends SubjectName>(name: Name, field: string, filter: RowFilter, most: number) {
  const collection = collectionOf(subjectOf(name).lifecycle.collection);
  const documents =
    most === 1 && field !== '_id'
      ? await collection
          .aggregate([
            { $match: filter },
            { $group: { _id: `$${field}`, row: { $first: '$$ROOT' } } },
            { $replaceRoot: { newRoot: '$row' } },
          ])
          .toArray()
      : await collection.find(filter).toArray();
  return documents.map((document) => asRow<Name>(document));
}
