import { collectionOf } from '../kernel/database.js';

interface AskedDocument {
  readonly _id: string;
  /** A census is wanted that counts at least this many entries. */
  readonly upTo: number;
}

const ASKED = 'census-asked';

/**
 * Asks for a census of at least so many entries, for which a bundle waits. It is made at the next check, provided the last one is old
 * enough.
 */
export async function askCensus(upTo: number): Promise<void> {
  await collectionOf<AskedDocument>('cursors').updateOne({ _id: ASKED }, { $max: { upTo } }, { upsert: true });
}

/** How many entries the largest census asked for has to count; 0 where none was asked for. */
export async function censusAsked(): Promise<number> {
  return (await collectionOf<AskedDocument>('cursors').findOne({ _id: ASKED }))?.upTo ?? 0;
}
