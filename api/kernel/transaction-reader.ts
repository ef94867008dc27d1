import type { ClientSession, Document } from 'mongodb';
import type { SubjectName } from '../../schema/common/ids.js';
import { LIFECYCLES } from '../../schema/lifecycles.js';
import { ownedBy } from '../../schema/ownership.js';
import { toBase64 } from '../../schema/trail/index.js';
import { bytesOf } from '../trail/judge-rows.js';
import { type CheckpointDocument, TRAIL } from '../trail/stored.js';
import type { Actor } from './actor.js';
import type { Read } from './command.js';
import { collectionOf } from './database.js';
import { asRow } from './reads.js';
import { refuse } from './refusal.js';
import { Refused } from './refused.js';
import { fromStored, type Row } from './row.js';
import { isOperational } from './side-writes.js';
import { type RowFilter, type RowOf, subjectOf } from './subjects.js';
import { readTally } from './tallies.js';

/** Reads of one act; each row is read once. */
export type TransactionReader = Read;

/** Rows of a kind that an act reads at once. Where more would count, it is refused: nothing is decided on a part of them. */
export const MOST_READ = 10_000;

/**
 * Makes the reads of an act inside its transaction, or outside any where the act is only tried. Where only the owner may act, a row that
 * belongs to a purchase is read together with the purchase, which saves a second round trip.
 */
export function readerOf(session: ClientSession | null, actor: Actor, isOwners = false): TransactionReader {
  const seen = new Map<string, Row | null>();
  const withPurchase = async <Name extends SubjectName>(name: Name, filter: RowFilter): Promise<RowOf<Name>[]> => {
    const { lifecycle } = subjectOf(name);
    const by = ownedBy(lifecycle);
    if (!isOwners || by === null || 'itself' in by) return find(name, filter, 1);
    const purchases = {
      from: LIFECYCLES.Purchase.collection,
      localField: by.purchaseIn,
      foreignField: '_id',
      as: 'purchases',
    };
    const [found] = await collectionOf(lifecycle.collection)
      .aggregate<{ row: Document; purchases: Document[] }>(
        [
          { $match: filter },
          { $limit: 1 },
          { $project: { _id: 0, row: '$$ROOT', [by.purchaseIn]: 1 } },
          { $lookup: purchases },
        ],
        session ? { session } : {},
      )
      .toArray();
    for (const purchase of found?.purchases ?? []) {
      const row = asRow(purchase);
      seen.set(row._id, row);
    }
    return found ? [asRow<Name>(found.row)] : [];
  };
  const find = async <Name extends SubjectName>(
    name: Name,
    filter: RowFilter,
    limit?: number,
  ): Promise<RowOf<Name>[]> => {
    const documents = await collectionOf(subjectOf(name).lifecycle.collection)
      .find(filter, { ...(session && { session }), limit: limit ?? MOST_READ + 1 })
      .toArray();
    if (limit === undefined && documents.length > MOST_READ)
      throw new Refused(refuse('RULE', 'kernel.tooManyRows', [], { kind: name, most: MOST_READ }));
    const rows = documents.map((document) => asRow<Name>(document));
    for (const row of rows) seen.set(row._id, row);
    return rows;
  };
  const byId = async <Name extends SubjectName>(name: Name, id: string): Promise<RowOf<Name> | null> => {
    const known = seen.get(id);
    if (known !== undefined) return known as RowOf<Name> | null;
    const row = (await find(name, { _id: id }, 1))[0] ?? null;
    seen.set(id, row);
    return row;
  };
  return {
    byId,
    find,
    async visible(name, id) {
      const filter = subjectOf(name).visible(actor);
      if (filter === null) return null;
      const known = seen.get(id);
      const isAll = Object.keys(filter).length === 0;
      if (isAll && known !== undefined) return known as RowOf<typeof name> | null;
      const row = (await withPurchase(name, isAll ? { _id: id } : { $and: [{ _id: id }, filter] }))[0] ?? null;
      if (row || isAll) seen.set(id, row);
      return row;
    },
    tally(kind, name, of, by) {
      return readTally({ kind, name }, of, by, session);
    },
    async checkpoint() {
      const options = { ...(session && { session }), sort: { _id: -1 } } as const;
      const newest = await collectionOf<CheckpointDocument & { _id: number }>(TRAIL.checkpoints).findOne({}, options);
      return newest && { size: newest._id, root: toBase64(bytesOf(newest.root)) };
    },
    async operational(collection, filter, limit = MOST_READ) {
      if (!isOperational(collection)) throw new Error(`${collection} is no operational collection`);
      const documents = await collectionOf(collection)
        .find(filter, { ...(session && { session }), limit })
        .toArray();
      return documents.map((document) => fromStored(document) as Record<string, unknown>);
    },
  };
}
