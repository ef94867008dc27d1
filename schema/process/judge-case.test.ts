import { describe, expect, it } from '@jest/globals';
import { TURNED_BACK } from '../purchases/path.js';
import { isConforming, judgeCase } from './judge-case.js';
import { GOAL, wayOfMethod } from './prescribed.js';

const { rules: STEP_RULES, steps: PRESCRIBED } = wayOfMethod(null);

const DEMAND = ['demand.createRequisition', 'demand.submitRequisition', 'demand.approveRequisition'];
/** Moves of a story, written `type@subject`; without a subject, it is named after the module. */
const story = (...types: readonly string[]) =>
  types.map((text) => {
    const [type = '', subject = type.split('.')[0] ?? ''] = text.split('@');
    return { type, subject };
  });

describe('the prescribed path', () => {
  it('the prescribed path begins with the requisition, ends with the payment, and has each step after those it needs', () => {
    const types = PRESCRIBED.map(({ type }) => type);
    expect(types.slice(0, 3)).toEqual(DEMAND);
    expect(types.at(-1)).toBe(GOAL);
    expect(GOAL).toBe('payment.recordPayment');
    for (const [place, type] of types.entries())
      for (const needed of STEP_RULES.neededFor(type))
        if (types.includes(needed)) expect([type, needed, types.indexOf(needed) < place]).toEqual([type, needed, true]);
  });

  it('the prescribed path has goods received and inspected before a purchase is complete', () => {
    const types = PRESCRIBED.map(({ type }) => type);
    expect(types).toEqual(expect.arrayContaining(['delivery.recordReceipt', 'delivery.inspectReceipt']));
  });

  it.each([
    ['demand.sourceRequisition', 'sourcing.createEvent'],
    ['sourcing.openBid', 'sourcing.openBids'],
    ['payment.settleInvoice', 'payment.recordPayment'],
    ['sourcing.submitBid', 'sourcing.submitBid'],
  ])('%s is a part of %s', (part, act) => expect(STEP_RULES.actOf(part)).toBe(act));

  it('the prescribed path demands no detours: no returned requisition, no credit for returned goods, no extended deadline', () => {
    expect(PRESCRIBED.map(({ type }) => type).filter((type) => TURNED_BACK.includes(type))).toEqual([]);
    // Of goods that went back, which most purchases have not.
    expect(STEP_RULES.neededFor('payment.requestPayment').has('payment.creditReturn')).toBe(false);
    expect(STEP_RULES.neededFor('sourcing.closeEvent').has('sourcing.extendDeadline')).toBe(false);
  });
});

describe('the path of a direct purchase', () => {
  const types = wayOfMethod('DIRECT_PURCHASE').steps.map(({ type }) => type);

  it('has the same beginning and end, its own approval, and nothing of an event', () => {
    expect(types.slice(0, 5)).toEqual([...DEMAND, ...['direct.proposeDirectPurchase', 'direct.approveDirectPurchase']]);
    expect(types).toEqual(expect.arrayContaining(['orders.createOrder', 'delivery.inspectReceipt', GOAL]));
    expect(types.filter((type) => type.startsWith('sourcing.'))).toEqual([]);
    expect(PRESCRIBED.filter(({ type }) => type.startsWith('direct.'))).toEqual([]);
  });

  it('is what a case that begins with it is judged by', () => {
    const moves = story(...types.map((type) => `${type}@${type}`));
    expect(judgeCase(moves).skipped).toEqual([]);
    const without = moves.filter(({ type }) => type !== 'direct.approveDirectPurchase');
    expect(judgeCase(without).skipped).toEqual(['direct.approveDirectPurchase']);
  });
});

describe('judgeCase', () => {
  it.each([
    ['a purchase under way', [...DEMAND, 'demand.sourceRequisition', 'sourcing.createEvent'], {}],
    ['a requisition never approved', [DEMAND[0], 'sourcing.createEvent'], { skipped: [DEMAND[1], DEMAND[2]] }],
    [
      'an event made before the approval, recorded late',
      [DEMAND[0], DEMAND[1], 'sourcing.createEvent', DEMAND[2]],
      { reordered: ['sourcing.createEvent'] },
    ],
    [
      'a requisition returned and submitted again',
      [DEMAND[0], DEMAND[1], 'demand.returnRequisition', DEMAND[1], DEMAND[2]],
      { repeated: [DEMAND[1]] },
    ],
    ['an approval of what is approved', [...DEMAND, DEMAND[2]], { misfits: [DEMAND[2]], repeated: [DEMAND[2]] }],
  ])('%s', (_name, types, found) => {
    const nothing = { completed: false, skipped: [], reordered: [], repeated: [], misfits: [] };
    expect(judgeCase(story(...types.map(String)))).toEqual({ ...nothing, ...found });
  });

  it('two suppliers are not a repetition', () => {
    const event = ['sourcing.createEvent', 'sourcing.publishEvent'];
    const moves = story(...DEMAND, ...event, 'sourcing.submitBid@a', 'sourcing.submitBid@b');
    expect(judgeCase(moves)).toMatchObject({ repeated: [], misfits: [] });
    expect(judgeCase([...moves, ...story('sourcing.replaceBid@a')])).toMatchObject({ repeated: [], misfits: [] });
  });

  it('a payment without goods is found: complete, but not conforming', () => {
    const all = PRESCRIBED.map(({ type }) => type);
    const without = all.filter((type) => !type.startsWith('delivery.'));
    const whole = (types: readonly string[]) => judgeCase(story(...types.map((type) => `${type}@${type}`)));
    expect(whole(all).skipped).toEqual([]);
    const judged = whole(without);
    expect(judged).toMatchObject({
      completed: true,
      skipped: ['delivery.recordReceipt', 'delivery.inspectReceipt'],
      reordered: [],
    });
    expect(isConforming(judged)).toBe(false);
  });

  it('all targets of a move whose rule chooses one are tried', () => {
    const invoice = ['payment.submitInvoice', 'payment.matchInvoice'];
    expect(judgeCase(story(...invoice, 'payment.settleInvoice')).misfits).toEqual([]);
    expect(judgeCase(story(...invoice, 'payment.returnInvoice')).misfits).toEqual([]);
    expect(judgeCase(story(...invoice, 'payment.settleInvoice', 'payment.returnInvoice')).misfits).toHaveLength(1);
  });
});
