const FIRST_MS = 100;
const LONGEST_MS = 10_000;

/** How long to wait after so many failures in a row, in milliseconds: doubling, up to ten seconds. */
export function backOff(failures: number): number {
  return Math.min(LONGEST_MS, FIRST_MS * 2 ** failures);
}
