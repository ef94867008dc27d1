import { collectionOf } from '../../api/kernel/database.js';
import { bytesOf, type LogDocument, linkIn, type OpeningDocument, TRAIL } from '../../api/trail/index.js';
import type { LoggedEntry } from '../../schema/dossier/index.js';
import { LINKED_KINDS } from '../../schema/secrecy.js';
import { decodeEntry, type OpenedChanges, parseOpening } from '../../schema/trail/index.js';

/** Which entries of the log: by range of indices, by purchase, or by subject. */
export interface LogFilter {
  readonly _id?: { readonly $gte?: number; readonly $lt?: number };
  readonly proc?: string | { readonly $ne: null };
  readonly 'subject.id'?: string | { readonly $in: readonly string[] };
  readonly 'subject.type'?: string | { readonly $in: readonly string[] };
  /** One of these, in addition to the other conditions. */
  readonly $or?: readonly LogFilter[];
}

/** Entries that may be an act of a purchase. */
export const OF_PURCHASES: readonly LogFilter[] = [{ proc: { $ne: null } }, { 'subject.type': { $in: LINKED_KINDS } }];

type StoredEntry = LogDocument & { _id: number };

/** Entries of the log in its order, with their open and commercial changes; personal values stay where they can be erased. */
export async function readLog(filter: LogFilter): Promise<LoggedEntry[]> {
  const query: object = { ...filter };
  const rows = await collectionOf<StoredEntry>(TRAIL.log).find(query).sort({ _id: 1 }).toArray();
  const openings = await collectionOf<OpeningDocument>(TRAIL.openings)
    .find({ _id: { $in: rows.map(({ id }) => id) } })
    .toArray();
  const openOf = new Map(openings.map(({ _id, open }) => [_id, bytesOf(open)]));
  return rows.map(({ _id: index, id, leaf }) => {
    const entry = decodeEntry(bytesOf(leaf));
    const open = openOf.get(id);
    const changes = open ? parseOpening(open).changes.flatMap(changesOf) : [];
    return {
      index,
      id,
      type: entry.type,
      subject: entry.subject,
      purchase: entry.proc ?? (LINKED_KINDS.includes(entry.subject.type) ? linkIn(changes) : null),
      when: entry.occurredAt ?? entry.at,
      recordedAt: entry.at,
      changes,
    };
  });
}

function changesOf(part: OpenedChanges) {
  return 'value' in part && part.class !== 'personal' ? part.value : [];
}
