import { expect } from '@jest/globals';
import type { SaidKey } from '../../schema/trail/index.js';

/** An error that says, by its key, why something cannot be read; for `toThrow`. */
export function saying(key: SaidKey, params: Readonly<Record<string, unknown>> = {}) {
  return expect.objectContaining({ said: { key, params: expect.objectContaining(params) } });
}
