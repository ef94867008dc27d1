import { decodeFacts, isCensusEntry } from '../../schema/trail/index.js';
import { collectionOf } from '../kernel/database.js';
import { bytesOf } from './judge-rows.js';
import { type LogDocument, type OpeningDocument, TRAIL } from './stored.js';

/** The opening of the census logged at an index; null where its bytes are no census, or where there is no opening. */
export async function readCensusOpening(index: number): Promise<Uint8Array | null> {
  const row = await collectionOf<LogDocument & { _id: number }>(TRAIL.log).findOne({ _id: index });
  if (!row || !isCensusEntry(decodeFacts(bytesOf(row.leaf)))) return null;
  const opening = await collectionOf<OpeningDocument>(TRAIL.openings).findOne({ _id: row.id });
  return opening && bytesOf(opening.open);
}
