import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { replaceFile, syncFolder } from '../../api/kernel/replace-file.js';
import { countOf, listOf, objectOf } from '../../schema/trail/fields.js';
import {
  bundleTilePath,
  decodeBundle,
  type Edge,
  encodeBundle,
  hashFromBase64,
  parseJson,
  TILE_WIDTH,
  toBase64,
} from '../../schema/trail/index.js';

/** How far a copy has been checked, and the edge of the tree that its bytes give. */
export interface CheckedCopy {
  readonly size: number;
  readonly edge: Edge;
}

const NAME = 'mirror.json';

/** How far the copy in a folder has been checked. Entries that were appended beyond that before a crash are cut off. */
export function openCopy(folder: string): CheckedCopy {
  const file = join(folder, NAME);
  const known = existsSync(file) ? parseCopy(readFileSync(file)) : { size: 0, edge: [] };
  cutOff(folder, known.size);
  return known;
}

/** Stores how far the copy has been checked; its entries are on the disk already. */
export function writeCopy(folder: string, { size, edge }: CheckedCopy): void {
  replaceFile(join(folder, NAME), JSON.stringify({ size, edge: edge.map(toBase64) }), 0o600);
}

/** Appends entries to the copy; they are on the disk when this returns. Files are named as in C2SP tlog-tiles, with 256 entries each. */
export function appendEntries(folder: string, from: number, leaves: readonly Uint8Array[]): void {
  for (let at = 0; at < leaves.length; ) {
    const index = Math.floor((from + at) / TILE_WIDTH);
    const count = Math.min(leaves.length - at, (index + 1) * TILE_WIDTH - (from + at));
    const file = fileOf(folder, index);
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    const handle = openSync(file, 'a', 0o600);
    try {
      writeFileSync(handle, encodeBundle(leaves.slice(at, at + count)));
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    syncFolder(dirname(file));
    at += count;
  }
}

/** The entries of the copy that a bundle holds. */
export function readEntries(folder: string, index: number): Uint8Array[] {
  const file = fileOf(folder, index);
  return existsSync(file) ? decodeBundle(new Uint8Array(readFileSync(file))) : [];
}

function cutOff(folder: string, size: number): void {
  const index = Math.floor(size / TILE_WIDTH);
  const file = fileOf(folder, index);
  if (!existsSync(file)) return;
  const bytes = new Uint8Array(readFileSync(file));
  let at = 0;
  for (let count = 0; count < size % TILE_WIDTH; count++) at += 2 + ((bytes[at] ?? 0) << 8) + (bytes[at + 1] ?? 0);
  if (at > bytes.length) throw new Error(`${file} is shorter than what was checked`);
  truncateSync(file, at);
}

function fileOf(folder: string, index: number): string {
  return join(folder, 'copy', bundleTilePath({ index, width: TILE_WIDTH }));
}

function parseCopy(bytes: Uint8Array): CheckedCopy {
  const fields = objectOf(parseJson(bytes), NAME, ['size', 'edge']);
  const edge = listOf(fields.edge, 'edge').map((hash) => hashFromBase64(String(hash)) ?? new Uint8Array());
  return { size: countOf(fields.size, 'size', 0), edge };
}
