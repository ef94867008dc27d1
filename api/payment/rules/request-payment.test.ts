import { describe, expect, it } from '@jest/globals';
import type { InvoiceRow } from '../../../schema/payment/invoice.js';
import { SYSTEM_ACTOR } from '../../kernel/actor.js';
import { requestPayment } from './request-payment.js';

const base = {
  rev: 1,
  acts: {},
  createdAt: new Date(0),
  updatedAt: new Date(0),
  _t: { prev: null, salt: '', at: new Date(0) },
  purchaseId: 'pur_1',
  supplierId: 'sup_1',
  remark: null,
};
const invoice: InvoiceRow = {
  ...base,
  _id: 'inv_1',
  state: 'MATCHED',
  number: 'FP-2026-000001',
  invoiceNumber: 'A-1',
  orderId: 'ord_1',
  currency: 'CNY',
  lines: [],
  total: { amount: '20.00', currency: 'CNY' },
  differences: [],
  matchedAt: new Date(0),
  dueOn: '2026-05-26',
};
const decide = (change: Partial<InvoiceRow>) =>
  requestPayment.decide(
    { ...invoice, ...change },
    { key: 'request-payment-1', invoiceId: 'inv_1' },
    {
      now: new Date('2026-05-01T02:00:00Z'),
      actor: SYSTEM_ACTOR,
      facts: null,
      prepared: null,
      mint: () => '',
      number: (prefix) => `${prefix}-2026-000002`,
    },
  );

describe('requestPayment', () => {
  it('asks for the whole of a matched invoice', () => {
    expect(decide({})).toMatchObject({
      number: 'FK-2026-000002',
      purchaseId: 'pur_1',
      supplierId: 'sup_1',
      amount: { amount: '20.00', currency: 'CNY' },
      dueOn: '2026-05-26',
    });
  });

  it('fails where a matched invoice has no day by which it is due', () => {
    expect(() => decide({ dueOn: null })).toThrow('FP-2026-000001');
  });
});
