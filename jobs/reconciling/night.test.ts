import { describe, expect, it } from '@jest/globals';
import { lastNight, nightId } from './night.js';

describe('the nightly check', () => {
  it.each([
    ['2026-03-02T18:59:59.999Z', '2026-03-01T19:00:00.000Z', 'night:2026-03-02'],
    ['2026-03-02T19:00:00.000Z', '2026-03-02T19:00:00.000Z', 'night:2026-03-03'],
    ['2026-03-03T01:00:00.000Z', '2026-03-02T19:00:00.000Z', 'night:2026-03-03'],
    ['2026-01-01T00:00:00.000Z', '2025-12-31T19:00:00.000Z', 'night:2026-01-01'],
  ])('at %s the nightly check was last due at %s', (now, due, id) => {
    expect(lastNight(new Date(now)).toISOString()).toBe(due);
    expect(nightId(lastNight(new Date(now)))).toBe(id);
  });
});
