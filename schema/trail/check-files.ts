import { toBase64 } from './base64.js';
import { type BundleFiles, bundlePath, type Manifest } from './bundle.js';
import type { ReadEntry } from './check-chains.js';
import { type Failure, failureOfWhole } from './failure.js';
import type { Hash } from './hash.js';
import { toHex } from './hex.js';

/**
 * Checks that a bundle holds no file that its manifest does not name, and that attached files are those of its entries. `held`
 * is how many files of the manifest's entries it holds: where it holds no other, there is nothing to look for.
 */
export function checkFiles(
  hash: Hash,
  files: BundleFiles,
  manifest: Manifest,
  { read: entries, held }: { readonly read: readonly ReadEntry[]; readonly held: number },
): Failure[] {
  const heads = [bundlePath.manifest, bundlePath.checkpoint].filter((name) => files.has(name));
  if (held + heads.length === files.size) return [];
  const named = new Set<string>([bundlePath.manifest, bundlePath.checkpoint]);
  for (const { index } of manifest.entries)
    named.add(bundlePath.entry(index)).add(bundlePath.opening(index)).add(bundlePath.proof(index));
  for (const { id } of manifest.pending)
    named.add(bundlePath.pendingEntry(id)).add(bundlePath.pendingOpening(id)).add(bundlePath.pendingReceipt(id));
  const attached = new Map<string, ReadEntry>();
  for (const read of entries) for (const { sha256 } of read.entry.attach) attached.set(sha256, read);
  const failures: Failure[] = [];
  for (const [name, bytes] of files) {
    if (named.has(name)) continue;
    const fault = name.startsWith('files/')
      ? attachmentFault(hash, name, bytes, attached)
      : 'is not named by the manifest';
    if (fault) failures.push(failureOfWhole('file', 'unnamed file', `${name} ${fault}`));
  }
  return failures;
}

/** The files of the entries stand in the order of the manifest: one content has one bundle. */
export function checkOrder(files: BundleFiles, manifest: Manifest): Failure[] {
  if (isInOrder(files, manifest)) return [];
  const wanted = manifest.entries.map(({ index }) => bundlePath.entry(index)).filter((name) => files.has(name));
  const held = [...files.keys()].filter((name) => /^entries\/[0-9]+\.json$/.test(name));
  const at = held.findIndex((name, place) => name !== wanted[place]);
  // Files that the manifest does not name have been found already.
  if (at < 0 || held.length !== wanted.length) return [];
  return [failureOfWhole('file', 'order', `${held[at]} stands where ${wanted[at]} belongs`)];
}

function isInOrder(files: BundleFiles, { entries }: Manifest): boolean {
  let place = 0;
  for (const name of files.keys()) {
    if (!name.startsWith('entries/')) continue;
    const next = entries[place++];
    if (!next || name !== bundlePath.entry(next.index)) return false;
  }
  return true;
}

function attachmentFault(
  hash: Hash,
  name: string,
  bytes: Uint8Array,
  attached: ReadonlyMap<string, ReadEntry>,
): string | null {
  const digest = hash(bytes);
  const hex = toHex(digest);
  if (name !== bundlePath.file(hex)) return `has the hash ${hex}`;
  return attached.has(toBase64(digest)) ? null : 'is attached to no entry';
}
