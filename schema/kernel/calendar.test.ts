import { describe, expect, it } from '@jest/globals';
import { businessDay, businessDayEnd, businessDayStart, businessTime, daysAfter } from './calendar.js';

describe('the business calendar', () => {
  it.each([
    ['2026-03-01T15:59:59.999Z', '2026-03-01'],
    ['2026-03-01T16:00:00.000Z', '2026-03-02'],
    ['2026-12-31T16:00:00.000Z', '2027-01-01'],
  ])('%s is %s in Shanghai', (instant, day) => {
    expect(businessDay(new Date(instant))).toBe(day);
    expect(businessDay(businessDayStart(day))).toBe(day);
    expect(businessDay(businessDayEnd(day))).toBe(day);
  });

  it('a business day begins when the day before has ended', () => {
    expect(businessDayStart('2026-03-02').getTime()).toBe(businessDayEnd('2026-03-01').getTime() + 1);
    expect(businessDayStart('2026-03-02')).toEqual(new Date('2026-03-01T16:00:00.000Z'));
  });

  it('the business time is that of the clocks in Shanghai', () => {
    const at = new Date('2026-12-31T16:00:59.999Z');
    expect([businessTime(at, 'minute'), businessTime(at, 'second')]).toEqual([
      '2027-01-01 00:00',
      '2027-01-01 00:00:59',
    ]);
  });

  it('days are counted across ends of months and leap days', () => {
    expect(daysAfter('2028-02-28', 1)).toBe('2028-02-29');
    expect(daysAfter('2026-12-15', 30)).toBe('2027-01-14');
    expect(daysAfter('2026-12-15', 0)).toBe('2026-12-15');
  });
});
