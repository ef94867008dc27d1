import { unzipSync, zipSync } from 'fflate';

/** A zip whose files come to more than they may. */
export class TooLarge extends Error {}

/**
 * A zip with the XML files of another one, not compressed. Libraries that read zips start a worker for large compressed files, from a blob,
 * which our pages may not run. Throws TooLarge where they come to more than `most` bytes, and whatever fflate throws where it is no zip.
 */
export function unpacked(bytes: Uint8Array, most: number): ArrayBuffer {
  let total = 0;
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!/\.(xml|rels)$/i.test(name)) return false;
      total += originalSize;
      if (total > most) throw new TooLarge();
      return true;
    },
  });
  return new Uint8Array(zipSync(files, { level: 0 })).buffer;
}
