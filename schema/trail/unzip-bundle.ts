import { unzipSync } from 'fflate';
import type { BundleFiles } from './bundle.js';

/** The most a bundle may hold when unpacked, in bytes, and in files: beyond lies a zip bomb. */
const MOST_BYTES = 2 ** 30;
const MOST_FILES = 1_000_000;

/** The files of a zipped bundle. Throws for paths that leave it, names that come twice, and more than it may hold. */
export function unzipBundle(zip: Uint8Array): BundleFiles {
  const names = new Set<string>();
  let bytes = 0;
  const files = unzipSync(zip, {
    filter: ({ name, originalSize }) => {
      if (name.split(/[/\\]/).includes('..') || name.startsWith('/') || name.includes('\\'))
        throw new Error(`zip: the path ${name} leaves the bundle`);
      if (names.has(name)) throw new Error(`zip: ${name} comes twice`);
      names.add(name);
      bytes += originalSize;
      if (bytes > MOST_BYTES || names.size > MOST_FILES)
        throw new Error('zip: it would unpack to more than a bundle may hold');
      return !name.endsWith('/');
    },
  });
  const unzipped = new Map(Object.entries(files));
  // A name that objects treat in their own way, such as __proto__, would vanish here unseen.
  const missing = [...names].find((name) => !name.endsWith('/') && !unzipped.has(name));
  if (missing !== undefined) throw new Error(`zip: ${missing} is no name for a file of a bundle`);
  return unzipped;
}
