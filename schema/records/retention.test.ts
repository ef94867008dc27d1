import { describe, expect, it } from '@jest/globals';
import { keptUntil } from './retention.js';

describe('keptUntil', () => {
  it.each([
    ['2026-03-02T01:00:00.000Z', '2041-03-02T01:00:00.000Z'],
    ['2024-02-29T00:00:00.000Z', '2039-03-01T00:00:00.000Z'],
  ])('is fifteen years after the end of a purchase: %s', (ended, until) => {
    expect(keptUntil(new Date(ended))?.toISOString()).toBe(until);
  });

  it('how long a file is kept is not known while the purchase runs', () => {
    expect(keptUntil(null)).toBeNull();
  });
});
