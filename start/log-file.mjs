import { mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { tail } from './run.mjs';

const LIMIT = 20_000_000;

/** Makes the folder of a log and, past 20 MB, moves the log aside, so that two files are kept at most. Returns its path. */
export function logFile(file) {
  mkdirSync(dirname(file), { recursive: true });
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LIMIT) renameSync(file, `${file}.1`);
  return file;
}

/** The end of a log. */
export function endOfLog(file) {
  try {
    return tail(readFileSync(file, 'utf8'), 25);
  } catch {
    return '(no log)';
  }
}
