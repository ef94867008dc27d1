import { describe, expect, it } from '@jest/globals';
import { GoodsReceipt } from '../../../schema/delivery/goods-receipt.js';
import { PurchaseOrder } from '../../../schema/orders/purchase-order.js';
import { Invoice, type InvoiceRow } from '../../../schema/payment/invoice.js';
import { bareRow, contractRow, gear, rowOf, untaxedPaper } from '../../../test/kit/rows.js';
import { isComplete, type PurchaseFacts } from './is-complete.js';

const base = {
  ...bareRow,
  currency: 'CNY',
  ...untaxedPaper,
  total: { amount: '0', currency: 'CNY' },
};
const part = {
  ...gear,
  unitPrice: '1',
  total: '0',
};
const contract = {
  ...contractRow,
  lines: [
    { ...part, id: 'l1', quantity: '10' },
    { ...part, id: 'l2', quantity: '0.3' },
  ],
};
const order = (_id: string, quantities: Record<string, string>) =>
  rowOf(PurchaseOrder, {
    ...base,
    _id,
    state: 'RECEIVED',
    number: _id,
    contractId: 'ctr_1',
    lines: Object.entries(quantities).map(([contractLineId, quantity]) => ({
      ...part,
      id: `o${contractLineId}`,
      contractLineId,
      quantity,
      received: quantity,
      dueOn: '2026-05-01',
      closed: null,
      expectedOn: null,
    })),
    deliverTo: 'Gate 3',
    releasedAt: new Date(0),
    confirmedAt: new Date(0),
  });
const receipt = (orderId: string, quantities: Record<string, string>) =>
  rowOf(GoodsReceipt, {
    ...base,
    _id: `grn_${orderId}`,
    state: 'INSPECTED',
    number: 'SH-2026-000001',
    orderId,
    deliveryNote: 'LS-1',
    lines: Object.entries(quantities).map(([line, accepted]) => ({
      ...part,
      id: 'l1',
      orderLineId: `o${line}`,
      quantity: accepted,
      accepted,
      rejected: '0',
      rejectionReason: null,
      returned: null,
    })),
    receivedById: 'acc_1',
    inspectedById: 'acc_2',
    inspectedAt: new Date(0),
  });
const invoice = (_id: string, state: InvoiceRow['state'], orderId: string, quantities: Record<string, string>) =>
  rowOf(Invoice, {
    ...base,
    _id,
    state,
    number: _id,
    invoiceNumber: _id,
    ...{ orderId, orderIds: [orderId], contractId: 'ctr_1' },
    lines: Object.entries(quantities).map(([line, quantity]) => ({
      ...part,
      id: 'l1',
      orderId,
      orderLineId: `o${line}`,
      quantity,
      rateSince: null,
    })),
    differences: [],
    priceEffect: null,
    matchedAt: new Date(0),
    dueOn: '2026-06-01',
  });
const whole: PurchaseFacts = {
  contracts: [contract],
  orders: [order('ord_1', { l1: '6', l2: '0.3' }), order('ord_2', { l1: '4' })],
  receipts: [receipt('ord_1', { l1: '6', l2: '0.1' }), receipt('ord_1', { l2: '0.2' }), receipt('ord_2', { l1: '4' })],
  invoices: [
    invoice('inv_1', 'PAID', 'ord_1', { l1: '6', l2: '0.3' }),
    invoice('inv_2', 'MATCHED', 'ord_2', { l1: '4' }),
  ],
  returns: [],
};

describe('isComplete', () => {
  it('is true with the settlement of the last invoice', () => {
    expect(isComplete(whole, 'inv_2')).toBe(true);
  });

  it('counts what a short close gave up, of partly delivered and of undelivered orders', () => {
    const [six, four] = whole.orders;
    if (!six || !four) throw new Error('No orders');
    const closedAt = (one: typeof four, quantity: string, closed: string): typeof four => ({
      ...one,
      lines: one.lines.map((line) => ({ ...line, quantity, closed })),
    });
    const partly = { ...whole, orders: [six, closedAt(four, '1', '3')] };
    expect(
      isComplete({ ...partly, receipts: [...whole.receipts.slice(0, 2), receipt('ord_2', { l1: '1' })] }, 'inv_2'),
    ).toBe(true);
    expect(isComplete({ ...partly, orders: [six, closedAt(four, '1', '2')] }, 'inv_2')).toBe(false);
    const never = { ...closedAt(four, '0', '4'), state: 'CANCELLED' as const };
    const paid = { receipts: whole.receipts.slice(0, 2), invoices: whole.invoices.slice(0, 1) };
    expect(isComplete({ ...whole, ...paid, orders: [six, never] }, null)).toBe(true);
    // Cancelled but not given up, so it has to be ordered again.
    expect(isComplete({ ...whole, ...paid, orders: [six, { ...four, state: 'CANCELLED' }] }, null)).toBe(false);
  });

  it.each<[string, Partial<PurchaseFacts>]>([
    ['no contract', { contracts: [] }],
    ['a contract not signed', { contracts: [contract, { ...contract, _id: 'ctr_2', state: 'DRAFT' }] }],
    ['a contract without orders', { contracts: [contract, { ...contract, _id: 'ctr_2' }] }],
    ['a line not wholly ordered', { orders: [order('ord_1', { l1: '6', l2: '0.3' })] }],
    ['goods not accepted', { receipts: whole.receipts.slice(1) }],
    ['goods not invoiced', { invoices: whole.invoices.slice(1) }],
    ['another invoice unpaid', { invoices: [...whole.invoices, invoice('inv_3', 'MATCHED', 'ord_2', { l1: '1' })] }],
  ])('is false with %s', (_what, facts) => {
    expect(isComplete({ ...whole, ...facts }, 'inv_2')).toBe(false);
  });
});
