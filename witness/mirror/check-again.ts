import { sameBytes, TILE_WIDTH, toBase64 } from '../../schema/trail/index.js';
import { LogDiffers } from './difference.js';
import { fetchEntries, type Source } from './fetch-tile.js';
import { readEntries } from './store.js';

/**
 * Compares copied entries, byte by byte, with what the platform gives for them today. Throws LogDiffers with the first index at which
 * somebody has changed the log.
 */
export async function checkAgain(folder: string, index: number, source: Source): Promise<void> {
  const kept = readEntries(folder, index);
  if (kept.length === 0) return;
  const { leaves } = await fetchEntries(source, { index, width: kept.length });
  kept.forEach((leaf, at) => {
    const now = leaves[at] ?? new Uint8Array();
    const place = index * TILE_WIDTH + at;
    if (!sameBytes(leaf, now))
      throw new LogDiffers(`the entry at index ${place} is changed`, place, toBase64(leaf), toBase64(now));
  });
}
