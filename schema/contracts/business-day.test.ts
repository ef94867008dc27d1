import { describe, expect, it } from '@jest/globals';
import { businessDay, daysAfter } from './business-day.js';

describe('businessDay', () => {
  it.each([
    ['2026-03-01T15:59:59.999Z', '2026-03-01'],
    ['2026-03-01T16:00:00.000Z', '2026-03-02'],
    ['2026-12-31T16:00:00.000Z', '2027-01-01'],
  ])('%s is %s in Shanghai', (instant, day) => {
    expect(businessDay(new Date(instant))).toBe(day);
  });

  it('counts days over the ends of months and leap days', () => {
    expect(daysAfter('2028-02-28', 1)).toBe('2028-02-29');
    expect(daysAfter('2026-12-15', 30)).toBe('2027-01-14');
    expect(daysAfter('2026-12-15', 0)).toBe('2026-12-15');
  });
});
