import { describe, expect, it } from '@jest/globals';
import { exact } from './exact.js';
import { compareFractions, fraction, percentOf, plus, shownFraction, whole } from './fraction.js';

const of = (over: string, under: string) => fraction(exact(over), exact(under));

describe('a fraction', () => {
  it.each([
    ['a third and two sixths', of('1', '3'), of('2', '6'), 0],
    ['a third and its decimal', of('1', '3'), whole(exact(`0.${'3'.repeat(30)}`)), 1],
    ['more and less', of('2', '3'), of('1', '3'), 1],
    ['less and more', of('1', '3'), of('2', '3'), -1],
  ])('is compared exactly: %s', (_name, one, other, order) => {
    expect(compareFractions(one, other)).toBe(order);
  });

  it('fractions are added up exactly', () => {
    const third = of('1', '3');
    expect(compareFractions(plus(plus(third, third), third), whole(exact('1')))).toBe(0);
    expect(compareFractions(percentOf(third, 60), of('1', '5'))).toBe(0);
  });

  it('a fraction is rounded where it is shown', () => {
    expect([shownFraction(of('2', '3'), 2), shownFraction(of('1', '8'), 2), shownFraction(of('100', '3'), 4)]).toEqual([
      '0.67',
      '0.13',
      '33.3333',
    ]);
  });
});
