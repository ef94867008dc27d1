import { describe, expect, it } from '@jest/globals';
import { SYSTEM_ACTOR } from '../../kernel/actor.js';
import type { AwardFacts } from '../award-facts.js';
import { draftContract } from './draft-contract.js';

const asked = { partId: 'prt_1', partNumber: 'QT-17-001', name: 'Gear', quantity: '3', unit: 'pc' };
const award: AwardFacts = {
  state: 'APPROVED',
  purchaseId: 'pur_1',
  supplierId: 'sup_1',
  title: 'Gears',
  total: { amount: '21.01', currency: 'CNY' },
  asked: [
    { ...asked, id: 'l1' },
    { ...asked, id: 'l2', quantity: '2' },
  ],
  offered: [
    { id: 'l1', unitPrice: '0.335' },
    { id: 'l2', unitPrice: '10' },
  ],
  contractNumber: null,
};
const input = {
  key: 'draft-contract-1',
  awardId: 'awd_1',
  paymentDays: 30,
  deliveryTerms: 'To the door',
  validFrom: '2026-03-01',
  validTo: '2026-12-31',
};

const decide = (facts: Partial<AwardFacts>, change: Partial<typeof input> = {}) =>
  draftContract.decide(
    null,
    { ...input, ...change },
    {
      now: new Date('2026-03-01T02:00:00Z'),
      actor: SYSTEM_ACTOR,
      facts: { ...award, ...facts },
      prepared: null,
      mint: () => 'ctr_1',
      number: (prefix) => `${prefix}-2026-000001`,
    },
  );

describe('draftContract', () => {
  it('takes lines and prices from the awarded bid', () => {
    expect(decide({})).toMatchObject({
      purchaseId: 'pur_1',
      awardId: 'awd_1',
      number: 'HT-2026-000001',
      total: { amount: '21.01', currency: 'CNY' },
      lines: [
        { id: 'l1', quantity: '3', unitPrice: '0.335', total: '1.01' },
        { id: 'l2', quantity: '2', unitPrice: '10', total: '20.00' },
      ],
      signedAt: null,
    });
  });

  it('keeps nothing of the input but the award and the terms', () => {
    expect(decide({})).not.toHaveProperty('key');
  });

  it('rounds to whole yen', () => {
    const made = decide({ total: { amount: '21', currency: 'JPY' } });
    expect(made).toMatchObject({ total: { amount: '21', currency: 'JPY' } });
  });

  it.each<[string, Partial<AwardFacts>, string]>([
    ['an award not yet approved', { state: 'RECOMMENDED' }, 'contracts.awardNotApproved'],
    ['an award that was returned', { state: 'RETURNED' }, 'contracts.awardNotApproved'],
    ['an award with a contract', { contractNumber: 'HT-1' }, 'contracts.alreadyDrafted'],
    ['more than was approved', { total: { amount: '21.00', currency: 'CNY' } }, 'contracts.exceedsAward'],
    ['a bid without lines', { offered: [] }, 'contracts.bidUnlikeEvent'],
    [
      'a bid for a line not asked for',
      { offered: [...award.offered, { id: 'l9', unitPrice: '1' }] },
      'contracts.bidUnlikeEvent',
    ],
  ])('refuses %s', (_what, facts, key) => {
    expect(decide(facts)).toMatchObject({ refused: true, code: 'RULE', key });
  });

  it('refuses an end before the beginning', () => {
    expect(decide({}, { validTo: '2026-02-28' })).toMatchObject({ key: 'contracts.validToBeforeFrom' });
  });
});
