import { describe, expect, it } from '@jest/globals';
import { clashes, type Place, withTheirs } from './three-way.js';

const line = (partId: string, quantity: string) => ({ partId, quantity });
const read = { title: 'Gears', purpose: '', lines: [line('a', '1'), line('b', '2')], ids: ['x'] };

describe('clashes', () => {
  it.each<[string, object, object, readonly (readonly [Place, string])[]]>([
    ['nothing where nobody else has changed anything', { ...read, title: 'Mine' }, read, []],
    ['nothing where both have changed it alike', { ...read, title: 'Same' }, { ...read, title: 'Same' }, []],
    ['what they alone have changed', read, { ...read, title: 'Theirs' }, [[['title'], 'THEM']]],
    ['what both have changed', { ...read, title: 'Mine' }, { ...read, title: 'Theirs' }, [[['title'], 'BOTH']]],
    ['nothing where empty text became null', read, { ...read, purpose: null }, []],
    [
      'a line that both have changed, and not the other one',
      { ...read, lines: [line('a', '7'), line('b', '2')] },
      { ...read, lines: [line('a', '8'), line('b', '2')] },
      [[['lines', 0], 'BOTH']],
    ],
    [
      'a line that they have added',
      read,
      { ...read, lines: [...read.lines, line('c', '3')] },
      [[['lines', 2], 'THEM']],
    ],
    ['a line that they have removed', read, { ...read, lines: [line('a', '1')] }, [[['lines', 1], 'THEM']]],
    ['a list of plain values as a whole', read, { ...read, ids: ['x', 'y'] }, [[['ids'], 'THEM']]],
    ['a field inside of a field', { c: { note: 'm' } }, { c: { note: 't' } }, [[['c', 'note'], 'BOTH']]],
  ])('are %s', (_, mine, theirs, expected) => {
    const found = clashes('c' in mine ? { c: { note: 'r' } } : read, mine, theirs);
    expect(found.map(({ place, by }) => [place, by])).toEqual(expected);
  });
});

describe('withTheirs', () => {
  const mine = { ...read, title: 'Mine', lines: [line('a', '7'), line('b', '2')] };
  const theirs = { ...read, title: 'Theirs', lines: [line('a', '8'), line('b', '2'), line('c', '3')] };

  it.each<[string, readonly Place[], object]>([
    ['keeps what is mine where nothing was chosen', [], mine],
    ['takes a field', [['title']], { ...mine, title: 'Theirs' }],
    ['takes a line and leaves the others', [['lines', 0]], { ...mine, lines: [line('a', '8'), line('b', '2')] }],
    ['takes a line that was added', [['lines', 2]], { ...mine, lines: [...mine.lines, line('c', '3')] }],
  ])('%s', (_, places, expected) => {
    expect(withTheirs(read, mine, theirs, places)).toEqual(expected);
  });

  it('a line that the other person has removed is left out', () => {
    const left = { ...read, lines: [line('a', '1')] };
    expect(withTheirs(read, read, left, [['lines', 1]]).lines).toEqual([line('a', '1')]);
  });

  it('a field inside a field can be taken over', () => {
    const both = withTheirs({}, { c: { note: 'm', more: 'm' } }, { c: { note: 't', more: 't' } }, [['c', 'note']]);
    expect(both).toEqual({ c: { note: 't', more: 'm' } });
  });
});

describe('lines that were added, removed or moved on both sides', () => {
  const [a, b, c] = [line('a', '1'), line('b', '2'), line('c', '3')];
  const [more, x, y] = [line('c', '9'), line('x', '1'), line('y', '1')];
  const all = [a, b, c];
  type Lines = readonly object[];

  // What stands in the end where the reader takes over what they alone have changed, and of what both have changed takes theirs.
  it.each<[string, Lines, Lines, readonly (readonly [number, string])[], Lines]>([
    ['mine without a line above the one they changed', [b, c], [a, b, more], [[1, 'THEM']], [b, more]],
    ['a line of mine, where they removed one above it', [a, b, more], [b, c], [[0, 'THEM']], [b, more]],
    ['both removed different lines', [a, b], [b, c], [[0, 'THEM']], [b]],
    ['both removed the same line', [a, c], [a, c], [], [a, c]],
    ['both added another part', [...all, x], [...all, y], [[4, 'THEM']], [...all, x, y]],
    [
      'both added the same part',
      [...all, x],
      [...all, { ...x, quantity: '4' }],
      [[3, 'BOTH']],
      [...all, { ...x, quantity: '4' }],
    ],
    ['they moved lines, I changed one', [a, b, more], [c, a, b], [], [a, b, more]],
    ['I removed a line that they changed', [a, b], [a, b, more], [[2, 'BOTH']], [a, b, more]],
    ['they removed a line that I changed', [a, b, more], [a, b], [[2, 'BOTH']], [a, b]],
    ['I chose another part where they changed the quantity', [a, b, x], [a, b, more], [[2, 'BOTH']], [a, b, more]],
    ['they moved and changed a line', [a, x, b, c], [more, b, a], [[3, 'THEM']], [a, x, b, more]],
  ])('%s', (_, mine, theirs, expected, end) => {
    const content = { lines: mine };
    const found = clashes({ lines: all }, content, { lines: theirs });
    expect(found.map(({ place, by }) => [place[1], by])).toEqual(expected);
    const places = found.map(({ place }) => place);
    expect(withTheirs({ lines: all }, content, { lines: theirs }, places).lines).toEqual(end);
  });

  it('of one part twice are told apart by their content', () => {
    const twice = { lines: [a, line('a', '5')] };
    const [mine, theirs] = [{ lines: [line('a', '5')] }, { lines: [line('a', '2'), line('a', '5')] }];
    const found = clashes(twice, mine, theirs);
    expect(found.map(({ place, by }) => [place, by])).toEqual([[['lines', 1], 'BOTH']]);
    expect(withTheirs(twice, mine, theirs, [])).toEqual(mine);
  });

  it('of criteria go by their names', () => {
    const criterion = (name: string, weight: string) => ({ name, weight, basis: '' });
    const of = (...criteria: object[]) => ({ criteria });
    const found = clashes(
      of(criterion('q', '60'), criterion('t', '40')),
      of(criterion('t', '100')),
      of(criterion('q', '60'), criterion('t', '41')),
    );
    expect(found).toMatchObject([{ place: ['criteria', 0], by: 'BOTH' }]);
  });

  it('are found at once even where there are thousands', () => {
    const many = Array.from({ length: 5_000 }, (_, at) => line(`p${at}`, '1'));
    const begun = performance.now();
    expect(clashes({ lines: many }, { lines: many.slice(1) }, { lines: many.slice(0, -1) })).toHaveLength(1);
    expect(performance.now() - begun).toBeLessThan(1_000);
  });
});
