import { mkdirSync, readdirSync, readlinkSync, rmSync, statfsSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { claimFolder } from './claim-folder.mjs';
import { Halt } from './halt.mjs';
import { CACHE } from './paths.mjs';

const MEMORY = '/dev/shm';
/** What tests' databases come to is about 2 GB; workers and browsers need the rest. */
const ROOM_BYTES = 12 * 2 ** 30;

/** Creates the folder of this test run, and removes the folders of runs that were killed, ending what those left running. */
export async function makeTestFolder(say) {
  mkdirSync(CACHE, { recursive: true });
  for (const name of readdirSync(CACHE)) {
    if (/^test-\d+$/.test(name)) await removeLeftover(join(CACHE, name), say);
  }
  const folder = join(CACHE, `test-${process.pid}`);
  await claimFolder(folder, say);
  if (hasRoom()) keepInMemory(folder);
  return folder;
}

/** Removes the folder of a test run, with what it keeps in memory. */
export function removeTestFolder(folder) {
  const place = readPlace(folder);
  if (place) rmSync(place, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
}

/** Whether there is a file system in memory with room to spare. */
function hasRoom() {
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    return Math.min(bavail * bsize, process.availableMemory?.() ?? 0) >= ROOM_BYTES;
  } catch {
    return false;
  }
}

/** Keeps the database in memory: mongod waits for each transaction to be on the disk, which takes a quarter of the time of a suite. */
function keepInMemory(folder) {
  const place = join(MEMORY, `qingcai-${process.pid}-${Date.now()}`);
  mkdirSync(place, { mode: 0o700 });
  symlinkSync(place, join(folder, 'mongo'));
}

function readPlace(folder) {
  try {
    return readlinkSync(join(folder, 'mongo'));
  } catch {
    return null;
  }
}

async function removeLeftover(folder, say) {
  try {
    await claimFolder(folder, say);
    removeTestFolder(folder);
  } catch (error) {
    // Another run is using it, or is removing it at this moment.
    if (!(error instanceof Halt) && error.code !== 'ENOENT') throw error;
  }
}
