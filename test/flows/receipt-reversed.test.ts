import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type App, type Person, startApp } from '../kit/app.js';
import { contracted } from '../kit/contracted.js';
import { acceptedReceipt, cameFor } from '../kit/delivery.js';
import { does } from '../kit/does.js';
import { confirmedOrder } from '../kit/orders.js';
import { billOf } from '../kit/payment.js';
import { revOf } from '../kit/rev-of.js';
import { threeFirms } from '../kit/suppliers.js';

// A receipt that was recorded wrongly is never edited: it is reversed, and what really came is recorded as a new one.
let app: App;
let receiver: Person;
let inspector: Person;
let supplier: Person;
let orderId: string;

beforeAll(async () => {
  app = await startApp();
  const purchase = await contracted(app, await threeFirms(app));
  supplier = purchase.supplier;
  receiver = await app.as('RECEIVER');
  inspector = await app.as('INSPECTOR');
  orderId = await confirmedOrder(app, purchase);
}, 180_000);
afterAll(() => app.stop());

const RECEIPT = 'state remark order { state lines { quantity received } }';
const at = async (goodsReceiptId: string) => ({ goodsReceiptId, rev: await revOf(goodsReceiptId) });
const reverse = async (who: Person, id: string) =>
  who.act('reverseReceipt', { ...(await at(id)), reason: 'Counted twice' }, RECEIPT);

describe('a goods receipt that was recorded wrongly', () => {
  it('is reversed by a person other than the receiver, and its quantities are open again', async () => {
    const { id } = await does(receiver, 'recordReceipt', cameFor(orderId, '10'));
    expect(await reverse(receiver, id)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await reverse(inspector, id)).toMatchObject({
      ...{ state: 'REVERSED', remark: 'Counted twice' },
      order: { state: 'CONFIRMED', lines: [{ quantity: '10', received: '0' }] },
    });
    expect(await reverse(inspector, id)).toMatchObject({ code: 'WRONG_STATE' });
  });

  it('is recorded again, and cannot be reversed once an invoice is matched with it', async () => {
    const receiptId = await acceptedReceipt(app, orderId, '9');
    const { id: invoiceId } = await does(supplier, 'submitInvoice', billOf(orderId, '9', '12.5'));
    const finance = await app.as('FINANCE');
    // At the same moment: either the invoice takes the goods, or the receipt is reversed.
    const matched = finance.act('matchInvoice', { invoiceId, rev: 1 }, 'state');
    const [match, reversal] = await Promise.all([matched, reverse(inspector, receiptId)]);
    expect([match.state, reversal.state ?? reversal.key]).toEqual(
      match.state === 'MATCHED' ? ['MATCHED', 'delivery.invoicedAlready'] : ['EXCEPTION', 'REVERSED'],
    );
  });
});
