import { describe, expect, it } from '@jest/globals';
import { CONTENT, event } from '../../test/kit/example-event.js';
import { packBid, totalBid, unpackBid } from './envelope.js';

const PLACE = { eventId: 'evt_a', supplierId: 'sup_a' };

function packed(unitPrice: string, salt = 'salt') {
  const lines = [{ lineId: 'l1', unitPrice, leadTimeDays: 1 }];
  return packBid({ lines, note: null }, { ...PLACE, salt });
}

describe('the envelope', () => {
  it('gives back what was put in', () => {
    expect(unpackBid(packBid(CONTENT, { ...PLACE, salt: 's' }), PLACE)).toEqual(CONTENT);
  });

  it('is as long for a small price as for a large one', () => {
    expect(packed('1.00').envelope).toHaveLength(packed('9999999999.99').envelope.length);
    expect(Buffer.from(packed('1.00').envelope, 'base64').length % 1_024).toBe(0);
  });

  it('has another hash with another salt', () => {
    expect(packed('1.00', 'a').envelopeHash).not.toBe(packed('1.00', 'b').envelopeHash);
  });

  it.each([
    ['of another supplier', packed('1'), { ...PLACE, supplierId: 'sup_b' }],
    ['for another event', packed('1'), { ...PLACE, eventId: 'evt_b' }],
    ['put in its place', { ...packed('1'), envelope: packed('2').envelope }, PLACE],
    ['that is not base64', { ...packed('1'), envelope: '***' }, PLACE],
  ])('cannot be read when it is one %s', (_name, sealed, place) => {
    expect(unpackBid(sealed, place)).toBeNull();
  });
});

describe('the total of a bid', () => {
  it('rounds each line to the minor unit, half up, and then adds', () => {
    const { lines } = event();
    expect(totalBid(CONTENT, lines, 'CNY')).toEqual({
      content: {
        lines: [
          { id: 'l1', unitPrice: '3.1415', leadTimeDays: 20, total: '314.15' },
          { id: 'l2', unitPrice: '0.333333', leadTimeDays: 30, total: '0.17' },
        ],
        note: null,
      },
      total: { amount: '314.32', currency: 'CNY' },
    });
    expect(totalBid(CONTENT, lines, 'JPY')?.total).toEqual({ amount: '314', currency: 'JPY' });
  });

  it.each([
    ['a missing line', CONTENT.lines.slice(1)],
    ['a line twice', [...CONTENT.lines, ...CONTENT.lines.slice(1)]],
    ['an unknown line', [...CONTENT.lines, { lineId: 'l3', unitPrice: '1', leadTimeDays: 1 }]],
  ])('is not computed with %s', (_name, lines) => {
    expect(totalBid({ lines, note: null }, event().lines, 'CNY')).toBeNull();
  });
});
