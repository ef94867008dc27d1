import type { ClientSession } from 'mongodb';
import type { Policy } from '../../schema/trail/index.js';
import { collectionOf } from '../kernel/database.js';
import { checkNote } from './check-note.js';
import { isIndexBelow, type LogEnd } from './end-of-log.js';
import { aboutNote, type LogDifference } from './log-difference.js';
import { type CheckpointDocument, TRAIL } from './stored.js';

/** How many of them are reported; more would tell nothing new. */
const MOST = 100;
const LONGEST = 100;
const NO_NUMBER = [{ _id: { $not: { $type: 'number' } } }, { _id: Number.NaN }, { _id: { $lt: 0 } }];

/** Rows of the log and checkpoints that stand beyond the end of the log, as it was at the moment of the session. */
export async function rowsUnasked(
  { size, signed }: LogEnd,
  policy: Policy,
  session: ClientSession,
): Promise<LogDifference[]> {
  const rows = await collectionOf<{ _id: unknown }>(TRAIL.log)
    .find({ $or: [...NO_NUMBER, { _id: { $gte: size } }] } as object, { session, projection: { _id: 1 } })
    .limit(MOST)
    .toArray();
  const notes = await collectionOf<CheckpointDocument>(TRAIL.checkpoints)
    .find({ $or: [...NO_NUMBER, { _id: { $gt: signed } }] } as object, { session })
    .limit(MOST)
    .toArray();
  const wrong = (place: string) => aboutNote('Checkpoint', { rule: 'CHECKPOINT_CHANGED', place });
  return [
    ...rows.map(({ _id }) => rowUnasked(_id)),
    ...notes.map((row) => checkNote(row, policy).difference ?? wrong(placeOf(row._id))),
  ];
}

/** Those rows that stand at no index of a log of this size. */
export function unaskedAmong(rows: readonly { readonly _id: unknown }[], size: number): LogDifference[] {
  return rows
    .filter(({ _id }) => !isIndexBelow(_id, size))
    .slice(0, MOST)
    .map(({ _id }) => rowUnasked(_id));
}

/** Rows between two indices whose ids are no whole numbers. */
export async function rowsBetweenIndices(from: number, to: number): Promise<LogDifference[]> {
  const whole = { $eq: [{ $mod: ['$_id', 1] }, 0] };
  const rows = await collectionOf<{ _id: unknown }>(TRAIL.log)
    .find({ _id: { $gte: from, $lt: to }, $expr: { $not: whole } } as object, { projection: { _id: 1 } })
    .limit(MOST)
    .toArray();
  return rows.map(({ _id }) => rowUnasked(_id));
}

function rowUnasked(id: unknown): LogDifference {
  return aboutNote('Entry', { rule: 'ROW_UNASKED', place: placeOf(id) });
}

function placeOf(id: unknown): string {
  return (typeof id === 'number' ? String(id) : JSON.stringify(id)).slice(0, LONGEST);
}
