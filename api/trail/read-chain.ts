import type { ClientSession } from 'mongodb';
import type { ReadEntry } from '../../schema/trail/check-chains.js';
import { decodeEntry, leafHash, parseOpening, type TrailEntry, toBase64 } from '../../schema/trail/index.js';
import { collectionOf } from '../kernel/database.js';
import { nodeSha256 } from './crypto.js';
import { bytesOf } from './judge-rows.js';
import { entriesAt } from './read-subjects.js';
import { type LogDocument, type OpeningDocument, type OutboxDocument, TRAIL } from './stored.js';

/** The last entry that is still proven, for whoever has to find out what happened after it. */
export interface LastHonest {
  readonly id: string;
  /** Null while pending. */
  readonly index: number | null;
  readonly at: string;
  readonly type: string;
  readonly actor: { readonly ref: string; readonly role: string };
}

/** A logged or pending entry of a subject, with its bytes. */
export interface ChainEntry extends ReadEntry {
  readonly entry: TrailEntry;
}

/** A subject's entries by version, up to the first that is invalid or does not match its successor. */
export interface ReadChain {
  readonly chain: readonly ChainEntry[];
  /** Whether an entry after these cannot be read or does not follow. */
  readonly broken: boolean;
}

/** The entries of a subject, logged and pending, with what is opened of them. */
export async function chainOf(id: string, session: ClientSession): Promise<ReadChain> {
  const filter = { 'subject.id': id };
  const isEntry = await entriesAt(session);
  const waiting = await collectionOf<OutboxDocument>(TRAIL.outbox).find(filter, { session }).toArray();
  const rowsBeside = await collectionOf<LogDocument & { _id: number }>(TRAIL.log).find(filter, { session }).toArray();
  const logged = rowsBeside.filter(({ _id }) => isEntry(TRAIL.log, _id));
  const openings = await collectionOf<OpeningDocument>(TRAIL.openings)
    .find({ _id: { $in: logged.map((row) => row.id) } }, { session })
    .toArray();
  const openOf = new Map(openings.map(({ _id, open }) => [_id, bytesOf(open)]));
  const rows = [
    ...logged.map((row) => ({
      index: row._id,
      rev: row.subject.rev,
      leaf: row.leaf,
      open: openOf.get(row.id) ?? null,
    })),
    ...waiting.map((row) => ({ index: null, rev: row.subject.rev, leaf: row.leaf, open: bytesOf(row.open) })),
  ].sort((a, b) => a.rev - b.rev);
  const chain: ChainEntry[] = [];
  for (const { index, leaf, open } of rows) {
    const read = readEntry(index, bytesOf(leaf), open);
    const before = chain.at(-1);
    if (
      !read ||
      (before && before.entry.subject.rev + 1 === read.entry.subject.rev && read.entry.prev !== before.leafHash)
    )
      return { chain, broken: true };
    chain.push(read);
  }
  return { chain, broken: false };
}

/** Ids of the subjects that have entries of a purchase. */
export async function idsWithProc(purchaseId: string, session: ClientSession): Promise<string[]> {
  const ids = new Set<string>();
  const isEntry = await entriesAt(session);
  for (const name of [TRAIL.outbox, TRAIL.log]) {
    const rows = collectionOf<LogDocument & { _id: number }>(name).find(
      { proc: purchaseId },
      { session, projection: { 'subject.id': 1 } },
    );
    for await (const { _id, subject } of rows) if (isEntry(name, _id)) ids.add(subject.id);
  }
  return [...ids];
}

/** What is told about an entry to whoever looks for the cause of a difference. */
export function lastHonestOf({ entry, index }: ChainEntry): LastHonest {
  const { ref, role } = entry.actor;
  return { id: entry.id, index, at: entry.at, type: entry.type, actor: { ref, role } };
}

function readEntry(index: number | null, leaf: Uint8Array, open: Uint8Array | null): ChainEntry | null {
  try {
    const entry = decodeEntry(leaf);
    return { index, entry, leafHash: toBase64(leafHash(nodeSha256, leaf)), opening: open && parseOpening(open) };
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
