const FIRST_MS = 250;
const LONGEST_MS = 30_000;

/** Milliseconds before a program that has ended so many times in a row is started again: doubling, up to 30 s. */
export function restartPause(failures) {
  return Math.min(LONGEST_MS, FIRST_MS * 2 ** (failures - 1));
}
