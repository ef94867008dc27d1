import { inflateSync } from 'fflate';
import type { FileBytes } from './file-bytes.js';

/** A file in a zip, as its directory names it. */
export interface ZipEntry {
  readonly name: string;
  readonly isEncrypted: boolean;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
}

const END = 0x06054b50;
const FILE = 0x02014b50;
/** The end record and the longest comment behind it. */
const TAIL = 22 + 65_535;
const MOST_DIRECTORY = 4_000_000;
const MOST_ENTRIES = 20_000;
const MOST_CONTENT = 1_000_000;

/** The directory of a zip; null where there is none that can be read. Nothing is unpacked for it, so a bomb costs no more than its directory. */
export async function readDirectory(file: FileBytes): Promise<readonly ZipEntry[] | null> {
  const tail = await file.read(Math.max(0, file.size - TAIL), file.size);
  const end = lastEnd(tail);
  if (end < 0) return null;
  const [count, bytes, start] = [tail.readUInt16LE(end + 10), tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)];
  if (count > MOST_ENTRIES || bytes > MOST_DIRECTORY || start + bytes > file.size) return null;
  const directory = await file.read(start, start + bytes);
  const entries: ZipEntry[] = [];
  for (let at = 0; entries.length < count; ) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== FILE) return null;
    const length = directory.readUInt16LE(at + 28);
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + length),
      isEncrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
      method: directory.readUInt16LE(at + 10),
      packed: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      at: directory.readUInt32LE(at + 42),
    });
    at += 46 + length + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

function lastEnd(tail: Buffer): number {
  for (let at = tail.length - 22; at >= 0; at--) if (tail.readUInt32LE(at) === END) return at;
  return -1;
}

/** A small file of a zip as text; null where it is not there, too large, locked or broken. */
export async function readEntry(file: FileBytes, entry: ZipEntry | undefined): Promise<string | null> {
  if (!entry || entry.isEncrypted || entry.packed > MOST_CONTENT || entry.size > MOST_CONTENT) return null;
  const head = await file.read(entry.at, entry.at + 30);
  if (head.length < 30) return null;
  const start = entry.at + 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
  const packed = await file.read(start, start + entry.packed);
  if (entry.method === 0) return packed.toString('utf8');
  try {
    // What unpacks to more than it says is cut off there.
    return Buffer.from(inflateSync(packed, { out: new Uint8Array(entry.size) })).toString('utf8');
  } catch {
    return null;
  }
}
