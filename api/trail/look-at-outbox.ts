import type { ClientSession } from 'mongodb';
import { checkOpening } from '../../schema/trail/check-opening.js';
import { decodeFacts, type EntryFacts, inEnglish, messageOf, parseOpening } from '../../schema/trail/index.js';
import { collectionOf } from '../kernel/database.js';
import { nodeSha256 } from './crypto.js';
import { storedBytes } from './judge-rows.js';
import {
  aboutEntry,
  aboutNote,
  fieldOf,
  fieldsThatDiffer,
  type LogDifference,
  type RowField,
} from './log-difference.js';
import { atOneMoment } from './read-subjects.js';
import { outboxRow } from './rows-of-entry.js';
import { type LogDocument, type OutboxDocument, TRAIL } from './stored.js';

/** How long an entry may wait for the log; a sequencer takes a second. */
const LATE_MS = 15 * 60_000;
const NOTHING = new Uint8Array();

/**
 * Checks what waits for the log against its own bytes: at most `limit` rows after `after`, as they were at one moment. Bytes that were
 * changed here are consistent in themselves; only the document's own hash and the acknowledgement tell that they are not what was done.
 */
export async function checkOutbox(after: string, now: Date, origin: string, limit: number) {
  return atOneMoment(async (session) => {
    const rows = await collectionOf<OutboxDocument>(TRAIL.outbox)
      .find({ _id: { $gt: after } }, { session })
      .sort({ _id: 1 })
      .limit(limit)
      .toArray();
    const differences: LogDifference[] = after === '' ? await lateSince(now, session) : [];
    const read = rows.flatMap((row) => {
      const { entry, fields } = readRow(row, origin);
      if (!entry) differences.push(aboutNote('Entry', { rule: 'OUTBOX_CHANGED', place: row._id, fields }));
      else if (fields.length > 0)
        differences.push(aboutEntry(entry, { rule: 'OUTBOX_CHANGED', place: row._id, fields }));
      return entry ? [entry] : [];
    });
    differences.push(...(await loggedAmong(read, session)));
    return { differences, last: rows.length < limit ? null : (rows.at(-1)?._id ?? null) };
  });
}

function readRow(
  row: OutboxDocument,
  origin: string,
): { readonly entry: EntryFacts | null; readonly fields: RowField[] } {
  const [leaf = NOTHING, open = NOTHING] = [row.leaf, row.open].map((value) => storedBytes(value) ?? NOTHING);
  try {
    const entry = decodeFacts(leaf);
    const log = entry.log === origin ? [] : [fieldOf('/leaf', entry.log, origin)];
    return {
      entry,
      fields: [...fieldsThatDiffer(row, outboxRow({ leaf, entry }, open)), ...log, ...openingFaults(entry, open)],
    };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { entry: null, fields: [fieldOf('/leaf', messageOf(error), null)] };
  }
}

function openingFaults(entry: EntryFacts, open: Uint8Array): RowField[] {
  try {
    return checkOpening(nodeSha256, entry, parseOpening(open)).faults.map(({ detail }) =>
      fieldOf('/open', inEnglish(detail), null),
    );
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return [fieldOf('/open', messageOf(error), null)];
  }
}

async function loggedAmong(entries: readonly EntryFacts[], session: ClientSession): Promise<LogDifference[]> {
  if (entries.length === 0) return [];
  const rows = await collectionOf<LogDocument & { _id: number }>(TRAIL.log)
    .find({ id: { $in: entries.map(({ id }) => id) } }, { session, projection: { id: 1 } })
    .toArray();
  const indexOf = new Map(rows.map(({ id, _id }) => [id, _id]));
  return entries.flatMap((entry) => {
    const index = indexOf.get(entry.id);
    const fields = [fieldOf('/index', null, String(index))];
    return index === undefined ? [] : [aboutEntry(entry, { rule: 'OUTBOX_LOGGED', place: entry.id, fields })];
  });
}

/** One report for all that wait too long, since whatever holds up one holds up the ones after it. */
async function lateSince(now: Date, session: ClientSession): Promise<LogDifference[]> {
  const oldest = await collectionOf<OutboxDocument>(TRAIL.outbox).findOne(
    { at: { $lt: new Date(now.getTime() - LATE_MS) } },
    { session, sort: { at: 1, _id: 1 } },
  );
  if (!oldest) return [];
  const fields = [fieldOf('/at', oldest.at.toISOString(), null)];
  return [aboutNote('Entry', { rule: 'OUTBOX_LATE', place: oldest._id, fields })];
}
