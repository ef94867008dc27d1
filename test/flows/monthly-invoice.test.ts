import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type App, type Person, startApp } from '../kit/app.js';
import { contracted, paid } from '../kit/contracted.js';
import { acceptedReceipt } from '../kit/delivery.js';
import { does } from '../kit/does.js';
import { confirmedOrder } from '../kit/orders.js';
import { billOf } from '../kit/payment.js';
import { revOf } from '../kit/rev-of.js';
import { type Firm, threeFirms } from '../kit/suppliers.js';

// At the end of the month a supplier invoices what it delivered on several orders under one contract.
let app: App;
let firms: readonly Firm[];
let finance: Person;
let supplier: Person;
let purchaseId: string;
let contractId: string;
/** For six and for four pieces. */
let orderIds: string[];
let invoiceId: string;

beforeAll(async () => {
  app = await startApp();
  firms = await threeFirms(app);
  finance = await app.as('FINANCE');
  ({ purchaseId, contractId, supplier } = await contracted(app, firms));
  orderIds = [
    await confirmedOrder(app, { contractId, supplier, quantity: '6' }),
    await confirmedOrder(app, { contractId, supplier, quantity: '4' }),
  ];
}, 180_000);
afterAll(() => app.stop());

const INVOICE = `id state orders { id } lines { orderId orderLineId total }
  differences { kind orderId orderLineId invoiced expected }`;
const line = (nth: number, quantity: string, more: object = {}) => ({
  ...{ orderId: orderIds[nth], orderLineId: 'l1', quantity, unitPrice: '12.5' },
  ...more,
});
const bill = (lines: readonly object[], total: string) => ({
  ...billOf(orderIds[0] ?? '', '1', '12.5'),
  ...{ lines, total },
});
const waiting = async () => (await supplier.ask('{ toDos { move subjectId } }')).data.toDos;

describe('an invoice for several orders', () => {
  it('is submitted once for goods of each, and then neither waits for an invoice', async () => {
    await acceptedReceipt(app, orderIds[0] ?? '', '6');
    await acceptedReceipt(app, orderIds[1] ?? '', '3');
    for (const subjectId of orderIds) expect(await waiting()).toContainEqual({ move: 'submitInvoice', subjectId });
    const content = bill([line(0, '6'), line(1, '4')], '125');
    const handedIn = await does(supplier, 'submitInvoice', content, INVOICE);
    expect(handedIn).toMatchObject({
      orders: orderIds.map((id) => ({ id })),
      lines: orderIds.map((orderId) => ({ orderId, orderLineId: 'l1' })),
    });
    invoiceId = handedIn.id;
    for (const subjectId of orderIds) expect(await waiting()).not.toContainEqual({ move: 'submitInvoice', subjectId });
    const sums =
      'query($id: ID!, $without: ID) { order(id: $id) { invoiced(without: $without) { orderLineId quantity } } }';
    const invoiced = async (id: string | undefined, without: string | null = null) =>
      (await supplier.ask(sums, { id, without })).data.order.invoiced;
    expect(await invoiced(orderIds[0])).toEqual([{ orderLineId: 'l1', quantity: '6' }]);
    expect(await invoiced(orderIds[1])).toEqual([{ orderLineId: 'l1', quantity: '4' }]);
    expect(await invoiced(orderIds[1], invoiceId)).toEqual([]);
    const list = 'query($orderId: ID!) { invoices(orderId: $orderId) { edges { node { id } } } }';
    for (const orderId of orderIds) {
      const { data } = await supplier.ask(list, { orderId });
      expect(data.invoices.edges).toEqual([{ node: { id: invoiceId } }]);
    }
  });

  it('is matched line by line, each with its own order and goods', async () => {
    const at = { invoiceId, rev: await revOf(invoiceId) };
    const matched = await does(finance, 'matchInvoice', at, INVOICE);
    expect(matched).toMatchObject({
      state: 'EXCEPTION',
      differences: [{ kind: 'QUANTITY', orderLineId: 'l1', orderId: orderIds[1], invoiced: '4', expected: '3' }],
    });
    await acceptedReceipt(app, orderIds[1] ?? '', '1');
    const again = { invoiceId, rev: await revOf(invoiceId) };
    expect(await does(finance, 'matchInvoice', again, INVOICE)).toMatchObject({ state: 'MATCHED', differences: [] });
  });

  it('takes the goods of all its orders, and completes the purchase when it is paid', async () => {
    const query = 'query($id: ID!) { purchase(id: $id) { state goodsReceipts { id rev order { id } } } }';
    const { goodsReceipts } = (await finance.ask(query, { id: purchaseId })).data.purchase;
    const inspector = await app.as('INSPECTOR');
    for (const { id, rev } of goodsReceipts)
      expect(await inspector.act('reverseReceipt', { goodsReceiptId: id, rev, reason: 'Counted twice' })).toMatchObject(
        {
          key: 'delivery.invoicedAlready',
        },
      );
    const { id: paymentId } = await does(finance, 'requestPayment', { invoiceId });
    await does(await app.as('APPROVER'), 'approvePayment', { paymentId, rev: 1 });
    await paid(app, paymentId);
    expect((await finance.ask(query, { id: purchaseId })).data.purchase.state).toBe('COMPLETED');
  });

  it('accepts no order under another contract, and none that is not confirmed', async () => {
    const other = await contracted(app, firms);
    const elsewhere = await confirmedOrder(app, { contractId: other.contractId, supplier, quantity: '1' });
    const path = ['lines', '0', 'orderId'];
    const asked = (orderId: string) => supplier.act('submitInvoice', bill([line(0, '1', { orderId })], '12.5'));
    expect(await asked(elsewhere)).toMatchObject({ key: 'payment.otherContract', path });
    expect(await asked(`ord_${'0'.repeat(32)}`)).toMatchObject({ code: 'NOT_FOUND', path });
  });
});
