import { describe, expect, it } from '@jest/globals';
import { contractRow, gear } from '../../test/kit/rows.js';
import { coveredBy } from './covered-by.js';

const needed = (id: string, quantity: string, neededOn = '2026-05-01', more: object = {}) => ({
  ...{ ...gear, id, quantity, neededOn, estimatedPrice: null },
  ...more,
});
const agreed = (id: string, quantity: string, more: object = {}) => ({
  ...{ ...gear, id, quantity, unitPrice: '2', total: '20.00' },
  ...more,
});
const washer = { partId: 'prt_2', partNumber: 'DP-2' };
const cover = (
  wanted: readonly ReturnType<typeof needed>[],
  lines: readonly ReturnType<typeof agreed>[],
  taken: Readonly<Record<string, string>> = {},
  currency = 'CNY',
) => coveredBy({ lines: wanted, currency }, { ...contractRow, lines }, new Map(Object.entries(taken)));

describe('what a contract covers of a requisition', () => {
  it('is the sum of the lines of a part, by the first day on which it is needed', () => {
    const wanted = [needed('r1', '2', '2026-06-01'), needed('r2', '1.5', '2026-05-01')];
    expect(cover(wanted, [agreed('l1', '10')], { l1: '6.5' })).toEqual({
      ...{ contractId: contractRow._id, covered: ['r1', 'r2'], whole: true },
      lines: [{ contractLineId: 'l1', quantity: '3.5', open: '3.5', neededOn: '2026-05-01' }],
    });
  });

  it('is taken of one line of the contract after the other', () => {
    const lines = [agreed('l1', '2'), agreed('l2', '5'), agreed('l3', '5')];
    expect(cover([needed('r1', '4')], lines, { l1: '1' })?.lines).toMatchObject([
      { contractLineId: 'l1', quantity: '1', open: '1' },
      { contractLineId: 'l2', quantity: '3', open: '5' },
    ]);
  });

  it('is not whole where a part is not in the contract or too little of it is open', () => {
    const wanted = [needed('r1', '4'), needed('r2', '1', '2026-05-01', washer), needed('r3', '4')];
    expect(cover(wanted, [agreed('l1', '9')])).toMatchObject({ covered: ['r1', 'r3'], whole: false });
    expect(cover(wanted, [agreed('l1', '9'), agreed('l2', '1', washer)], { l1: '2' })).toMatchObject({
      ...{ covered: ['r2'], whole: false },
      lines: [{ contractLineId: 'l2', quantity: '1' }],
    });
  });

  it.each([
    ['all is ordered', cover([needed('r1', '1')], [agreed('l1', '9')], { l1: '9' })],
    ['it counts in another unit', cover([needed('r1', '1')], [agreed('l1', '9', { unit: 'box' })])],
    ['it is in another currency', cover([needed('r1', '1')], [agreed('l1', '9')], {}, 'USD')],
  ])('is nothing where %s', (_what, coverage) => {
    expect(coverage).toBeNull();
  });
});
