import type { Context } from '../kernel/context.js';
import { placeCursor } from '../kernel/cursors.js';
import { collectionOf } from '../kernel/database.js';
import type { PageArgs } from '../kernel/reads.js';
import { indexedSize } from './indexed-size.js';
import { ENTRY_WORDS, type EntryWords } from './model.js';
import { isSeen } from './show-entries.js';
import { HIT_FIELDS, type Hit, tellHits } from './tell-hits.js';

/** Rows examined for one page; the reader sees the subjects of most of them. */
const ROUNDS = 10;

/** Everything the trail knows of a supplier, across all purchases, newest first; nothing is told about what the reader may not see. */
export async function supplierHistory(supplierId: string, args: PageArgs, ctx: Context) {
  const { first } = args;
  const after = placeCursor(args.after);
  const size = await indexedSize();
  const shown: Hit[] = [];
  let below = Math.min(after ?? size, size);
  for (let round = 0; round < ROUNDS && below > 0 && shown.length < first; round++) {
    const rows = await collectionOf<EntryWords & { _id: number }>(ENTRY_WORDS)
      .find({ suppliers: supplierId, _id: { $lt: below } }, { projection: HIT_FIELDS })
      .sort({ _id: -1 })
      .limit(first)
      .toArray();
    const seen = await Promise.all(rows.map(({ subject }) => isSeen(subject.id, ctx)));
    shown.push(...rows.filter((_, place) => seen[place]).slice(0, first - shown.length));
    const last = shown.length === first ? shown.at(-1) : rows.at(-1);
    below = rows.length < first && shown.length < first ? 0 : (last?._id ?? 0);
  }
  return {
    edges: await tellHits(shown, ctx),
    pageInfo: { hasNextPage: below > 0, endCursor: below > 0 ? String(below) : null },
    size,
    searchedTo: null,
  };
}
