import {
  appendLeaf,
  completedTiles,
  type Edge,
  type EntryFacts,
  fromBase64,
  type Policy,
  rootOf,
  sameBytes,
  TILE_WIDTH,
  tilePath,
  tileRoot,
  toBase64,
} from '../../schema/trail/index.js';
import { collectionOf } from '../kernel/database.js';
import { checkNote, type SignedTree } from './check-note.js';
import { nodeSha256 } from './crypto.js';
import { endOfLog } from './end-of-log.js';
import { storedBytes } from './judge-rows.js';
import { aboutEntry, aboutNote, fieldOf, type LogDifference, type LogRule } from './log-difference.js';
import { readRows } from './read-rows.js';
import { atOneMoment } from './read-subjects.js';
import { rowsUnasked } from './rows-unasked.js';
import { type CheckpointDocument, type HeadDocument, type TileDocument, TRAIL } from './stored.js';

/** How far the rows of the log have been read, with the tree of all entries before. */
export interface EntriesPlace {
  readonly part: 'entries';
  /** Index of the next entry. */
  readonly next: number;
  /** The index up to which missing rows have already been reported. */
  readonly told: number;
  /** The tree's edge in base64; null once the entries do not give what was signed, after which later checkpoints say nothing more. */
  readonly edge: readonly string[] | null;
  /** Size of the last signed checkpoint that the entries confirm. */
  readonly borneOut: number;
}

/** The result of a step through the log; `next` is null at its end. */
export interface EntriesStep {
  readonly read: number;
  readonly differences: readonly LogDifference[];
  readonly next: EntriesPlace | null;
}

/** Where the check of the rows begins. */
export const firstEntry: EntriesPlace = { part: 'entries', next: 0, told: 0, edge: [], borneOut: 0 };

/**
 * Checks the next rows of the log against the bytes in them: each row is what its bytes give, none is missing and none stands where no
 * entry can, the tiles are the hashes of the bytes, and all entries together give each checkpoint that was signed. `limit` is rounded to
 * whole tiles.
 */
export async function lookAtEntries(place: EntriesPlace, policy: Policy, limit: number): Promise<EntriesStep> {
  const from = place.next;
  const { end, strangers } = await atOneMoment(async (session) => {
    const now = await endOfLog(session);
    return { end: now, strangers: from === 0 ? await rowsUnasked(now, policy, session) : [] };
  });
  const to = Math.min(end.size, from + Math.max(1, Math.floor(limit / TILE_WIDTH)) * TILE_WIDTH);
  const { hashes, entries, told, differences } = await readRows({ from, to, told: place.told, size: end.size });
  const tiles = await readTiles(from, to, hashes);
  const grown = await grow({ ...place, to, policy, hashes, other: tiles.other });
  differences.push(
    ...[...strangers, ...tiles.differences],
    ...tileDifferences(tiles.other, from, grown.leavesAreRight, hashes, entries),
    ...grown.differences,
  );
  const read = Math.max(0, to - from);
  // Where a forged head claims more than is signed and there are no rows, the indices are not walked one by one.
  const isEmpty = from >= end.signed && told >= to && hashes.every((hash) => hash === null);
  const next = isEmpty ? Math.max(to, Math.floor(told / TILE_WIDTH) * TILE_WIDTH) : to;
  if (next < end.size) {
    const edge = next > to ? null : (grown.edge?.map(toBase64) ?? null);
    return { read, differences, next: { part: 'entries', next, told, edge, borneOut: grown.borneOut } };
  }
  if (grown.edge && end.size > 0) differences.push(...headDifferences(end.head, end.size, grown.edge));
  return { read, differences, next: null };
}

/** Hashes in a full tile for entries whose bytes give another hash, or whose row is missing, by index. */
type OtherHashes = ReadonlyMap<number, Uint8Array>;

async function readTiles(from: number, to: number, hashes: readonly (Uint8Array | null)[]) {
  const wanted = completedTiles(from, to);
  const below = wanted.flatMap(({ level, index }) =>
    level === 0 ? [] : Array.from({ length: TILE_WIDTH }, (_, at) => pathOf(level - 1, index * TILE_WIDTH + at)),
  );
  const paths = [...new Set([...wanted.map(tilePath), ...below])];
  const rows = await collectionOf<TileDocument>(TRAIL.tiles)
    .find({ _id: { $in: paths } })
    .toArray();
  const stored = new Map(rows.map(({ _id, hashes: bytes }) => [_id, storedBytes(bytes) ?? new Uint8Array()]));
  const other = new Map<number, Uint8Array>();
  const differences: LogDifference[] = [];
  for (const { level, index } of wanted) {
    const path = pathOf(level, index);
    const bytes = stored.get(path);
    const right = Array.from({ length: TILE_WIDTH }, (_, at) =>
      level === 0
        ? (hashes[index * TILE_WIDTH + at - from] ?? null)
        : rootOfTile(stored.get(pathOf(level - 1, index * TILE_WIDTH + at))),
    );
    if (bytes?.length !== TILE_WIDTH * HASH) {
      differences.push(aboutNote('Entry', { rule: 'TILE_CHANGED', place: path }));
      continue;
    }
    for (const [at, hash] of right.entries()) {
      const told = bytes.slice(at * HASH, (at + 1) * HASH);
      if (level === 0 && (!hash || !sameBytes(hash, told))) other.set(index * TILE_WIDTH + at, told);
      else if (hash && !sameBytes(hash, told)) {
        differences.push(aboutNote('Entry', { rule: 'TILE_CHANGED', place: `${path} ${at}` }));
      }
    }
  }
  return { other, differences };
}

const HASH = 32;

function pathOf(level: number, index: number): string {
  return tilePath({ level, index, width: TILE_WIDTH });
}

/** Null for a tile that is missing or cut short, which is reported for that tile. */
function rootOfTile(bytes: Uint8Array | undefined): Uint8Array | null {
  return bytes?.length === TILE_WIDTH * HASH ? tileRoot(nodeSha256, bytes) : null;
}

interface Growing extends Omit<EntriesPlace, 'part' | 'told'> {
  readonly to: number;
  readonly policy: Policy;
  readonly hashes: readonly (Uint8Array | null)[];
  readonly other: OtherHashes;
}

interface Grown {
  readonly edge: Edge | null;
  readonly borneOut: number;
  /** Where a tile disagrees with the bytes, whether the bytes are what was signed; null where nothing signed can tell. */
  readonly leavesAreRight: boolean | null;
  readonly differences: readonly LogDifference[];
}

/**
 * Extends the tree and compares it with each checkpoint on the way. Where bytes and tile differ, what was signed decides which of them is
 * right.
 */
async function grow({ next, edge, borneOut, to, policy, hashes, other }: Growing): Promise<Grown> {
  const rows = await collectionOf<CheckpointDocument & { _id: number }>(TRAIL.checkpoints)
    .find({ _id: { $gt: next, $lte: to } } as object)
    .sort({ _id: 1 })
    .toArray();
  const notes = rows.map((row) => checkNote(row, policy));
  const differences = notes.flatMap(({ difference }) => (difference ? [difference] : []));
  if (!edge) return { edge: null, borneOut, leavesAreRight: null, differences };
  const signed = notes.flatMap(({ tree }) => (tree ? [tree] : []));
  const start = edge.map((text) => fromBase64(text) ?? new Uint8Array());
  const byLeaves = treeUpTo(start, next, hashes, signed);
  if (byLeaves.failedAt === null && byLeaves.edge)
    return {
      ...{ edge: byLeaves.edge, borneOut: byLeaves.borneOut ?? borneOut, differences },
      leavesAreRight: signed.length > 0 ? true : null,
    };
  const told = hashes.map((hash, at) => other.get(next + at) ?? hash);
  const byTiles = other.size > 0 ? treeUpTo(start, next, told, signed) : byLeaves;
  if (byTiles.failedAt === null && byTiles.edge)
    return {
      ...{ edge: byTiles.edge, borneOut: byTiles.borneOut ?? borneOut, differences },
      leavesAreRight: signed.length > 0 ? false : null,
    };
  const known = byLeaves.borneOut ?? borneOut;
  const range = byLeaves.failedAt === null ? `${known}–` : `${known}–${byLeaves.failedAt - 1}`;
  const fault = aboutNote('Checkpoint', { rule: 'LOG_NOT_SIGNED', place: range });
  return { edge: null, borneOut: known, leavesAreRight: null, differences: [...differences, fault] };
}

/** The tree after these hashes; `failedAt` is the size of the first signed tree that they do not give. */
function treeUpTo(
  start: Edge,
  from: number,
  hashes: readonly (Uint8Array | null)[],
  signed: readonly SignedTree[],
): { readonly edge: Edge | null; readonly borneOut: number | null; readonly failedAt: number | null } {
  let edge = start;
  let borneOut: number | null = null;
  let coming = 0;
  for (const [at, hash] of hashes.entries()) {
    if (!hash) return { edge: null, borneOut, failedAt: signed[coming]?.size ?? null };
    edge = appendLeaf(nodeSha256, edge, from + at, hash);
    const tree = signed[coming];
    if (!tree || tree.size !== from + at + 1) continue;
    if (!sameBytes(rootOf(nodeSha256, edge, tree.size), tree.root))
      return { edge: null, borneOut, failedAt: tree.size };
    borneOut = tree.size;
    coming++;
  }
  return { edge, borneOut, failedAt: null };
}

/** Where nothing signed tells which of the two was changed, both are named. */
function ruleBy(leavesAreRight: boolean | null): LogRule {
  if (leavesAreRight === null) return 'HASH_DIFFERS';
  return leavesAreRight ? 'TILE_CHANGED' : 'LEAF_CHANGED';
}

function tileDifferences(
  other: OtherHashes,
  from: number,
  leavesAreRight: boolean | null,
  hashes: readonly (Uint8Array | null)[],
  entries: readonly (EntryFacts | null)[],
): LogDifference[] {
  return [...other].flatMap(([index, told]) => {
    const at = index - from;
    const [hash, entry] = [hashes[at], entries[at]];
    if (!hash) return [];
    const rule = ruleBy(leavesAreRight);
    const fields =
      rule === 'LEAF_CHANGED'
        ? [fieldOf('/leaf', toBase64(hash), toBase64(told))]
        : [fieldOf('/hashes', toBase64(told), toBase64(hash))];
    const wrong = { rule, place: index, fields };
    return [entry ? aboutEntry(entry, wrong) : aboutNote('Entry', wrong)];
  });
}

function headDifferences(head: HeadDocument | null, size: number, edge: Edge): LogDifference[] {
  const told = head && treeText(head.size, head.root, head.edge);
  const right = treeText(size, rootOf(nodeSha256, edge, size), edge);
  if (told === right) return [];
  return [aboutNote('Checkpoint', { rule: 'HEAD_CHANGED', place: size, fields: [fieldOf('/root', told, right)] })];
}

function treeText(size: unknown, root: unknown, edge: unknown): string {
  const hash = (value: unknown) =>
    toBase64((value instanceof Uint8Array ? value : storedBytes(value)) ?? new Uint8Array());
  return [size, hash(root), ...(Array.isArray(edge) ? edge : []).map(hash)].join(' ');
}
