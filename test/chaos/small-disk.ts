import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** A disk that can be filled. */
export interface SmallDisk {
  readonly folder: string;
  /** Uses up all the room there is. */
  fill(): void;
  /** Gives it back. */
  free(): void;
  stop(): void;
}

const PIECE = Buffer.alloc(1_048_576);

/** Mounts a separate disk in memory; null where that is not possible, since it needs root on Linux. */
export function openSmallDisk(folder: string, megabytes: number): SmallDisk | null {
  mkdirSync(folder, { recursive: true });
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null;
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'qingcai-chaos', folder]);
  if (status !== 0) return null;
  const filler = join(folder, 'filler');
  return {
    folder,
    fill() {
      const handle = openSync(filler, 'a');
      try {
        for (;;) writeSync(handle, PIECE);
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
      } finally {
        closeSync(handle);
      }
    },
    free: () => rmSync(filler, { force: true }),
    stop: () => void spawnSync('umount', ['-l', folder]),
  };
}
