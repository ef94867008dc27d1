import { said } from './said.js';
import { ZipFault } from './zip-fault.js';

/** A file of a zip as both of its headers describe it. */
export interface ZippedFile {
  readonly name: string;
  readonly method: 'stored' | 'deflated';
  readonly crc: number;
  readonly size: number;
  /** The packed bytes, as part of the zip. */
  readonly packed: Uint8Array;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const DESCRIPTOR = 0x08074b50;
const LOCATOR_64 = 0x07064b50;
const END_BYTES = 22;
const CENTRAL_BYTES = 46;
const LOCAL_BYTES = 30;
/** Flag: sizes and checksum follow the data. */
const LATE_SIZES = 8;
/** Other flags that are allowed: the level of compression, and that the name is UTF-8. All others are refused. */
const KNOWN_FLAGS = 0x0806 | LATE_SIZES;
/** Extra fields that could contradict the headers: sizes of zip64, and another name. */
const TELLING_EXTRAS = new Map([
  [0x0001, 'zip64'],
  [0x7075, 'zip headers'],
] as const);

/**
 * The files that a zip declares. Its two descriptions of each file must agree, and the files must fill the zip from its first byte to its
 * directory, each once and in order, so that no two readers can see different contents.
 */
export function readDirectory(zip: Uint8Array, mostFiles: number): ZippedFile[] {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = endOf(zip, view);
  const count = view.getUint16(end + 10, true);
  const length = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  if (count === 0xffff || length === 0xffffffff || start === 0xffffffff || hasLocator(view, end))
    throw new ZipFault('zip64', said('zip/zip64'));
  if (view.getUint32(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count)
    throw new ZipFault('zip headers', said('zip/part'));
  if (start + length !== end) throw new ZipFault('zip headers', said('zip/directoryEnd'));
  if (count > mostFiles) throw new ZipFault('zip bomb', said('zip/tooMany', { most: mostFiles }));
  const files: ZippedFile[] = [];
  let at = start;
  let next = 0;
  for (let place = 0; place < count; place++) {
    const read = readFile(zip, view, at, next, start, end);
    files.push(read.file);
    at = read.at;
    next = read.next;
  }
  if (at !== end) throw new ZipFault('zip headers', said('zip/directoryCount', { files: count }));
  if (next !== start) throw new ZipFault('zip trailing bytes', said('zip/noFile', { bytes: start - next }));
  return files;
}

/** The end record, which must be the last thing in the file: no comment, and nothing after it. */
function endOf(zip: Uint8Array, view: DataView): number {
  const end = zip.length - END_BYTES;
  if (end >= 0 && view.getUint32(end, true) === END && view.getUint16(end + 20, true) === 0) return end;
  for (let at = end; at >= Math.max(0, end - 66_000); at--)
    if (view.getUint32(at, true) === END)
      throw new ZipFault('zip trailing bytes', said('zip/behindEnd', { bytes: end - at }));
  throw new ZipFault('zip truncated', said('zip/noEnd'));
}

function hasLocator(view: DataView, end: number): boolean {
  return end >= 20 && view.getUint32(end - 20, true) === LOCATOR_64;
}

function readFile(zip: Uint8Array, view: DataView, at: number, next: number, start: number, end: number) {
  if (at + CENTRAL_BYTES > end || view.getUint32(at, true) !== CENTRAL)
    throw new ZipFault('zip headers', said('zip/noRow', { byte: at }));
  const flags = view.getUint16(at + 8, true);
  const nameBytes = view.getUint16(at + 28, true);
  const extraBytes = view.getUint16(at + 30, true);
  const nameAt = at + CENTRAL_BYTES;
  const after = nameAt + nameBytes + extraBytes + view.getUint16(at + 32, true);
  if (after > end) throw new ZipFault('zip headers', said('zip/rowCut', { byte: at }));
  const name = nameOf(zip.subarray(nameAt, nameAt + nameBytes));
  checkExtras(view, nameAt + nameBytes, extraBytes, name);
  if ((flags & ~KNOWN_FLAGS) !== 0) throw new ZipFault('zip method', said('zip/kind', { file: name }));
  const crc = view.getUint32(at + 16, true);
  const packedSize = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const local = view.getUint32(at + 42, true);
  if (packedSize === 0xffffffff || size === 0xffffffff || local === 0xffffffff)
    throw new ZipFault('zip64', said('zip/sizes64', { file: name }));
  if (local !== next) throw new ZipFault('zip order', said('zip/order', { file: name, byte: local, end: next }));
  const data = localEnd(zip, view, at, local, start, name);
  const packedEnd = data + packedSize;
  const file: ZippedFile = {
    ...{ name, crc, size, method: methodOf(view.getUint16(at + 10, true), name) },
    packed: zip.subarray(data, packedEnd),
  };
  const late = flags & LATE_SIZES ? 16 : 0;
  if (packedEnd + late > start) throw new ZipFault('zip truncated', said('zip/goesOn', { file: name }));
  if (late > 0 && !describes(view, packedEnd, at))
    throw new ZipFault('zip headers', said('zip/lateSizes', { file: name }));
  if (file.method === 'stored' && packedSize !== size)
    throw new ZipFault('zip headers', said('zip/stored', { file: name }));
  return { file, at: after, next: packedEnd + late };
}

/** Where a file's data start, once its own header has been found equal to that in the directory. */
function localEnd(zip: Uint8Array, view: DataView, at: number, local: number, start: number, name: string): number {
  if (local + LOCAL_BYTES > start || view.getUint32(local, true) !== LOCAL)
    throw new ZipFault('zip headers', said('zip/noHeader', { file: name }));
  const differs = (from: number, to: number) => {
    for (let byte = from; byte < to; byte++) if (zip[local + byte] !== zip[at + 2 + byte]) return true;
    return false;
  };
  const late = (view.getUint16(at + 8, true) & LATE_SIZES) !== 0;
  // With the sizes after the data, they are zero here; everything else is in the same order in both headers.
  const zero = late && [14, 18, 22].every((place) => view.getUint32(local + place, true) === 0);
  if (differs(4, 14) || differs(26, 28) || (!zero && differs(14, 26)))
    throw new ZipFault('zip headers', said('zip/twoWays', { file: name }));
  const nameBytes = view.getUint16(local + 26, true);
  const extraBytes = view.getUint16(local + 28, true);
  const data = local + LOCAL_BYTES + nameBytes + extraBytes;
  if (data > start) throw new ZipFault('zip truncated', said('zip/headerCut', { file: name }));
  for (let byte = 0; byte < nameBytes; byte++)
    if (zip[local + LOCAL_BYTES + byte] !== zip[at + CENTRAL_BYTES + byte])
      throw new ZipFault('zip headers', said('zip/twoNames', { file: name }));
  checkExtras(view, local + LOCAL_BYTES + nameBytes, extraBytes, name);
  return data;
}

function describes(view: DataView, at: number, central: number): boolean {
  const same = (mine: number, theirs: number) =>
    view.getUint32(at + mine, true) === view.getUint32(central + theirs, true);
  return view.getUint32(at, true) === DESCRIPTOR && same(4, 16) && same(8, 20) && same(12, 24);
}

function checkExtras(view: DataView, from: number, length: number, name: string): void {
  let at = from;
  while (at + 4 <= from + length) {
    const rule = TELLING_EXTRAS.get(view.getUint16(at, true) as 1);
    if (rule) throw new ZipFault(rule, said('zip/extra', { file: name }));
    at += 4 + view.getUint16(at + 2, true);
  }
  if (at !== from + length) throw new ZipFault('zip headers', said('zip/extraCut', { file: name }));
}

function methodOf(method: number, name: string): ZippedFile['method'] {
  if (method === 0) return 'stored';
  if (method === 8) return 'deflated';
  throw new ZipFault('zip method', said('zip/method', { file: name, method }));
}

/** The name of a file in a bundle; whatever could lead outside it, or be read as another name, is refused. */
function nameOf(bytes: Uint8Array): string {
  const name = String.fromCharCode(...bytes.subarray(0, 300));
  if (name.startsWith('/') || name.includes('\\') || /(^|\/)\.\.?(\/|$)/.test(name) || /^[A-Za-z]:/.test(name))
    throw new ZipFault('zip path', said('zip/path', { path: JSON.stringify(name) }));
  if (!/^[A-Za-z0-9._-]+(\/[A-Za-z0-9._-]+)*\/?$/.test(name) || name.length > 200)
    throw new ZipFault('zip path', said('zip/name', { path: JSON.stringify(name) }));
  return name;
}
