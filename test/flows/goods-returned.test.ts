import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type App, type Person, startApp } from '../kit/app.js';
import { approvedPayment, completed, contracted, paid } from '../kit/contracted.js';
import { acceptedReceipt } from '../kit/delivery.js';
import { does } from '../kit/does.js';
import { confirmedOrder } from '../kit/orders.js';
import { billOf } from '../kit/payment.js';
import { revOf } from '../kit/rev-of.js';
import { type Firm, threeFirms } from '../kit/suppliers.js';

// Goods that inspection accepted are found bad later. They are returned, and what was invoiced of them is credited.
let app: App;
let firms: readonly Firm[];
let inspector: Person;
let finance: Person;
let approver: Person;

beforeAll(async () => {
  app = await startApp();
  firms = await threeFirms(app);
  inspector = await app.as('INSPECTOR');
  finance = await app.as('FINANCE');
  approver = await app.as('APPROVER');
}, 180_000);
afterAll(() => app.stop());

const RETURN = `id state total { amount } lines { quantity invoiced total }
  order { state lines { received } } purchase { state }`;
const PAYMENT = 'id state amount { amount } credited { amount }';
const back = (goodsReceiptId: string, quantity: string) =>
  inspector.act('returnGoods', { goodsReceiptId, reason: 'Cracks', lines: [{ lineId: 'l1', quantity }] }, RETURN);
const credit = async (who: Person, goodsReturnId: string, creditNote: string) =>
  who.act('creditReturn', { goodsReturnId, rev: await revOf(goodsReturnId), creditNote }, 'state creditNote');

describe('goods that are found bad after their inspection', () => {
  it('are only returned where none of them was invoiced, and can no longer be invoiced', async () => {
    const { contractId, supplier } = await contracted(app, firms);
    const orderId = await confirmedOrder(app, { contractId, supplier });
    const receiptId = await acceptedReceipt(app, orderId, '10');
    expect(await back(receiptId, '10.1')).toMatchObject({ code: 'RULE', key: 'payment.overGood' });
    expect(await back(receiptId, '4')).toMatchObject({
      ...{ state: 'CLOSED', total: { amount: '0.00' } },
      order: { state: 'PARTLY_RECEIVED', lines: [{ received: '6' }] },
    });
    expect(await back(receiptId, '6.1')).toMatchObject({ key: 'payment.overGood' });
    const { id: invoiceId } = await does(supplier, 'submitInvoice', billOf(orderId, '10', '12.5'));
    expect(await does(finance, 'matchInvoice', { invoiceId, rev: 1 }, 'differences { kind expected }')).toMatchObject({
      differences: [{ kind: 'QUANTITY', expected: '6' }],
    });
  });

  it('are credited after the match, which reduces the payment, and the credit is free again where the request is returned', async () => {
    const { contractId, supplier, purchaseId } = await contracted(app, firms);
    const orderId = await confirmedOrder(app, { contractId, supplier });
    const receiptId = await acceptedReceipt(app, orderId, '10');
    const { id: invoiceId } = await does(supplier, 'submitInvoice', billOf(orderId, '10', '12.5'));
    await does(finance, 'matchInvoice', { invoiceId, rev: 1 });
    const returned = await back(receiptId, '2');
    expect(returned).toMatchObject({
      ...{ state: 'RETURNED', total: { amount: '25.00' } },
      lines: [{ quantity: '2', invoiced: '2', total: '25.00' }],
    });
    expect(await credit(supplier, returned.id, 'c-1')).toMatchObject({ state: 'CREDITED', creditNote: 'c-1' });
    const first = await does(finance, 'requestPayment', { invoiceId }, PAYMENT);
    expect(first).toMatchObject({ amount: { amount: '100.00' }, credited: { amount: '25.00' } });
    await does(approver, 'returnPayment', { paymentId: first.id, rev: 1, reason: 'Later' });
    const again = await does(finance, 'requestPayment', { invoiceId }, PAYMENT);
    expect(again).toMatchObject({ amount: { amount: '100.00' } });
    await does(approver, 'approvePayment', { paymentId: again.id, rev: 1 });
    await paid(app, again.id);
    // The two returned pieces are delivered again and paid; then the purchase is complete.
    await paid(app, await approvedPayment(app, orderId, supplier, '2'));
    const purchase = await finance.ask('query($id: ID!) { purchase(id: $id) { state } }', { id: purchaseId });
    expect(purchase.data.purchase.state).toBe('COMPLETED');
  });

  it('reopen a completed purchase until they are credited, refunded, and given up or delivered again', async () => {
    const { purchaseId, supplier } = await completed(app, firms);
    const query = 'query($id: ID!) { purchase(id: $id) { state goodsReceipts { id } orders { id } } }';
    const { goodsReceipts, orders } = (await finance.ask(query, { id: purchaseId })).data.purchase;
    const returned = await back(goodsReceipts[0].id, '1');
    expect(returned).toMatchObject({ state: 'RETURNED', purchase: { state: 'ACTIVE' } });
    // A credit note's number is used once, whoever has the paper in hand.
    expect(await credit(finance, returned.id, 'C-1')).toMatchObject({ key: 'kernel.sameNumberOn' });
    expect(await credit(finance, returned.id, 'C-2')).toMatchObject({ state: 'CREDITED' });
    const refund = { goodsReturnId: returned.id, rev: await revOf(returned.id), bankReference: 'R-1' };
    expect(await does(finance, 'recordRefund', refund, 'state purchase { state }')).toMatchObject({
      ...{ state: 'SETTLED', purchase: { state: 'ACTIVE' } },
    });
    const orderId = orders[0].id;
    const close = { orderId, rev: await revOf(orderId), reason: 'Not needed any more' };
    await does(await app.as('BUYER'), 'proposeClose', close);
    await does(supplier, 'acceptProposal', { orderId, rev: await revOf(orderId) });
    expect((await finance.ask(query, { id: purchaseId })).data.purchase.state).toBe('COMPLETED');
  });

  it('are not returned and invoiced at the same moment', async () => {
    const { contractId, supplier } = await contracted(app, firms);
    const orderId = await confirmedOrder(app, { contractId, supplier });
    const receiptId = await acceptedReceipt(app, orderId, '10');
    const { id: invoiceId } = await does(supplier, 'submitInvoice', billOf(orderId, '10', '12.5'));
    const [match, returned] = await Promise.all([
      finance.act('matchInvoice', { invoiceId, rev: 1 }, 'state'),
      back(receiptId, '2'),
    ]);
    expect([match.state, returned.state]).toEqual(
      match.state === 'MATCHED' ? ['MATCHED', 'RETURNED'] : ['EXCEPTION', 'CLOSED'],
    );
  });
});
