import { copyFileSync, mkdirSync, readFileSync, renameSync, statSync, truncateSync } from 'node:fs';
import { dirname } from 'node:path';
import { tail } from './run.mjs';

const LIMIT = 20_000_000;

/** Creates the folder of a log and, when the log exceeds 20 MB, moves it aside, so that at most two files are kept. Returns its path. */
export function logFile(file) {
  mkdirSync(dirname(file), { recursive: true });
  if (isLong(file)) renameSync(file, `${file}.1`);
  return file;
}

/** The same while a program is writing to it: the program keeps its open file, which is emptied once its content is copied. */
export function shortenLog(file) {
  if (!isLong(file)) return;
  try {
    copyFileSync(file, `${file}.1`);
  } catch (error) {
    if (error.code !== 'ENOSPC' && error.code !== 'EDQUOT') throw error;
  }
  truncateSync(file, 0);
}

/** The last part of a log. */
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
