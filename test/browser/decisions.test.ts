import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { describeInBrowser, type Platform, startPlatform } from '../kit/browser.js';
import { contracted } from '../kit/contracted.js';
import { acceptedReceipt } from '../kit/delivery.js';
import { submittedRequisition } from '../kit/demand.js';
import { confirmedOrder } from '../kit/orders.js';
import { requestedPayment } from '../kit/payment.js';
import { threeFirms } from '../kit/suppliers.js';
import { lookAtAll } from './look-at.js';
import { type Reader, signIn, visitor } from './reader.js';

jest.setTimeout(300_000);

/** An approver decides three things in a row on a telephone; the buyer sees who decides, and takes something back. */
describeInBrowser('decisions', () => {
  let platform: Platform;
  let buyer: Reader;
  let approver: Reader;
  let paymentId = '';
  const requisitions: string[] = [];

  beforeAll(async () => {
    platform = await startPlatform();
    const { contractId, supplier } = await contracted(platform, await threeFirms(platform));
    const orderId = await confirmedOrder(platform, { contractId, supplier });
    await acceptedReceipt(platform, orderId, '10');
    paymentId = await requestedPayment(platform, { orderId, supplier, unitPrice: '12.5' });
    for (let count = 0; count < 3; count++) requisitions.push(await submittedRequisition(platform));
    buyer = await signIn(await visitor(platform, 'wide', 'en'), 'buyer');
    approver = await signIn(await visitor(platform, 'phone', 'en'), 'approver');
  }, 240_000);
  afterAll(() => platform.stop());

  it('say who decides, since when and why, and are taken back', async () => {
    const [, , last = ''] = requisitions;
    await buyer.goTo(`/requisitions/${last}`);
    await buyer.sees('approver (test)');
    await buyer.sees(buyer.t('toDo.approveRequisition'));
    expect(await lookAtAll(buyer, [{ path: `/requisitions/${last}`, name: 'decision-awaited' }])).toEqual([]);
    await buyer.goTo(`/requisitions/${last}`);
    await buyer.move('withdrawRequisition', 'Wrong quantity');
    await buyer.seesState('Requisition', 'DRAFT');
    expect(await buyer.page.getByRole('region', { name: buyer.t('decision.title') }).count()).toBe(0);
    expect(buyer.faults()).toEqual([]);
  });

  it('follow each other on a telephone, with an opinion, until none is left', async () => {
    const [first = '', second = ''] = requisitions;
    const { page, t } = approver;
    const next = async () => {
      await page.getByRole('link', { name: new RegExp(`^${t('decision.next', { what: '' }).trim()}`) }).click();
      await approver.sees(t('decision.yours'));
    };
    await approver.goTo(`/payments/${paymentId}`);
    await approver.sees(t('decision.yours'));
    // The three papers stand side by side where the payment is decided: on a telephone, a card for each line.
    await approver.sees(t('pay.matchEqual'));
    await approver.sees(t('goods.accepted'));
    expect(await lookAtAll(approver, [{ path: `/payments/${paymentId}`, name: 'payment-to-approve' }])).toEqual([]);
    await approver.goTo(`/payments/${paymentId}`);
    await approver.move('approvePayment', 'Agrees with the delivery note');
    await approver.sees('Agrees with the delivery note');
    await next();
    expect(page.url()).toContain(first);
    await approver.move('returnRequisition', 'Too many');
    await next();
    expect(page.url()).toContain(second);
    await approver.move('approveRequisition');
    await approver.sees(t('decision.noFurther'));
    await page.getByRole('link', { name: t('decision.toList'), exact: true }).click();
    await approver.sees(t('home.title'));
    expect(approver.faults()).toEqual([]);
  });
});
