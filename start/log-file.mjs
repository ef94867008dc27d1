import { copyFileSync, mkdirSync, readFileSync, renameSync, statSync, truncateSync } from 'node:fs';
import { dirname } from 'node:path';
import { tail } from './run.mjs';

const LIMIT = 20_000_000;

/** Makes the folder of a log and, past 20 MB, moves the log aside, so that two files are kept at most. Returns its path. */
export function logFile(file) {
  mkdirSync(dirname(file), { recursive: true });
  if (isLong(file)) renameSync(file, `${file}.1`);
  return file;
}

/** The same while a program writes to it: the file stays the one it has opened, and is emptied once its content is copied. */
export function shortenLog(file) {
  if (!isLong(file)) return;
  try {
    copyFileSync(file, `${file}.1`);
  } catch (error) {
    if (error.code !== 'ENOSPC' && error.code !== 'EDQUOT') throw error;
  }
  truncateSync(file, 0);
}

/** The end of a log. */
export function endOfLog(file) {
  try {
    return tail(readFileSync(file, 'utf8'), 25);
  } catch {
    return '(no log)';
  }
}

function isLong(file) {
  return (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LIMIT;
}
