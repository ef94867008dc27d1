import { describe, expect, it } from '@jest/globals';
import { courseOf } from './judge-course.js';

const DAY = 86_400_000;
const METHOD = 'REQUEST_FOR_QUOTATION';
const opening = (bids: number, days: number) => [
  { t: 'sourcing.publishEvent', w: 0 },
  { t: 'sourcing.openBids', w: days * DAY },
  ...Array.from({ length: bids }, () => ({ t: 'sourcing.openBid', w: days * DAY })),
];

describe('courseOf', () => {
  it.each([
    ['three bids after five days', opening(3, 5), {}],
    ['two bids', opening(2, 5), { fewBids: ['sourcing.openBids'] }],
    ['two days', opening(3, 2), { shortNotice: ['sourcing.publishEvent'] }],
    ['bids that are still sealed', [{ t: 'sourcing.publishEvent', w: 0 }], {}],
    [
      'another owner',
      [...opening(3, 5), { t: 'purchases.takeOverPurchase', w: 6 * DAY }],
      { handedOver: ['purchases.takeOverPurchase'] },
    ],
  ])('%s', (_what, events, found) => {
    expect(courseOf(events, METHOD)).toEqual({ fewBids: [], shortNotice: [], handedOver: [], ...found });
  });

  it('days are counted from the last publication before the opening', () => {
    const again = [
      { t: 'sourcing.publishEvent', w: 0 },
      ...opening(3, 10).map((one) => ({ ...one, w: one.w + 4 * DAY })),
    ];
    expect(courseOf(again, METHOD).shortNotice).toEqual([]);
  });
});
