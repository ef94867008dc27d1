import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { applyChanges, fold } from './apply-changes.js';
import type { Json } from './canonical.js';
import { difference, isState, type State } from './difference.js';

const names = fc.constantFrom('a', 'b', 'id', 'order', 'x/y', '~', 'id=1', '', '__proto__', 'constructor', '价格');
const { json } = fc.letrec<{ json: Json; state: State; element: State }>((tie) => ({
  json: fc.oneof(
    { depthSize: 'small' },
    fc.integer(),
    fc.constantFrom('', 'x', 'id'),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('json'), { maxLength: 3 }),
    fc.array(tie('element'), { maxLength: 5 }),
    tie('state'),
  ),
  state: fc.array(fc.tuple(names, tie('json')), { maxLength: 5 }).map((fields) => Object.fromEntries(fields)),
  element: fc
    .tuple(fc.constantFrom('1', '2', '3', '4', 'a/b', '~1', ''), tie('state'))
    .map(([id, state]) => ({ ...state, id })),
}));
const state = json.filter(isState);

describe('difference and applyChanges', () => {
  test('the changes lead from any state, or from nothing, to any other', () => {
    fc.assert(
      fc.property(state, state, (before, after) => {
        expect(applyChanges(before, difference(before, after))).toEqual(after);
        expect(fold([difference(null, before), difference(before, after)])).toEqual(after);
        expect(difference(after, after)).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });

  test('states that differ in one line of a list give one small change', () => {
    const lines = (count: number, price: string) =>
      Array.from({ length: count }, (_, at) => ({ id: `l${at}`, price: at === 3 ? price : '1.00' }));
    expect(difference({ lines: lines(5, '2.00') }, { lines: lines(5, '3.00') })).toEqual([
      { path: '/lines/id=l3/price', before: '2.00', after: '3.00' },
    ]);
    expect(difference({ lines: lines(5, '1.00') }, { lines: lines(4, '1.00') })).toEqual([
      { path: '/lines/id=l4', before: { id: 'l4', price: '1.00' } },
    ]);
  });

  test('a list that is only reordered gives its new order', () => {
    const [a, b, c] = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
    const changes = difference({ list: [a, b] }, { list: [c, b, a] });
    expect(changes).toEqual([
      { path: '/list/id=c', after: c },
      { path: '/list/order', before: ['a', 'b', 'c'], after: ['c', 'b', 'a'] },
    ]);
    expect(applyChanges({ list: [a, b] }, changes)).toEqual({ list: [c, b, a] });
  });

  test('other lists are replaced whole', () => {
    expect(difference({ tags: ['a'] }, { tags: ['a', 'b'] })).toEqual([
      { path: '/tags', before: ['a'], after: ['a', 'b'] },
    ]);
  });

  test('5,000 lines are compared and applied', () => {
    const lines = (price: string) => Array.from({ length: 5_000 }, (_, at) => ({ id: `l${at}`, price }));
    const changes = difference({ lines: lines('1') }, { lines: lines('2') });
    expect(applyChanges({ lines: lines('1') }, changes)).toEqual({ lines: lines('2') });
    expect(changes).toHaveLength(5_000);
  });
});

describe('changes that do not fit are refused', () => {
  const list: State = { a: 1, list: [{ id: 'x' }], plain: [1] };
  test.each([
    ['a wrong value before', [{ path: '/a', before: 2, after: 3 }]],
    ['a field that is there already', [{ path: '/a', after: 3 }]],
    ['no path', [{ path: '', after: 3 }]],
    ['an escape that is none', [{ path: '/~2', after: 3 }]],
    ['half an escape', [{ path: '/b~', after: 3 }]],
    ['a path without a slash', [{ path: 'a', before: 1 }]],
    ['a place that is not there', [{ path: '/b/c', after: 3 }]],
    ['inside a plain value', [{ path: '/a/b', after: 3 }]],
    ['inside a plain list', [{ path: '/plain/0', before: 1 }]],
    ['an element without id=', [{ path: '/list/0', after: { id: 'y' } }]],
    ['an element of another id', [{ path: '/list/id=y', after: { id: 'z' } }]],
    ['an order of other elements', [{ path: '/list/order', before: ['x'], after: ['y'] }]],
    ['an order that doubles', [{ path: '/list/order', before: ['x'], after: ['x', 'x'] }]],
    [
      'one place twice',
      [
        { path: '/a', before: 1, after: 2 },
        { path: '/a', before: 2, after: 3 },
      ],
    ],
    [
      'a place inside another',
      [
        { path: '/n', after: {} },
        { path: '/n/x', after: 1 },
      ],
    ],
    [
      'a place around another',
      [
        { path: '/list/id=x/k', after: 1 },
        { path: '/list', before: [{ id: 'x' }] },
      ],
    ],
    ['a field every object inherits', [{ path: '/constructor/name', before: 'Object' }]],
  ])('%s', (_, changes) => {
    expect(() => applyChanges(list, changes)).toThrow(TypeError);
  });
});
