import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fold } from './apply-changes.js';
import { applyLoosely } from './apply-loosely.js';
import { difference, type State } from './difference.js';
import { lastChanges } from './last-changes.js';

const lines = fc.uniqueArray(
  fc.record({ id: fc.constantFrom('l1', 'l2', 'l3', 'l/4'), price: fc.integer({ min: 0, max: 3 }) }),
  { selector: ({ id }) => id, maxLength: 4 },
);
const state: fc.Arbitrary<State> = fc.record(
  {
    title: fc.constantFrom('a', 'b'),
    lines,
    money: fc.record({ amount: fc.constantFrom('1', '2') }),
    'a~b': fc.nat(2),
  },
  { requiredKeys: [] },
);

describe('lastChanges', () => {
  it('lastChanges keeps the entries of which something remains', () => {
    const entry = (...paths: string[]) => ({ paths, always: false });
    const entries = [entry('/title', '/lines'), entry('/title'), entry('/lines/id=l1/price'), entry('/title')];
    expect(lastChanges(entries)).toEqual([entries[0], entries[2], entries[3]]);
    expect(lastChanges([...entries, entry('/lines')])).toEqual([entries[3], entry('/lines')]);
  });

  it('lastChanges keeps an entry that must be read in any case', () => {
    const first = { paths: ['/phone'], always: true };
    const last = { paths: ['/phone'], always: false };
    expect(lastChanges([first, last])).toEqual([first, last]);
  });

  it('the entries kept fold to the state of the whole history, however often something was edited', () => {
    fc.assert(
      fc.property(fc.array(state, { maxLength: 12 }), (states) => {
        const history = states.map((after, index) => difference(states[index - 1] ?? null, after));
        const entries = history.map((changes) => ({ changes, paths: changes.map(({ path }) => path), always: false }));
        const seen = lastChanges(entries).reduce<State>((before, { changes }) => applyLoosely(before, changes), {});
        expect(seen).toEqual(fold(history));
      }),
      { numRuns: 500 },
    );
  });
});
