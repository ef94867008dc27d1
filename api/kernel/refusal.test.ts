import { describe, expect, it } from '@jest/globals';
import { refuse, refuseInput, refuseTogether, withOthers } from './refusal.js';

const one = refuse('RULE', 'a.one', ['lines', 0, 'quantity'], { open: '1' });
const other = refuse('NOT_FOUND', 'a.other', ['lines', 1]);

describe('refuseTogether', () => {
  it('is nothing where nothing was refused', () => {
    expect(refuseTogether([])).toBeNull();
    expect(refuseTogether([null, null])).toBeNull();
  });

  it('leaves a single refusal as it is', () => {
    expect(refuseTogether([null, one])).toBe(one);
  });

  it('is the first of several and lists them all, those of each that lists its own too', () => {
    const both = { path: ['lines', '0', 'quantity'], key: 'a.one', params: { open: '1' } };
    const second = { path: ['lines', '1'], key: 'a.other', params: {} };
    expect(refuseTogether([one, other])).toEqual({ ...one, issues: [both, second] });
    expect(refuseTogether([other, refuseInput([both, second])])?.issues).toEqual([second, both, second]);
  });
});

describe('withOthers', () => {
  it('answers what was made where nothing speaks against it, and else all that does', () => {
    expect(withOthers({ lines: [] }, null)).toEqual({ lines: [] });
    expect(withOthers({ lines: [] }, one)).toBe(one);
    expect(withOthers(other, one)).toMatchObject({ key: 'a.one', issues: [{ key: 'a.one' }, { key: 'a.other' }] });
  });
});
