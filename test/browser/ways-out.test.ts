import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { describeInBrowser, type Platform, startPlatform } from '../kit/browser.js';
import { signedContract } from '../kit/contracts.js';
import { acceptedReceipt } from '../kit/delivery.js';
import { does } from '../kit/does.js';
import { confirmedOrder } from '../kit/orders.js';
import { requestedPayment } from '../kit/payment.js';
import { approvedAward, bid, type PublishedEvent, publishedEvent } from '../kit/sourcing.js';
import { type Firm, threeFirms } from '../kit/suppliers.js';
import { until } from '../kit/until.js';
import { lookAtAll } from './look-at.js';
import { type Reader, signIn, visitor } from './reader.js';

jest.setTimeout(300_000);

const HOUR_MS = 3_600_000;

/**
 * A purchase in which everything goes wrong that can: a winner who will not sign, a payment that the bank rejects, goods found to be bad, a
 * remainder that never comes.
 */
describeInBrowser('a purchase on which things go wrong', () => {
  let platform: Platform;
  let event: PublishedEvent;
  /** The second in the ranking, who gets the award in the end. */
  let firm: Firm;
  let finance: Reader;
  let supplier: Reader;
  let buyer: Reader;
  const at = { award: '', order: '', receipt: '', payment: '', goodsReturn: '' };

  beforeAll(async () => {
    platform = await startPlatform();
    const [first, second, third] = await threeFirms(platform);
    if (!(first && second && third)) throw new Error('No three firms');
    firm = second;
    event = await publishedEvent(platform, [first, second, third], 24);
    await bid(first, event, '12');
    await bid(second, event, '12.5');
    await platform.pass(25 * HOUR_MS);
    const legal = await platform.as('LEGAL');
    const state = async () => (await legal.ask(`{ sourcingEvent(id: "${event.eventId}") { state rev } }`)).data;
    const { sourcingEvent } = await until(state, (found) => found.sourcingEvent.state === 'CLOSED');
    await does(legal, 'openBids', { eventId: event.eventId, rev: sourcingEvent.rev });
    at.award = await approvedAward(platform, event.eventId);
    // People who act at a browser have to be hired by then.
    await platform.as('FINANCE');
    buyer = await signIn(await visitor(platform, 'wide', 'en'), 'buyer');
    finance = await signIn(await visitor(platform, 'wide', 'en'), 'finance');
    supplier = await signIn(await visitor(platform, 'wide', 'en'), 'firm1', 'supplier');
  });
  afterAll(() => platform.stop());

  it('has a winner who will not sign, and goes on with the next of the ranking', async () => {
    await buyer.goTo(`/awards/${at.award}`);
    await buyer.form('proposeRevocation');
    await buyer.page.getByText(buyer.t('revocationGround.WINNER_REFUSES'), { exact: true }).click();
    await buyer.fill('reason', '中标人书面放弃');
    await buyer.press('move.proposeRevocation');
    await buyer.idIn(/\/awards\/awd_\w+$/);
    const approver = await signIn(await visitor(platform, 'wide', 'en'), 'approver');
    await approver.goTo(`/awards/${at.award}`);
    await approver.move('confirmRevocation');
    await approver.seesState('Award', 'REVOKED');
    await buyer.goTo(`/events/${event.eventId}`);
    await buyer.form('recommendAward');
    await buyer.press('recommend.submit');
    const next = await buyer.idIn(/\/awards\/awd_\w+$/);
    await approver.goTo(`/awards/${next}`);
    await approver.move('approveAward');
    await approver.seesState('Award', 'APPROVED');
    const contractId = await signedContract(platform, next);
    at.order = await confirmedOrder(platform, { contractId, supplier: firm.person });
    at.receipt = await acceptedReceipt(platform, at.order, '8');
    const billed = { orderId: at.order, supplier: firm.person, unitPrice: '12.5', quantity: '8' };
    at.payment = await requestedPayment(platform, billed);
    await does(await platform.as('APPROVER'), 'approvePayment', { paymentId: at.payment, rev: 1 });
  });

  async function pay(reference: string): Promise<void> {
    await finance.goTo(`/payments/${at.payment}/record`);
    await finance.fill('bankReference', reference);
    await finance.press('move.recordPayment');
    await finance.seesState('Payment', 'PAID');
  }

  it('has a payment that was recorded, came back from the bank, and is made again', async () => {
    await pay('B-1');
    await finance.move('recordBankRejection', '收款账号不存在');
    await finance.seesState('Payment', 'NOT_CARRIED_OUT');
    await finance.sees('收款账号不存在');
    await finance.move('instructPaymentAgain');
    await finance.seesState('Payment', 'APPROVED');
    await pay('B-2');
  });

  it('has goods that were found bad after the payment, and a credit note that is paid back', async () => {
    const inspector = await signIn(await visitor(platform, 'phone', 'en'), 'inspector');
    await inspector.goTo(`/receipts/${at.receipt}`);
    await inspector.form('returnGoods');
    await inspector.fill('lines_0_quantity', '1');
    await inspector.fill('reason', '装配时发现裂纹');
    await inspector.press('move.returnGoods');
    at.goodsReturn = await inspector.idIn(/\/returns\/rtn_/);
    await inspector.seesState('GoodsReturn', 'RETURNED');
    await supplier.goTo(`/returns/${at.goodsReturn}`);
    await supplier.form('creditReturn');
    await supplier.fill('creditNote', 'HZ-0001');
    await supplier.press('move.creditReturn');
    await supplier.sees('HZ-0001');
    await finance.goTo(`/returns/${at.goodsReturn}`);
    await finance.form('recordRefund');
    await finance.fill('bankReference', 'R-1');
    await finance.press('move.recordRefund');
    await finance.seesState('GoodsReturn', 'SETTLED');
  });

  it('has an order that is changed, and then closed short by agreement', async () => {
    await buyer.goTo(`/orders/${at.order}`);
    await buyer.form('proposeChange');
    await buyer.fill('deliverTo', 'Gate 4');
    await buyer.fill('reason', '三号门检修');
    await buyer.press('move.proposeChange');
    await buyer.sees(buyer.t('orderProposal.deliverTo', { before: 'Gate 3', after: 'Gate 4' }));
    const manager = await signIn(await visitor(platform, 'wide', 'en'), 'category_manager');
    await manager.goTo(`/orders/${at.order}`);
    await manager.move('releaseChange');
    await supplier.goTo(`/orders/${at.order}`);
    await supplier.sees('三号门检修');
    await supplier.move('acceptProposal');
    await supplier.sees(supplier.t('version.title'));
    await buyer.goTo(`/orders/${at.order}`);
    await buyer.move('proposeClose', '生产线停了');
    await supplier.goTo(`/orders/${at.order}`);
    await supplier.move('acceptProposal');
    await supplier.sees(supplier.t('portalState.PurchaseOrder.CLOSED'));
    await buyer.goTo(`/orders/${at.order}`);
    await buyer.seesState('PurchaseOrder', 'CLOSED');
  });

  it('is complete only once the last quantity is accounted for, and its trail is verified in the browser', async () => {
    const asked = `{ purchase(id: "${event.purchaseId}") { state entries(first: 200) { edges { node { state } } } } }`;
    await until(
      async () => (await (await platform.as('BUYER')).ask(asked)).data.purchase.entries.edges,
      (edges: readonly { node: { state: string } }[]) => edges.every(({ node }) => node.state !== 'PENDING'),
    );
    await buyer.goTo(`/purchases/${event.purchaseId}`);
    await buyer.seesState('Purchase', 'COMPLETED');
    await buyer.press('verify.all');
    const verified = new RegExp(buyer.t('purchase.verifiedAt', { at: '.*' }));
    await buyer.page.getByText(verified).first().waitFor();
    expect([...buyer.faults(), ...finance.faults(), ...supplier.faults()]).toEqual([]);
  });

  it('has pages that fit a desk and a telephone, in both languages', async () => {
    const places = [
      { path: `/orders/${at.order}`, name: 'order-closed' },
      { path: `/payments/${at.payment}`, name: 'payment-again' },
      { path: `/returns/${at.goodsReturn}`, name: 'goods-return' },
    ];
    expect(await lookAtAll(finance, places)).toEqual([]);
    const own = [
      { path: `/orders/${at.order}`, name: 'supplier-order-closed' },
      { path: `/returns/${at.goodsReturn}`, name: 'supplier-return' },
    ];
    expect(await lookAtAll(supplier, own)).toEqual([]);
  });

  it('and no job failed on the way', () => {
    expect(platform.problems).toEqual([]);
  });
});
