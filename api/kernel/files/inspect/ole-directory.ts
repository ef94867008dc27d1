import type { FileBytes } from './file-bytes.js';

/** A stream or folder in an OLE file ([MS-CFB] 2.6), with its first bytes where it stands in whole sectors. */
export interface OleEntry {
  readonly name: string;
  /** Place of its first byte in the file. */
  readonly at: number;
}

const FREE = 0xfffffffa;
/** Sectors of the directory that are read: 4,096 entries of 128 bytes in sectors of 512. */
const MOST_SECTORS = 1_024;

/** The directory of an OLE file; null where there is none that can be read. */
export async function readOleDirectory(file: FileBytes): Promise<readonly OleEntry[] | null> {
  const head = await file.read(0, 512);
  if (head.length < 512) return null;
  const shift = head.readUInt16LE(30);
  if (shift !== 9 && shift !== 12) return null;
  const size = 2 ** shift;
  const placeOf = (sector: number) => (sector + 1) * size;
  const entries: OleEntry[] = [];
  let sector = head.readUInt32LE(48);
  for (let read = 0; sector < FREE && read < MOST_SECTORS; read++) {
    const bytes = await file.read(placeOf(sector), placeOf(sector) + size);
    for (let at = 0; at + 128 <= bytes.length; at += 128) {
      const length = bytes.readUInt16LE(at + 64);
      if (length < 2 || length > 64) continue;
      const name = bytes.toString('utf16le', at, at + length - 2);
      entries.push({ name, at: placeOf(bytes.readUInt32LE(at + 116)) });
    }
    sector = await nextSector(file, head, { sector, size });
  }
  return entries.length > 0 ? entries : null;
}

/** The sector that follows another, by the table of sectors; those of tables beyond the first 109 are not looked up. */
async function nextSector(
  file: FileBytes,
  head: Buffer,
  { sector, size }: { readonly sector: number; readonly size: number },
): Promise<number> {
  const perTable = size / 4;
  const index = Math.floor(sector / perTable);
  if (index >= 109) return FREE;
  const table = head.readUInt32LE(76 + index * 4);
  if (table >= FREE) return FREE;
  const place = (table + 1) * size + (sector % perTable) * 4;
  const next = await file.read(place, place + 4);
  return next.length === 4 ? next.readUInt32LE(0) : FREE;
}
