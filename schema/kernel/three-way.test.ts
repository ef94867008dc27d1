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
    expect(withTheirs(mine, theirs, places)).toEqual(expected);
  });

  it('a line that the other person has removed is left out', () => {
    expect(withTheirs(read, { ...read, lines: [line('a', '1')] }, [['lines', 1]]).lines).toEqual([line('a', '1')]);
  });

  it('a field inside a field can be taken over', () => {
    const both = withTheirs({ c: { note: 'm', more: 'm' } }, { c: { note: 't', more: 't' } }, [['c', 'note']]);
    expect(both).toEqual({ c: { note: 't', more: 'm' } });
  });
});
