import { z } from 'zod';

const WRONG: readonly unknown[] = [
  undefined,
  null,
  true,
  -1,
  0.5,
  1e30,
  Number.NaN,
  '',
  ' ',
  '-1',
  'x',
  '\u0000',
  '0',
  'x'.repeat(20_001),
  { $gt: '' },
  [],
  [null],
  [{}],
  ['x', 'x'],
  new Array(6_000).fill('x'),
  new Date(Number.NaN),
];

/** Inputs of a command with every kind of wrong value in every field, and one with a field too many. */
export function wrongInputs(input: z.ZodType): unknown[] {
  if (!(input instanceof z.ZodObject)) throw new Error('The input of a command is an object');
  const one = Object.keys(input.shape).flatMap((field) => WRONG.map((value) => ({ [field]: value })));
  return [...WRONG, ...one, { nobody: 'knows this' }];
}
