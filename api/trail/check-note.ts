import { Binary } from 'mongodb';
import {
  inEnglish,
  messageOf,
  type Policy,
  parseCheckpoint,
  parseNote,
  verifyCheckpoint,
} from '../../schema/trail/index.js';
import { nodeCrypto } from './crypto.js';
import { aboutNote, fieldOf, fieldsThatDiffer, type LogDifference } from './log-difference.js';
import type { CheckpointDocument } from './stored.js';

/** A tree that the log's key has signed. */
export interface SignedTree {
  readonly size: number;
  readonly root: Uint8Array;
}

/**
 * Compares the row of a checkpoint with the note in it, and the note with the log's keys. `tree` is what is signed; null where nothing is.
 */
export function checkNote(
  row: CheckpointDocument,
  policy: Policy,
): { readonly tree: SignedTree | null; readonly difference: LogDifference | null } {
  const size = String(row._id);
  const changed = (fields: LogDifference['fields']) =>
    aboutNote('Checkpoint', { rule: 'CHECKPOINT_CHANGED', place: size, fields });
  if (typeof row.note !== 'string') return { tree: null, difference: changed([fieldOf('/note', null, 'a note')]) };
  // Witnesses sign separately from the log's own note, in rows of their own.
  const { failure } = verifyCheckpoint(row.note, { ...policy, quorum: 0 }, nodeCrypto);
  if (failure) return { tree: null, difference: changed([fieldOf('/note', row.note, inEnglish(failure.detail))]) };
  try {
    const { size: signed, root } = parseCheckpoint(parseNote(row.note).body);
    const fields = fieldsThatDiffer(row, { ...row, _id: signed, root: new Binary(root) });
    return { tree: { size: signed, root }, difference: fields.length > 0 ? changed(fields) : null };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { tree: null, difference: changed([fieldOf('/note', row.note, messageOf(error))]) };
  }
}
