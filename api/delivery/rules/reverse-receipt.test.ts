import { describe, expect, it } from '@jest/globals';
import { GoodsReceipt, type GoodsReceiptRow } from '../../../schema/delivery/goods-receipt.js';
import { PurchaseOrder } from '../../../schema/orders/purchase-order.js';
import { Invoice, type InvoiceRow } from '../../../schema/payment/invoice.js';
import { bareRow, givenFor, inputFor, rowOf, untaxed, untaxedLine, untaxedPaper } from '../../../test/kit/rows.js';
import { reverseReceipt } from './reverse-receipt.js';

const part = { partId: 'prt_1', partNumber: 'QT-1', name: 'Gear', unit: 'pc' };
const receipt = (_id: string, state: GoodsReceiptRow['state'], accepted: string | null, rejected: string | null) =>
  rowOf(GoodsReceipt, {
    ...bareRow,
    _id,
    state,
    number: _id,
    orderId: 'ord_1',
    deliveryNote: 'LS-1',
    lines: [
      {
        ...part,
        id: 'l1',
        orderLineId: 'l1',
        quantity: '6',
        accepted,
        rejected,
        rejectionReason: null,
        returned: null,
      },
    ],
    receivedById: 'acc_1',
    inspectedById: null,
    inspectedAt: null,
  });
const order = (received: string) =>
  rowOf(PurchaseOrder, {
    ...bareRow,
    _id: 'ord_1',
    state: 'RECEIVED',
    number: 'DD-2026-000001',
    contractId: 'ctr_1',
    currency: 'CNY',
    lines: [
      {
        ...part,
        ...{ id: 'l1', contractLineId: 'l1', quantity: '10', received, ...untaxedLine, unitPrice: '1', total: '10.00' },
        ...{ dueOn: '2026-05-01', closed: null, expectedOn: null },
      },
    ],
    ...untaxed,
    total: { amount: '10.00', currency: 'CNY' },
    deliverTo: 'Gate 3',
    releasedAt: new Date(0),
    confirmedAt: new Date(0),
  });
const invoice = (quantity: string) =>
  rowOf(Invoice, {
    ...bareRow,
    _id: 'inv_1',
    state: 'MATCHED',
    number: 'FP-2026-000001',
    invoiceNumber: 'A-1',
    orderId: 'ord_1',
    currency: 'CNY',
    ...{ orderIds: ['ord_1', 'ord_2'], contractId: 'ctr_1' },
    lines: ['ord_1', 'ord_2'].map((orderId) => ({
      ...{ ...part, id: orderId, orderId, orderLineId: 'l1' },
      ...{
        quantity: orderId === 'ord_1' ? quantity : '99',
        ...untaxedLine,
        unitPrice: '1',
        total: quantity,
        rateSince: null,
      },
    })),
    ...untaxedPaper,
    total: { amount: quantity, currency: 'CNY' },
    differences: [],
    priceEffect: null,
    matchedAt: new Date(0),
    dueOn: '2026-06-01',
  });
const decide = (
  row: GoodsReceiptRow,
  { received = '10', others = [] as GoodsReceiptRow[], invoices = [] as InvoiceRow[] } = {},
) =>
  reverseReceipt.decide(
    row,
    inputFor(GoodsReceipt, 'reverseReceipt', { goodsReceiptId: row._id, reason: 'Counted twice' }),
    givenFor({ facts: { order: order(received), others, invoices, returns: [] } }),
  );

describe('reverseReceipt', () => {
  it('subtracts what the order counts of the receipt, before and after the inspection', () => {
    const before = decide(receipt('grn_1', 'RECEIVED', null, null));
    expect(before).toMatchObject({ change: { remark: 'Counted twice' } });
    expect(before).toMatchObject({
      also: [{ move: 'takeBackReceipt', change: { state: 'PARTLY_RECEIVED', lines: [{ received: '4' }] } }],
    });
    const after = decide(receipt('grn_1', 'INSPECTED', '5', '1'), { received: '5' });
    expect(after).toMatchObject({ also: [{ change: { state: 'CONFIRMED', lines: [{ received: '0' }] } }] });
  });

  it('leaves the order unchanged where none of the goods were good', () => {
    expect(decide(receipt('grn_1', 'INSPECTED', '0', '6'))).toEqual({ remark: 'Counted twice' });
  });

  it('is refused where a matched invoice needs the accepted goods', () => {
    const own = receipt('grn_1', 'INSPECTED', '6', '0');
    const other = receipt('grn_2', 'INSPECTED', '4', '2');
    expect(decide(own, { others: [other], invoices: [invoice('4.1')] })).toMatchObject({
      ...{ code: 'RULE', key: 'delivery.invoicedAlready', params: { partNumber: 'QT-1', quantity: '4.1' } },
    });
    expect(decide(own, { others: [other], invoices: [invoice('4')] })).not.toHaveProperty('refused');
  });
});
