/** Whether a number can be a size or an index: a whole number from 0 to 2^53 - 1. No bit operators are used, since they stop at 2^32. */
export function isSize(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

/** Throws a RangeError where a number is no size. */
export function assertSize(value: number, what: string): void {
  if (!isSize(value)) throw new RangeError(`${what} ${value} is no size below 2^53`);
}

/** Half of a number, rounded down. */
export function half(value: number): number {
  return Math.floor(value / 2);
}

/** The largest power of two below a number of at least 2: where RFC 6962 §2.1 splits a tree. */
export function splitOf(size: number): number {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
}

/** Reads the decimal form of a size: no sign, no leading zero, below 2^53; null for anything else. */
export function parseSize(text: string): number | null {
  if (!/^(0|[1-9][0-9]{0,15})$/.test(text)) return null;
  const value = Number(text);
  return isSize(value) ? value : null;
}
