import { describe, expect, it } from '@jest/globals';
import { isWorkingDay, workingDaysAfter } from './working-days.js';

describe('working days', () => {
  it.each([
    ['a Monday', '2026-03-02', true],
    ['a Saturday', '2026-03-07', false],
    ['National Day on a Thursday', '2026-10-01', false],
    ['a Saturday that is worked for it', '2026-10-10', true],
    ['the eve of Spring Festival', '2026-02-16', false],
    ['a weekday of a year that nobody has published', '2031-10-01', true],
  ])('are told from others: %s', (_name, day, works) => {
    expect(isWorkingDay(day)).toBe(works);
  });

  it.each([
    ['over no weekend', '2026-03-02', '2026-03-05'],
    ['over a weekend', '2026-03-05', '2026-03-10'],
    ['from a Sunday', '2026-03-08', '2026-03-11'],
    ['over the holidays of May, a worked Saturday among them', '2026-04-30', '2026-05-08'],
    ['into a worked Saturday', '2026-05-06', '2026-05-09'],
  ])('are counted from the day after: three %s', (_name, day, third) => {
    expect(workingDaysAfter(day, 3)).toBe(third);
  });
});
