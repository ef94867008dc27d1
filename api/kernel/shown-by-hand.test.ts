import { describe, expect, it } from '@jest/globals';
import { text } from '../../schema/kernel/fields.js';
import { defineSubject } from '../../schema/kernel/subject.js';
import { SYSTEM_ACTOR } from './actor.js';
import { storedAs } from './stored.js';

const declared = (visible: { readonly STAFF: []; readonly rows?: 'BY_HAND' }) =>
  defineSubject({
    module: 'samples',
    name: 'Contract',
    short: 'sample',
    collection: 'samples',
    secret: 'none',
    fields: { whose: text().hidden(), name: text().personal() },
    states: { DONE: { end: true } },
    moves: { begin: { from: null, to: 'DONE', by: ['BUYER'] } },
    visible,
    shows: [],
    indexes: [],
    person: 'whose',
  });
const byHand = declared({ STAFF: [], rows: 'BY_HAND' });
const byData = declared({ STAFF: [] });

describe('how a declared kind is stored', () => {
  it('a function decides which rows somebody sees where the declaration leaves that to one', () => {
    const visible = () => ({ whose: 'r1' });
    expect(storedAs(byHand, { visible }).visible(SYSTEM_ACTOR)).toEqual({ whose: 'r1' });
    expect(storedAs(byData).visible(SYSTEM_ACTOR)).toEqual({});
  });

  it('a kind is refused where that function is missing, and where there is one that the declaration does not ask for', () => {
    const needed = "Contract needs either `rows: 'BY_HAND'` in its declaration and a function, or neither";
    expect(() => storedAs(byHand)).toThrow(needed);
    expect(() => storedAs(byData, { visible: () => null })).toThrow(needed);
  });

  it('a stored kind says whom the personal fields of a row are about', () => {
    const row = { whose: 'p_1' } as unknown as Parameters<NonNullable<ReturnType<typeof storedAs>['person']>>[0];
    expect(storedAs(byData).person?.(row)).toBe('p_1');
    expect(storedAs(byData).person?.({ ...row, whose: null } as typeof row)).toBeNull();
  });
});
