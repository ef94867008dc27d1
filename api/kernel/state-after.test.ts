import { describe, expect, it } from '@jest/globals';
import { lifecycleOf } from '../../schema/kernel/derive/lifecycle.js';
import { stateForbids, targetsOf } from '../../schema/kernel/lifecycle.js';
import { defineSubject } from '../../schema/kernel/subject.js';
import { stateAfter } from './save.js';

// A state that outlasts parts of other acts: what they change comes, and the state stays.

const sample = (outlasts: readonly string[]) =>
  defineSubject({
    module: 'samples',
    name: 'Contract',
    short: 'sample',
    collection: 'samples',
    secret: 'none',
    fields: {},
    states: { OPEN: {}, HELD: { outlasts }, HALF: {}, DONE: { end: true } },
    moves: {
      begin: { from: null, to: 'OPEN', by: ['BUYER'] },
      hold: { from: ['OPEN', 'HALF'], to: 'HELD', by: ['BUYER'] },
      goOn: { from: ['HELD'], to: ['OPEN', 'HALF'], by: ['BUYER'] },
      takeBack: { from: ['HALF', 'DONE'], to: ['OPEN', 'HALF'], by: [], within: ['sourcing.cancelEvent'] },
      finish: { from: ['OPEN', 'HALF'], to: 'DONE', by: [], within: ['sourcing.cancelEvent'] },
    },
    visible: { STAFF: [] },
    shows: [],
    indexes: [],
  });

describe('a state that outlasts a part of another act', () => {
  const lifecycle = lifecycleOf(sample(['takeBack']));
  const { takeBack, finish } = lifecycle.moves;

  it('is no reason to refuse it, and stays whatever the rule says of the state', () => {
    expect(takeBack && stateForbids(takeBack, { state: 'HELD' })).toBeNull();
    expect(takeBack && targetsOf(takeBack, 'HELD')).toEqual(['HELD']);
    expect(stateAfter(lifecycle, 'takeBack', 'HELD', { state: 'OPEN' })).toBe('HELD');
    expect(stateAfter(lifecycle, 'takeBack', 'HELD', {})).toBe('HELD');
  });

  it('changes nothing for other states and other moves', () => {
    expect(stateAfter(lifecycle, 'takeBack', 'DONE', { state: 'HALF' })).toBe('HALF');
    expect(() => stateAfter(lifecycle, 'takeBack', 'DONE', { state: 'HELD' })).toThrow('not in HELD');
    expect(finish && stateForbids(finish, { state: 'HELD' })).toMatchObject({ code: 'WRONG_STATE' });
  });

  it.each([['hold'], ['goOn'], ['begin'], ['nothing']])('cannot outlast %s', (move) => {
    expect(() => lifecycleOf(sample([move]))).toThrow(
      `Contract.HELD cannot outlast ${move}: name parts of other acts that do not start from it`,
    );
  });
});
