import { expect, it } from '@jest/globals';
import { isKnown } from './is-known.js';

const entry = (ref: string) => ({ kind: 'entry', ref, pointer: null });
const place = (pointer: string) => ({ kind: 'file', ref: 'f1', pointer });

it.each([
  ['the same entries, in another order', [entry('e1'), entry('e2')], [[entry('e2'), entry('e1')]], true],
  ['fewer entries', [entry('e1')], [[entry('e1'), entry('e2')]], true],
  ['an entry that was not told of', [entry('e1'), entry('e3')], [[entry('e1'), entry('e2')]], false],
  ['entries that no alert names together', [entry('e1'), entry('e2')], [[entry('e1')], [entry('e2')]], false],
  ['another place of the same file', [place('/bids/1')], [[place('/bids/0')]], false],
  ['no alert at all', [entry('e1')], [], false],
] as const)('a hit that rests on %s is known or not', (_what, evidence, alerts, known) => {
  expect(
    isKnown(
      { evidence },
      alerts.map((facts) => ({ evidence: facts })),
    ),
  ).toBe(known);
});
