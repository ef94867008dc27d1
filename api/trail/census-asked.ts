import { collectionOf } from '../kernel/database.js';

interface AskedDocument {
  readonly _id: string;
  /** A census is wanted that counts at least so many entries. */
  readonly upTo: number;
}

const ASKED = 'census-asked';

/** Asks for a census of at least so many entries: a bundle waits for it. Made at the next look, where the last is old enough. */
export async function askCensus(upTo: number): Promise<void> {
  await collectionOf<AskedDocument>('cursors').updateOne({ _id: ASKED }, { $max: { upTo } }, { upsert: true });
}

/** How many entries the newest census that was asked for is to count; 0 where none was. */
export async function censusAsked(): Promise<number> {
  return (await collectionOf<AskedDocument>('cursors').findOne({ _id: ASKED }))?.upTo ?? 0;
}
