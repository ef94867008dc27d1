import type { Opening } from '../../schema/trail/index.js';
import { collectionOf } from '../kernel/database.js';
import { type LogDocument, TRAIL } from './stored.js';

/** An entry by which values were erased, and its place. */
export interface ErasedBy {
  readonly entryId: string;
  /** Null while it is pending. */
  readonly logIndex: number | null;
}

/** The entries by which values of an opening were erased. */
export async function erasedByOf(opening: Opening | null): Promise<ErasedBy[]> {
  const parts = opening?.changes ?? [];
  const ids = [...new Set(parts.flatMap((part) => ('erasedBy' in part && part.erasedBy ? [part.erasedBy] : [])))];
  if (ids.length === 0) return [];
  const logged = await collectionOf<LogDocument & { _id: number }>(TRAIL.log)
    .find({ id: { $in: ids } }, { projection: { id: 1 } })
    .toArray();
  const indexOf = new Map(logged.map(({ id, _id }) => [id, _id]));
  return ids.map((entryId) => ({ entryId, logIndex: indexOf.get(entryId) ?? null }));
}
