import { Inflate, inflateSync } from 'fflate';
import type { BundleFiles } from './bundle.js';
import { crc32 } from './crc32.js';
import { said } from './said.js';
import { readDirectory, type ZippedFile } from './zip-directory.js';
import { ZipFault } from './zip-fault.js';

/** Most bytes of a bundle when unpacked, and most files: anything beyond is treated as a zip bomb. */
export interface ZipLimits {
  readonly bytes: number;
  readonly files: number;
}

const LIMITS: ZipLimits = { bytes: 2 ** 30, files: 1_000_000 };
/** Packed bytes that are unpacked at once: they give at most 64 MB, whatever the header says. */
const AT_ONCE = 2 ** 16;

/**
 * The files of a zipped bundle, in its order. Throws a ZipFault for anything but a plain zip that every reader reads alike: for paths that
 * leave it, for names that occur twice, and for more than it may hold, judged by its headers and while unpacking.
 */
export function unzipBundle(zip: Uint8Array, limits: ZipLimits = LIMITS): BundleFiles {
  const listed = readDirectory(zip, limits.files);
  let total = 0;
  const files = new Map<string, Uint8Array>();
  const names = new Set<string>();
  for (const { name, size } of listed) {
    if (names.has(name)) throw new ZipFault('zip twice', said('zip/twice', { file: name }));
    names.add(name);
    total += size;
    if (total > limits.bytes) throw new ZipFault('zip bomb', said('zip/tooLarge', { most: limits.bytes }));
  }
  for (const file of listed) {
    const bytes = unpack(file);
    if (crc32(bytes) !== file.crc) throw new ZipFault('zip data', said('zip/checksum', { file: file.name }));
    if (!file.name.endsWith('/')) files.set(file.name, bytes);
    else if (bytes.length > 0) throw new ZipFault('zip headers', said('zip/folder', { file: file.name }));
  }
  return files;
}

function unpack(file: ZippedFile): Uint8Array {
  const { name, size, packed, method } = file;
  if (method === 'stored') return packed;
  let bytes: Uint8Array;
  try {
    // Room for one byte more than declared, so that an excess is noticed.
    bytes = packed.length > AT_ONCE ? inflateBySteps(file) : inflateSync(packed, { out: new Uint8Array(size + 1) });
  } catch (error) {
    if (error instanceof ZipFault) throw error;
    throw new ZipFault('zip data', said('zip/unpack', { file: name }));
  }
  if (bytes.length > size) throw new ZipFault('zip bomb', said('zip/more', { file: name, bytes: size }));
  if (bytes.length < size)
    throw new ZipFault('zip data', said('zip/other', { file: name, bytes: bytes.length, said: size }));
  if (endsEarly(file)) throw new ZipFault('zip data', said('zip/behindData', { file: name }));
  return bytes;
}

/** Whether packed data end before their last byte, in which case they unpack without it too. The library does not say where they end. */
function endsEarly({ packed, size }: ZippedFile): boolean {
  try {
    inflateSync(packed.subarray(0, -1), { out: new Uint8Array(size) });
    return true;
  } catch {
    return false;
  }
}

/** Unpacks piece by piece and stops where more comes than was declared. */
function inflateBySteps({ name, size, packed }: ZippedFile): Uint8Array {
  const bytes = new Uint8Array(size);
  let length = 0;
  const inflate = new Inflate((piece) => {
    if (length + piece.length > size) throw new ZipFault('zip bomb', said('zip/more', { file: name, bytes: size }));
    bytes.set(piece, length);
    length += piece.length;
  });
  for (let at = 0; at < packed.length; at += AT_ONCE)
    inflate.push(packed.subarray(at, at + AT_ONCE), at + AT_ONCE >= packed.length);
  return bytes.subarray(0, length);
}
