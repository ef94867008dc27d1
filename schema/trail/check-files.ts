import { toBase64 } from './base64.js';
import { type BundleFiles, bundlePath, type Manifest } from './bundle.js';
import type { ReadEntry } from './check-chains.js';
import type { EntryFiles } from './entry-files.js';
import { type Failure, failureOfWhole } from './failure.js';
import type { Hash } from './hash.js';
import { toHex } from './hex.js';
import { type Said, said } from './said.js';

/** Checks that a bundle holds no file that its manifest does not name, and that attached files are those of its entries. */
export function checkFiles(
  hash: Hash,
  files: BundleFiles,
  { others }: EntryFiles,
  manifest: Manifest,
  entries: readonly ReadEntry[],
): Failure[] {
  const named = new Set<string>([bundlePath.manifest, bundlePath.checkpoint, bundlePath.census]);
  for (const { id } of manifest.pending)
    named.add(bundlePath.pendingEntry(id)).add(bundlePath.pendingOpening(id)).add(bundlePath.pendingReceipt(id));
  const left = others.filter((name) => !named.has(name));
  if (left.length === 0) return [];
  const attached = new Set(entries.flatMap(({ entry }) => entry.attach.map(({ sha256 }) => sha256)));
  return left.flatMap((name) => {
    const bytes = files.get(name) ?? new Uint8Array();
    const isFile = name.startsWith('files/');
    const fault = isFile ? attachmentFault(hash, name, bytes, attached) : said('file/unnamed', { file: name });
    return fault ? [failureOfWhole('file', 'unnamed file', fault)] : [];
  });
}

/** Checks that the files of entries are in the order of the manifest, so that one content has exactly one bundle. */
export function checkOrder(files: BundleFiles, { isInOrder }: EntryFiles, manifest: Manifest): Failure[] {
  if (isInOrder) return [];
  const faults = [bundlePath.entry, bundlePath.opening, bundlePath.proof].flatMap((path) => {
    const wanted = manifest.entries.map(({ index }) => path(index)).filter((name) => files.has(name));
    const named = new Set(wanted);
    const held = [...files.keys()].filter((name) => named.has(name));
    const at = held.findIndex((name, place) => name !== wanted[place]);
    return at < 0
      ? []
      : [failureOfWhole('file', 'order', said('file/order', { file: held[at] ?? '', wanted: wanted[at] ?? '' }))];
  });
  return faults.slice(0, 1);
}

function attachmentFault(hash: Hash, name: string, bytes: Uint8Array, attached: ReadonlySet<string>): Said | null {
  const digest = hash(bytes);
  const hex = toHex(digest);
  if (name !== bundlePath.file(hex)) return said('file/hash', { file: name, hash: hex });
  return attached.has(toBase64(digest)) ? null : said('file/unattached', { file: name });
}
