import { collectionOf } from '../../api/kernel/database.js';
import { STEPS, STEPS_CURSOR, type StepDocument } from '../../api/purchases/index.js';
import { EntryUnreadable, findLoggedBetween, type StoredEntry, stepOf } from '../../api/trail/index.js';
import { LINKED_KINDS, SECRET_KINDS } from '../../schema/secrecy.js';
import { behindAt, followLog } from '../follow-log.js';

/** Entries processed in a step. */
const STEP = 2_000;

/** Only entries that the trail of a purchase can contain. */
const KEPT = { $or: [{ proc: { $ne: null } }, { 'subject.type': { $in: [...LINKED_KINDS, ...SECRET_KINDS] } }] };

/** The index up to which the steps have come where the log is ahead of them; null where it is not. */
export function stepsBehindAt(origin: string): Promise<number | null> {
  return behindAt(STEPS_CURSOR, origin);
}

/**
 * Adds new entries of the log to the steps of purchases. They are written before the cursor moves, each under the id of its entry, and
 * writing them twice changes nothing.
 */
export async function projectSteps(origin: string): Promise<void> {
  await followLog({ cursor: STEPS_CURSOR, step: STEP }, origin, async (from, to) => {
    const entries = await findLoggedBetween(KEPT, from, to);
    const writes = entries.map((entry) => {
      const document = documentOf(entry);
      return { replaceOne: { filter: { _id: document._id }, replacement: document, upsert: true } };
    });
    if (writes.length > 0) await collectionOf<StepDocument>(STEPS).bulkWrite(writes, { ordered: false });
  });
}

function documentOf(entry: StoredEntry): StepDocument {
  try {
    const { id: _id, ...step } = stepOf(entry);
    return { ...step, _id, index: entry.index ?? 0 };
  } catch (error) {
    // An entry that was tampered with must not hold up all others. It keeps its place, and whoever reads it is told.
    if (!(error instanceof EntryUnreadable)) throw error;
    const { id: _id, index, subject, proc, at } = entry;
    return {
      ...{ _id, index: index ?? 0, subject, proc, link: null, at },
      ...{ type: 'unreadable', ref: '', role: '', state: null, paths: [], personal: true },
    };
  }
}
