import { Binary } from 'mongodb';
import { type EntryFacts, leafHash } from '../../schema/trail/index.js';
import { nodeSha256 } from './crypto.js';
import type { LogDocument, OpeningDocument, OutboxDocument } from './stored.js';

// Whatever stands beside the bytes of an entry is made here and nowhere else, and from the bytes alone, so that the nightly check can
// rebuild it and compare it with what an administrator of the database may have changed.

/** An entry as written: its bytes, and their meaning. */
export interface WrittenEntry {
  readonly leaf: Uint8Array;
  readonly entry: EntryFacts;
}

/** The row of the log for an entry at an index. */
export function logRow(index: number, { leaf, entry }: WrittenEntry): LogDocument {
  const { id, subject, proc, at } = entry;
  const lh = new Binary(leafHash(nodeSha256, leaf));
  return { _id: index, id, leaf: new Binary(leaf), lh, subject: subjectOf(subject), proc, at: new Date(at) };
}

/** The row of the opening of a logged entry. */
export function openingRow({ id, subject, proc }: EntryFacts, open: Uint8Array): OpeningDocument {
  return { _id: id, open: new Binary(open), subject: subjectOf(subject), proc };
}

/** The row of the outbox for an entry that is committed. */
export function outboxRow({ leaf, entry }: WrittenEntry, open: Uint8Array): OutboxDocument {
  const { id, subject, proc, at } = entry;
  return {
    ...{ _id: id, leaf: new Binary(leaf), subject: subjectOf(subject), proc },
    ...{ at: new Date(at), open: new Binary(open) },
  };
}

function subjectOf({ type, id, rev }: EntryFacts['subject']): EntryFacts['subject'] {
  return { type, id, rev };
}
