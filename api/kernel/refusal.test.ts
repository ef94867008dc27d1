import { describe, expect, it } from '@jest/globals';
import { refuse, refuseInput, refuseTogether } from './refusal.js';

const one = refuse('RULE', 'a.one', ['lines', 0, 'quantity'], { open: '1' });
const other = refuse('NOT_FOUND', 'a.other', ['lines', 1]);

describe('refuseTogether', () => {
  it('refusals of nothing are no refusal', () => {
    expect(refuseTogether([])).toBeNull();
    expect(refuseTogether([null, null])).toBeNull();
  });

  it('a single refusal stays as it is', () => {
    expect(refuseTogether([null, one])).toBe(one);
  });

  it('several refusals become the first, which lists all of them and what each of them lists', () => {
    const both = { path: ['lines', '0', 'quantity'], key: 'a.one', params: { open: '1' } };
    const second = { path: ['lines', '1'], key: 'a.other', params: {} };
    expect(refuseTogether([one, other])).toEqual({ ...one, issues: [both, second] });
    expect(refuseTogether([other, refuseInput([both, second])])?.issues).toEqual([second, both, second]);
  });
});
