import { randomFillSync } from 'node:crypto';

const POOL_BYTES = 8_192;

// Asking the system each time is most of what a few random bytes cost. Every byte of the pool is handed out once.
let pool = new Uint8Array();

/** So many random bytes, at most 8,192, of the system's generator for keys. */
export function randomBytes(count: number): Uint8Array {
  if (pool.length < count) pool = randomFillSync(new Uint8Array(POOL_BYTES));
  const bytes = pool.slice(0, count);
  pool = pool.subarray(count);
  return bytes;
}
