import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const NAME = 'run.json';
const STATUS = 'programs.json';
const STATUS_BYTES = 16_384;

/**
 * What runs on a data folder: `{ mongodbUri, redisUrl, port, programs }`, the programs by name, each `{ pid, began }`; null where nothing
 * was started or it ended in order.
 */
export function readRun(folder) {
  return readJson(join(folder, NAME));
}

/**
 * Records what runs on a data folder, for the command line and the next start. Only its owner may read it. On a full disk the record stays
 * as it was, and the result is false.
 */
export function writeRun(folder, run) {
  try {
    writeJson(join(folder, NAME), run);
    return true;
  } catch {
    return false;
  }
}

/**
 * Tells the API the state of the programs, for its /ready: `{ programs }`. The file always has the same length and is overwritten in place,
 * so that it can be written even on a full disk; a reader that sees half of it reads again.
 */
export function writeStatus(folder, status) {
  const file = join(folder, STATUS);
  try {
    const handle = openSync(file, existsSync(file) ? 'r+' : 'w', 0o600);
    writeSync(handle, JSON.stringify(status).padEnd(STATUS_BYTES), 0);
    closeSync(handle);
    return true;
  } catch {
    return false;
  }
}

/** Removes both records. */
export function removeRun(folder) {
  for (const name of [NAME, STATUS]) rmSync(join(folder, name), { force: true });
}

/** The value of a JSON file; null where it is missing or incomplete. */
export function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** Replaces a JSON file as a whole. */
export function writeJson(file, value) {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, file);
}
