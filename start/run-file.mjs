import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const NAME = 'run.json';

/** What runs on a data folder: `{ mongodbUri, redisUrl, port, pids }`; null where nothing was started or it ended in order. */
export function readRun(folder) {
  return readJson(join(folder, NAME));
}

/** Records what runs on a data folder, for the command line and the next start. Only its owner may read it. */
export function writeRun(folder, run) {
  writeJson(join(folder, NAME), run);
}

/** Takes the record away. */
export function removeRun(folder) {
  rmSync(join(folder, NAME), { force: true });
}

/** The value of a JSON file; null where it is missing or torn. */
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
