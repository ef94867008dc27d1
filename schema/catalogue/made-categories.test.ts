import { expect, it } from '@jest/globals';
import { madeCategories, madeCode } from './made-categories.js';

it('spellings that differ only in case and punctuation get the same code', () => {
  const codes = ['Clock And Timing', 'Clock and Timing', 'Clock/ＡＮＤ/Timing'].map((name) => madeCode([name]));
  expect(new Set(codes)).toEqual(new Set(['EL/CLOCK-AND-TIMING']));
});

it('the categories of a path are listed, each after its parent', () => {
  expect(madeCategories(['Resistors', 'Chip (SMD)']).map(({ code, parentCode }) => [code, parentCode])).toEqual([
    ['EL', null],
    ['EL/RESISTORS', 'EL'],
    ['EL/RESISTORS/CHIP-SMD', 'EL/RESISTORS'],
  ]);
});
