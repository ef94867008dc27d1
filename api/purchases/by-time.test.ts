import { describe, expect, it } from '@jest/globals';
import { byTime } from './by-time.js';

const at = new Date('2026-09-24T04:52:02.000Z');
const earlier = new Date(at.getTime() - 1);
const step = (id: string, index: number | null, when = at) => ({ id, index, at: when });
const orderOf = (steps: ReturnType<typeof step>[]) => steps.toSorted(byTime).map(({ id }) => id);

describe('the order of steps', () => {
  it.each([
    ['by their own times', [step('a', 7), step('b', 9, earlier)], ['b', 'a']],
    // A payment at its third revision ends a purchase at its second; what caused this comes before it.
    ['of one time, by their places in the log', [step('c', 30), step('a', 28), step('b', 29)], ['a', 'b', 'c']],
    ['of one time and pending, as the act made them', [step('b', null), step('a', null)], ['a', 'b']],
    ['of one time, what is logged before what is pending', [step('a', null), step('b', 5)], ['b', 'a']],
  ])('%s', (_, steps, order) => {
    expect(orderOf(steps)).toEqual(order);
  });
});
