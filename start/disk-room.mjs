import { randomBytes } from 'node:crypto';
import { closeSync, openSync, rmSync, statfsSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';

const MB = 1_048_576;
const LARGEST_FLOOR_MB = 256;
const SHARE = 0.05;
const PIECE = MB;
const ROOMY_MB = 4_096;

/** Free space below which nothing is written to the database any more, in MB: 256, or a twentieth of a small disk. */
export function floorOf(folder, env) {
  if (env.QINGCAI_DISK_FLOOR) return Number(env.QINGCAI_DISK_FLOOR);
  const { blocks, bsize } = statfsSync(folder);
  return Math.max(1, Math.floor(Math.min(LARGEST_FLOOR_MB, (blocks * bsize * SHARE) / MB)));
}

/**
 * Keeps a reserve of half the floor in a file beside the database. mongod ends itself where it finds no room at all; when something else
 * fills the disk, the file is deleted so that mongod can go on and answer until there is room again. Returns `{ look(), isRoomy(),
 * obstacle() }`: `look` is called a few times a second, or once where `isRoomy`; `obstacle` says why a mongod that has ended could not run
 * now.
 */
export function keepRoom({ folder, floorMb, say }) {
  const file = join(folder, 'reserve');
  const reserve = Math.floor((floorMb * MB) / 2);
  // What cannot be asked is no obstacle: the folder may just have been removed under us.
  const free = () => {
    try {
      const { bavail, bsize } = statfsSync(folder);
      return bavail * bsize;
    } catch {
      return Number.POSITIVE_INFINITY;
    }
  };
  let making = false;
  let isFull = false;
  const make = async () => {
    making = true;
    try {
      await fill(file, reserve);
    } catch {
      // Something else was faster to take the free space.
      rmSync(file, { force: true });
    } finally {
      making = false;
    }
  };
  const look = () => {
    const room = free();
    const kept = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    if (room < reserve / 2 && (kept > 0 || !isFull)) {
      rmSync(file, { force: true });
      say(`The disk of ${folder} is full: acts are refused until ${floorMb} MB are free again.`);
      isFull = true;
    } else if (isFull && room >= floorMb * MB) {
      say(`The disk of ${folder} has room again (${Math.floor(room / MB)} MB).`);
      isFull = false;
    }
    if (!making && kept < reserve && room > 3 * reserve) void make();
  };
  const obstacle = () => (free() < floorMb * MB ? 'its disk is full' : null);
  const isRoomy = () => free() > (floorMb + ROOMY_MB) * MB;
  return { look, isRoomy, obstacle };
}

/** Random bytes: on a disk that compresses, any others would reserve no room. */
async function fill(file, bytes) {
  const handle = openSync(file, 'w', 0o600);
  try {
    const piece = randomBytes(PIECE);
    for (let written = 0; written < bytes; await turn())
      written += writeSync(handle, piece, 0, Math.min(PIECE, bytes - written));
  } finally {
    closeSync(handle);
  }
}
