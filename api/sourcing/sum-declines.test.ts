import { expect, it } from '@jest/globals';
import { sumDeclines } from './sum-declines.js';

const decline = (nth: number, why: Parameters<typeof sumDeclines>[0][number]['why'], words: string | null = null) => ({
  ...{ supplierId: `sup_${nth}`, why, words },
});

it('counts by reason, in the order of the question, and keeps words without names', () => {
  const declines = [
    decline(1, 'DECIDED_ALREADY', 'we hear'),
    decline(2, null),
    decline(3, 'TOO_LITTLE_TIME'),
    decline(4, 'DECIDED_ALREADY', 'as always'),
  ];
  expect(sumDeclines(declines, new Set())).toEqual([
    { why: 'TOO_LITTLE_TIME', count: 1, words: [] },
    { why: 'DECIDED_ALREADY', count: 2, words: ['as always', 'we hear'] },
    { why: null, count: 1, words: [] },
  ]);
});

it('does not count who bid after all', () => {
  expect(sumDeclines([decline(1, 'OTHER', 'x')], new Set(['sup_1']))).toEqual([]);
});
