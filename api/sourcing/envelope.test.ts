import { describe, expect, it } from '@jest/globals';
import { CONTENT, event } from '../../test/kit/example-event.js';
import { packBid, totalBid, unpackBid } from './envelope.js';

const PLACE = { eventId: 'evt_a', supplierId: 'sup_a' };

function packed(unitPrice: string, salt = 'salt') {
  const lines = [{ lineId: 'l1', unitPrice, taxRate: null, leadTimeDays: 1 }];
  return packBid({ lines, taxRate: '13', priceBasis: null, note: null, files: null }, { ...PLACE, salt });
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

const cny = (amount: string) => ({ amount, currency: 'CNY' });
const parts = (taxRate: string, net: string, tax: string, total: string) => ({ taxRate, net, tax, total });

describe('the total of a bid', () => {
  it('takes the rate of a line before that of the bid, and adds tax to prices without it', () => {
    const [first, second] = CONTENT.lines;
    if (!first || !second) throw new Error('No lines');
    const lines = [{ ...first, taxRate: '3' }, second];
    const opened = totalBid({ ...CONTENT, lines }, event({ quoteBasis: 'WITHOUT_TAX' }));
    expect(opened).toMatchObject({
      content: { lines: [parts('3', '314.15', '9.42', '323.57'), parts('13', '0.17', '0.02', '0.19')] },
      ...{ net: cny('314.32'), tax: cny('9.44'), total: cny('323.76') },
    });
    expect(totalBid({ ...CONTENT, taxRate: null }, event())).toBeNull();
  });

  it('rounds each line to the minor unit, half up, and then adds', () => {
    expect(totalBid(CONTENT, event())).toEqual({
      content: {
        lines: [
          { ...{ id: 'l1', unitPrice: '3.1415', leadTimeDays: 20 }, ...parts('13', '278.01', '36.14', '314.15') },
          { ...{ id: 'l2', unitPrice: '0.333333', leadTimeDays: 30 }, ...parts('13', '0.15', '0.02', '0.17') },
        ],
        note: null,
        files: null,
      },
      ...{ net: cny('278.16'), tax: cny('36.16'), total: cny('314.32') },
    });
    expect(totalBid(CONTENT, event({ currency: 'JPY' }))?.total).toEqual({ amount: '314', currency: 'JPY' });
  });

  it.each([
    ['a missing line', CONTENT.lines.slice(1)],
    ['a line twice', [...CONTENT.lines, ...CONTENT.lines.slice(1)]],
    ['an unknown line', [...CONTENT.lines, { lineId: 'l3', unitPrice: '1', taxRate: null, leadTimeDays: 1 }]],
  ])('is not computed with %s', (_name, lines) => {
    expect(totalBid({ ...CONTENT, files: null, lines }, event())).toBeNull();
  });
});
