import { randomFillSync } from 'node:crypto';

const POOL_BYTES = 8_192;

// Most of the cost of a few random bytes is the call to the system. Every byte of the pool is handed out once.
let pool = new Uint8Array();

/** Random bytes, at most 8,192, from the system's generator for keys. */
export function randomBytes(count: number): Uint8Array {
  if (pool.length < count) pool = randomFillSync(new Uint8Array(POOL_BYTES));
  const bytes = pool.slice(0, count);
  pool = pool.subarray(count);
  return bytes;
}
