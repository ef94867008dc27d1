import { describe, expect, it } from '@jest/globals';
import { Payment, type PaymentRow } from '../../../schema/payment/payment.js';
import { bareRow, givenFor, rowOf } from '../../../test/kit/rows.js';
import { type InstructAgainFacts, instructPaymentAgain } from './instruct-payment-again.js';

const payment = rowOf(Payment, {
  ...bareRow,
  _id: 'pay_1',
  state: 'NOT_CARRIED_OUT',
  number: 'FK-2026-000001',
  invoiceId: 'inv_1',
  amount: { amount: '20.00', currency: 'CNY' },
  credited: null,
  dueOn: '2026-05-26',
  paidOn: null,
  bankReference: null,
  bankName: 'Bank',
  bankAccount: '6222000000',
  remark: 'No such account',
});
const same: InstructAgainFacts = {
  supplier: { bankName: 'Bank', bankAccount: '6222000000' },
  invoice: { total: { amount: '20', currency: 'CNY' } },
};
const decide = (facts: Partial<InstructAgainFacts>, row: Partial<PaymentRow> = {}) =>
  instructPaymentAgain.decide(
    { ...payment, ...row },
    { key: 'instruct-again-1', rev: 1, paymentId: 'pay_1' },
    givenFor({ facts: { ...same, ...facts } }),
  );

describe('instructPaymentAgain', () => {
  it('goes out as it was approved where account and amount are unchanged', () => {
    expect(decide({})).toEqual({ state: 'APPROVED', remark: null });
  });

  it.each<[string, Partial<InstructAgainFacts>, Partial<PaymentRow>]>([
    ['the account has changed', { supplier: { bankName: 'Bank', bankAccount: '6222000001' } }, {}],
    ['the bank has changed', { supplier: { bankName: 'Other', bankAccount: '6222000000' } }, {}],
    ['the amount has changed', { invoice: { total: { amount: '19.99', currency: 'CNY' } } }, {}],
    ['nobody knows which account was approved', {}, { bankAccount: null, bankName: null }],
  ])('has to be approved again where %s', (_what, facts, row) => {
    expect(decide(facts, row)).toMatchObject({ state: 'REQUESTED', bankAccount: null, remark: null });
  });
});
