import { describe, expect, it } from '@jest/globals';
import { DEFAULT_LIMIT } from '../../../schema/direct/default-limit.js';
import { DirectLimit, type DirectLimitRow } from '../../../schema/direct/direct-limit.js';
import { bareRow, rowOf } from '../../../test/kit/rows.js';
import { exceededBy, limitInForce, usedOf } from './limit-in-force.js';

const set = (state: DirectLimitRow['state'], day: string | null, perPurchase: string) =>
  rowOf(DirectLimit, {
    ...bareRow,
    ...{ state, perPurchase, perYear: '80000', reason: 'Prices' },
    confirmedAt: day === null ? null : new Date(day),
  });
const cny = (amount: string, currency = 'CNY') => ({ amount, currency });

describe('the limits in force', () => {
  it("are those confirmed last, whenever they were proposed, or else the platform's", () => {
    expect(limitInForce([set('PROPOSED', null, '1'), set('REFUSED', null, '2')])).toEqual({
      ...DEFAULT_LIMIT,
      ...{ id: null, since: null },
    });
    const both = [set('CONFIRMED', '2026-04-01', '30000'), set('CONFIRMED', '2026-03-01', '20000')];
    expect(limitInForce(both)).toMatchObject({ perPurchase: '30000', since: new Date('2026-04-01') });
  });
});

describe('exceededBy', () => {
  it.each<[string, ReturnType<typeof cny>, string, ReturnType<typeof exceededBy>]>([
    ['an amount at the limit of one purchase', cny('10000.00'), '0', null],
    ['a fen more', cny('10000.01'), '0', 'PURCHASE'],
    ['what just fills the year', cny('10000'), '40000.00', null],
    ['a fen more than the year has left', cny('9999.99'), '40000.02', 'YEAR'],
    ['another currency, which is not compared', cny('1', 'EUR'), '0', 'CURRENCY'],
  ])('%s', (_what, amount, used, exceeded) => {
    expect(exceededBy(amount, { perPurchase: '10000.00', perYear: '50000.00' }, used)).toBe(exceeded);
  });

  it('adds up exactly what others use', () => {
    expect(usedOf(Array.from({ length: 10 }, () => ({ total: cny('0.1') })))).toBe('1');
    expect(usedOf([])).toBe('0');
  });
});
