import { describe, expect, it } from '@jest/globals';
import { linesWithMore } from './judge-needs.js';

describe('the lines that terms raise', () => {
  const lines = [
    { id: 'l1', partId: 'prt_1', quantity: '6' },
    { id: 'l2', partId: 'prt_2', quantity: '1' },
  ];
  const raised = (...asked: object[]) => linesWithMore({ lines, change: { lines: asked } }, 'change.lines');

  it.each([
    ['none for a smaller quantity', '5.9999', []],
    ['none for an equal quantity, however written', '6.0', []],
    ['one for the smallest possible increase', '6.0001', [lines[0]]],
    ['one for a quantity that only its digits make smaller', '10', [lines[0]]],
  ])('are %s', (_what, quantity, found) => {
    expect(raised({ id: 'l1', quantity })).toEqual(found);
  });

  it('are none where there are no terms, and none that the subject does not have', () => {
    expect(linesWithMore({ lines, change: null }, 'change.lines')).toEqual([]);
    expect(raised({ id: 'l9', quantity: '7' })).toEqual([]);
  });
});
