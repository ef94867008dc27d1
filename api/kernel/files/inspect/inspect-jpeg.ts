import type { FileBytes } from './file-bytes.js';
import { type Looked, NO_PROPERTIES } from './looked.js';

const MOST = 131_072;
const EXIF = 'Exif\0\0';
/** Tags of the first directory (Exif 2.32, 4.6.4). Where a picture was taken stands in another directory, which is not read. */
const MAKE = 0x010f;
const MODEL = 0x0110;
const SOFTWARE = 0x0131;
const ARTIST = 0x013b;

/** What a JPEG says of the device and program that made it. */
export async function lookIntoJpeg(file: FileBytes): Promise<Looked> {
  const tags = tagsIn(await file.read(0, Math.min(MOST, file.size)));
  const device = [tags.get(MAKE), tags.get(MODEL)].filter(Boolean).join(' ') || null;
  const found = { device, program: tags.get(SOFTWARE) ?? null, author: tags.get(ARTIST) ?? null };
  return { form: 'jpeg', isLocked: false, hasMacros: false, properties: { ...NO_PROPERTIES, ...found } };
}

function tagsIn(bytes: Buffer): ReadonlyMap<number, string> {
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff; ) {
    const length = bytes.readUInt16BE(at + 2);
    const isExif = bytes[at + 1] === 0xe1 && bytes.toString('latin1', at + 4, at + 10) === EXIF;
    if (isExif) return directoryOf(bytes.subarray(at + 10, at + 2 + length));
    // Pixels begin at SOS.
    if (bytes[at + 1] === 0xda || length < 2) break;
    at += 2 + length;
  }
  return new Map();
}

function directoryOf(tiff: Buffer): ReadonlyMap<number, string> {
  const tags = new Map<number, string>();
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const [short, long] = [
    (at: number) => (at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at)),
    (at: number) => (at + 4 > tiff.length ? 0 : little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at)),
  ];
  const start = long(4);
  const count = Math.min(short(start), 500);
  for (let index = 0; index < count; index++) {
    const at = start + 2 + index * 12;
    const [tag, type, length] = [short(at), short(at + 2), long(at + 4)];
    if (type !== 2 || length > 1_000 || ![MAKE, MODEL, SOFTWARE, ARTIST].includes(tag)) continue;
    const place = length <= 4 ? at + 8 : long(at + 8);
    const text = tiff.toString('utf8', place, place + length).replace(/\0[\s\S]*$/, '');
    if (text.trim() !== '') tags.set(tag, text.trim());
  }
  return tags;
}
