const FIRST_MS = 250;
const LONGEST_MS = 30_000;

/** How many milliseconds to wait before a program is restarted that has ended so many times in a row: doubling, up to 30 s. */
export function restartPause(failures) {
  return Math.min(LONGEST_MS, FIRST_MS * 2 ** (failures - 1));
}
