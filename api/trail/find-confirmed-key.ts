import type { Db } from 'mongodb';
import { checkOpening } from '../../schema/trail/check-opening.js';
import { decodeEntry, parseOpening } from '../../schema/trail/index.js';
import { nodeSha256 } from './crypto.js';
import { bytesOf } from './judge-rows.js';
import { type LogDocument, type OpeningDocument, TRAIL } from './stored.js';

/** The act by which a second person confirms the next key of the log. */
export const CONFIRM_LOG_KEY = 'logkeys.confirmLogKey';

const MENTION = Buffer.from(`"type":"${CONFIRM_LOG_KEY}"`);

/** Whether a leaf may confirm a key; its bytes are searched before it is parsed. */
export function mentionsLogKey(leaf: Uint8Array): boolean {
  return Buffer.from(leaf.buffer, leaf.byteOffset, leaf.length).includes(MENTION);
}

/**
 * The key that the entry at an index confirms, taken from its opening as far as that matches the entry's commitments; null where it
 * confirms none. Nothing else in the database is believed.
 */
export async function findConfirmedKey(db: Db, index: number): Promise<string | null> {
  const row = await db.collection<LogDocument>(TRAIL.log).findOne({ _id: index });
  const entry = row && decodeEntry(bytesOf(row.leaf));
  if (entry?.type !== CONFIRM_LOG_KEY || entry.subject.type !== 'LogKey') return null;
  const opening = await db.collection<OpeningDocument>(TRAIL.openings).findOne({ _id: entry.id });
  const verdict = opening && checkOpening(nodeSha256, entry, parseOpening(bytesOf(opening.open)));
  if (!verdict || verdict.faults.length > 0) return null;
  const key = verdict.changes?.find(({ path }) => path === '/confirmedVkey')?.after;
  return typeof key === 'string' ? key : null;
}
