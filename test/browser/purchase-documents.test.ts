import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import type { StageName } from '../../schema/kernel/stages.js';
import { describeInBrowser, type Platform, startPlatform } from '../kit/browser.js';
import { signedContract } from '../kit/contracts.js';
import { cameFor } from '../kit/delivery.js';
import { does } from '../kit/does.js';
import { confirmedOrder } from '../kit/orders.js';
import { requestedPayment } from '../kit/payment.js';
import { approvedAward, bid, type PublishedEvent, publishedEvent, scored } from '../kit/sourcing.js';
import { type Firm, threeFirms } from '../kit/suppliers.js';
import { until } from '../kit/until.js';
import { lookAtAll } from './look-at.js';
import { type Reader, signIn, visitor } from './reader.js';

jest.setTimeout(300_000);

const HOUR_MS = 3_600_000;

/** What the purchase page shows of documents of all kinds: each in the stages where something happens to it, with its facts. */
describeInBrowser('the documents of a purchase', () => {
  let platform: Platform;
  let event: PublishedEvent;
  let approver: Reader;
  let numbers: ReadonlyMap<string, string>;

  const page = (stage: StageName) => `/purchases/${event.purchaseId}?stage=${stage}`;
  const articles = () => approver.page.locator('article').filter({ has: approver.page.locator('dl.facts') });
  const link = (kind: string) => approver.page.getByRole('link', { name: numbers.get(kind) ?? '', exact: true });

  async function opened(firm: Firm): Promise<string> {
    const { id } = await bid(firm, event, '12.5');
    await platform.pass(25 * HOUR_MS);
    const legal = await platform.as('LEGAL');
    const state = async () => (await legal.ask(`{ sourcingEvent(id: "${event.eventId}") { state rev } }`)).data;
    const { sourcingEvent } = await until(state, (found) => found.sourcingEvent.state === 'CLOSED');
    await does(legal, 'openBids', { eventId: event.eventId, rev: sourcingEvent.rev });
    return id;
  }

  beforeAll(async () => {
    platform = await startPlatform();
    const firms = await threeFirms(platform);
    const [firm] = firms;
    if (!firm) throw new Error('No firm');
    const expert = await platform.as('EXPERT');
    event = await publishedEvent(platform, firms, 24, { more: { priceWeight: 60, expertIds: [expert.accountId] } });
    await scored(expert, event.eventId, { [await opened(firm)]: '80' });
    const contractId = await signedContract(platform, await approvedAward(platform, event.eventId));
    const orderId = await confirmedOrder(platform, { contractId, supplier: firm.person });
    const receipt = await does(await platform.as('RECEIVER'), 'recordReceipt', cameFor(orderId, '10'));
    const found = { lineId: 'l1', accepted: '7', rejected: '3', rejectionReason: 'cracked' };
    const inspected = { goodsReceiptId: receipt.id, rev: 1, lines: [found] };
    await does(await platform.as('INSPECTOR'), 'inspectReceipt', inspected);
    await requestedPayment(platform, { orderId, supplier: firm.person, unitPrice: '12.5', quantity: '7' });
    const buyer = await platform.as('BUYER');
    const { data } = await buyer.ask(`{ purchase(id: "${event.purchaseId}") { documents { __typename number } } }`);
    numbers = new Map(
      data.purchase.documents.map(({ __typename, number }: Record<string, string>) => [__typename, number]),
    );
    approver = await signIn(await visitor(platform, 'wide', 'en'), 'approver');
  });
  afterAll(() => platform.stop());

  it.each([
    ['DEMAND', 'Requisition', 'Gears'],
    ['SOURCING', 'SourcingEvent', 'Price weight (%)'],
    ['AWARD', 'Award', '125.00 CNY'],
    ['CONTRACT', 'Contract', 'Days to payment'],
    ['ORDER', 'PurchaseOrder', 'Gate 3'],
    ['DELIVERY', 'GoodsReceipt', 'Lines with rejects'],
    ['INSPECTION', 'GoodsReceipt', 'Inspected by'],
    ['INVOICE', 'Invoice', '87.50 CNY'],
    ['PAYMENT', 'Payment', '87.50 CNY'],
  ] as const)('are shown in %s, first of all the %s', async (stage, kind, fact) => {
    await approver.goTo(page(stage));
    await link(kind).first().waitFor();
    const first = articles().first();
    expect(await first.innerText()).toContain(numbers.get(kind));
    await first.getByText(fact, { exact: true }).first().waitFor();
  });

  it('documents are not shown twice: bids are only in the table of their event', async () => {
    await approver.goTo(page('BIDDING'));
    await link('SourcingEvent').first().waitFor();
    expect(await articles().count()).toBe(1);
    await approver.page.getByRole('columnheader', { name: approver.t('field.Bid.submittedAt') }).waitFor();
  });

  it('the page says what has to be done next with a document, and by whom', async () => {
    await approver.goTo(page('PAYMENT'));
    const next = `${approver.t('move.approvePayment')} · ${numbers.get('Payment')}`;
    await approver.page.getByRole('button', { name: next }).waitFor();
    // The payment was requested already, so nobody waits for that.
    expect(await approver.page.getByText(`${approver.t('move.requestPayment')} · `).count()).toBe(0);
    await approver.page
      .getByRole('button', { name: approver.t('move.approvePayment'), exact: true })
      .first()
      .waitFor();
  });

  it('fit the screen, in both languages', async () => {
    const stages = ['SOURCING', 'DELIVERY', 'PAYMENT'] as const;
    const places = stages.map((stage) => ({ path: page(stage), name: `purchase-${stage.toLowerCase()}` }));
    expect(await lookAtAll(approver, places)).toEqual([]);
  });
});
