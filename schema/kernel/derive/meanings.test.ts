import { describe, expect, it } from '@jest/globals';
import { key, listOf, word } from '../fields.js';
import { defineSubject } from '../subject.js';
import { sdlOf } from './sdl.js';
import { waitingMoves } from './tables.js';

const Sample = defineSubject({
  ...{ module: 'samples', name: 'Contract', short: 'sample', collection: 'samples', secret: 'none' },
  fields: {
    kind: word('SampleKind', ['PLAIN', 'FILE']).meaning({ FILE: 'A file that was taken out.' }),
    about: listOf(key()),
  },
  states: { OPEN: {}, TAKEN: {}, DONE: { end: true } },
  moves: {
    begin: { from: null, to: 'OPEN', by: ['BUYER'] },
    take: { from: ['OPEN'], to: 'TAKEN', by: ['BUYER'], toDo: {} },
    finish: { from: ['TAKEN'], to: 'DONE', by: ['BUYER'], toDo: { actedBy: 'take' } },
  },
  visible: { STAFF: ['BUYER'] },
  list: { name: 'samples', by: ['about'], byState: false },
  ...{ shows: [], indexes: [] },
});

describe('a declared kind', () => {
  it('the SDL explains those values of a word that need it', () => {
    expect(sdlOf([Sample])).toContain('enum SampleKind {\n  PLAIN\n"A file that was taken out."\n  FILE\n}');
  });

  it('a list is narrowed by one of the values that a field holds', () => {
    expect(sdlOf([Sample])).toContain('samples(first: Int = 50 @within(most: 200), after: String, about: ID):');
  });

  it('a move can wait for whoever took another move of the row', () => {
    expect(waitingMoves([Sample])).toEqual([
      { of: 'Contract', move: 'take', on: 'Contract', states: ['OPEN'] },
      { of: 'Contract', move: 'finish', on: 'Contract', states: ['TAKEN'], actedBy: 'take' },
    ]);
  });
});
