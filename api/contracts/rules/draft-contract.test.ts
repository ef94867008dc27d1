import { describe, expect, it } from '@jest/globals';
import { Contract } from '../../../schema/contracts/contract.js';
import { Award } from '../../../schema/sourcing/award.js';
import { givenFor, inputFor, rowOf, untaxed } from '../../../test/kit/rows.js';
import type { AwardFacts } from '../award-facts.js';
import { draftContract } from './draft-contract.js';

const asked = { partId: 'prt_1', partNumber: 'QT-17-001', name: 'Gear', quantity: '3', unit: 'pc' };
const award = rowOf(Award, {
  state: 'APPROVED',
  purchaseId: 'pur_1',
  supplierId: 'sup_1',
  number: 'CJ-2026-000001',
  eventId: 'evt_1',
  bidId: 'bid_1',
  ...{ net: untaxed.net, tax: untaxed.tax },
  total: { amount: '21.01', currency: 'CNY' },
  firstRanked: true,
  recommendedById: 'acc_1',
  approvedAt: new Date(0),
});
const facts: AwardFacts = {
  title: 'Gears',
  asked: [
    { ...asked, id: 'l1' },
    { ...asked, id: 'l2', quantity: '2' },
  ],
  basis: 'WITH_TAX',
  offered: [
    { id: 'l1', unitPrice: '0.335', taxRate: '13' },
    { id: 'l2', unitPrice: '10', taxRate: '3' },
  ],
};
const input = {
  awardId: 'awd_1',
  paymentDays: 30,
  deliveryTerms: 'To the door',
  validFrom: '2026-03-01',
  validTo: '2026-12-31',
};

const decide = (total: string, offered = facts.offered, change: Partial<typeof input> = {}, currency = 'CNY') =>
  draftContract.decide(
    { ...award, total: { amount: total, currency } },
    inputFor(Contract, 'draftContract', { ...input, ...change }),
    givenFor({ now: new Date('2026-03-01T02:00:00Z'), facts: { ...facts, offered } }),
  );

describe('draftContract', () => {
  it('lines and prices come from the awarded bid', () => {
    expect(decide('21.01')).toMatchObject({
      purchaseId: 'pur_1',
      awardId: 'awd_1',
      number: 'HT-2026-000001',
      ...{ priceBasis: 'WITH_TAX', net: { amount: '20.31' }, tax: { amount: '0.70' } },
      total: { amount: '21.01', currency: 'CNY' },
      lines: [
        { id: 'l1', quantity: '3', unitPrice: '0.335', taxRate: '13', net: '0.89', tax: '0.12', total: '1.01' },
        { id: 'l2', quantity: '2', unitPrice: '10', taxRate: '3', net: '19.42', tax: '0.58', total: '20.00' },
      ],
      signedAt: null,
    });
  });

  it('nothing of the input is kept but the award and the terms', () => {
    expect(decide('21.01')).not.toHaveProperty('key');
  });

  it('totals in yen are rounded to whole yen', () => {
    const made = decide('21', facts.offered, {}, 'JPY');
    expect(made).toMatchObject({ total: { amount: '21', currency: 'JPY' } });
  });

  it.each<[string, Parameters<typeof decide>, string]>([
    ['more than was approved', ['21.00'], 'contracts.exceedsAward'],
    ['a bid without lines', ['21.01', []], 'contracts.bidUnlikeEvent'],
    [
      'a bid for a line not asked for',
      ['21.01', [...facts.offered, { id: 'l9', unitPrice: '1', taxRate: '13' }]],
      'contracts.bidUnlikeEvent',
    ],
  ])('refuses %s', (_what, args, key) => {
    expect(decide(...args)).toMatchObject({ refused: true, code: 'RULE', key });
  });

  it('an end before the beginning is refused', () => {
    expect(decide('21.01', facts.offered, { validTo: '2026-02-28' })).toMatchObject({
      key: 'contracts.validToBeforeFrom',
    });
  });
});
