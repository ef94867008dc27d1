import { expect } from '@jest/globals';
import type { SaidKey } from '../../schema/trail/index.js';

/** An error that says why something cannot be read, by its key; for `toThrow`. */
export function saying(key: SaidKey, params: Readonly<Record<string, unknown>> = {}) {
  return expect.objectContaining({ said: { key, params: expect.objectContaining(params) } });
}
