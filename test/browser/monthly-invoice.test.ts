import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { describeInBrowser, type Platform, startPlatform } from '../kit/browser.js';
import { signedContract } from '../kit/contracts.js';
import { acceptedReceipt } from '../kit/delivery.js';
import { does } from '../kit/does.js';
import { confirmedOrder } from '../kit/orders.js';
import { approvedAward, bid, publishedEvent } from '../kit/sourcing.js';
import { threeFirms } from '../kit/suppliers.js';
import { until } from '../kit/until.js';
import { lookAtAll } from './look-at.js';
import { type Reader, signIn, visitor } from './reader.js';

jest.setTimeout(300_000);

const HOUR_MS = 3_600_000;

/** A supplier who delivered on two orders under one contract invoices both at once, and finance matches them side by side. */
describeInBrowser('an invoice of a month', () => {
  let platform: Platform;
  let supplier: Reader;
  let orders: string[];
  let invoiceId = '';

  beforeAll(async () => {
    platform = await startPlatform();
    const firms = await threeFirms(platform);
    const [firm] = firms;
    if (!firm) throw new Error('No firm');
    const event = await publishedEvent(platform, firms, 24);
    await bid(firm, event, '12.5');
    await platform.pass(25 * HOUR_MS);
    const legal = await platform.as('LEGAL');
    const state = async () => (await legal.ask(`{ sourcingEvent(id: "${event.eventId}") { state rev } }`)).data;
    const { sourcingEvent } = await until(state, (found) => found.sourcingEvent.state === 'CLOSED');
    await does(legal, 'openBids', { eventId: event.eventId, rev: sourcingEvent.rev });
    const contractId = await signedContract(platform, await approvedAward(platform, event.eventId));
    orders = [
      await confirmedOrder(platform, { contractId, supplier: firm.person, quantity: '6' }),
      await confirmedOrder(platform, { contractId, supplier: firm.person, quantity: '4' }),
    ];
    for (const [nth, quantity] of ['6', '4'].entries()) await acceptedReceipt(platform, orders[nth] ?? '', quantity);
    await platform.as('FINANCE');
    supplier = await signIn(await visitor(platform, 'wide', 'en'), 'firm0', 'supplier');
  });
  afterAll(() => platform.stop());

  it('takes the open goods of the other order together with those of the order it starts from', async () => {
    const place = { path: `/orders/${orders[0]}/invoice`, name: 'supplier-monthly-invoice' };
    expect(await lookAtAll(supplier, [place])).toEqual([]);
    const { page, t } = supplier;
    await supplier.goTo(place.path);
    await page.getByRole('button', { name: t('portal.addOpenLines', { count: 1 }) }).click();
    await supplier.fill('invoiceNumber', '26312000000000000001');
    await supplier.press('portal.takeSum');
    await supplier.press('move.submitInvoice');
    invoiceId = await supplier.idIn(/\/invoices\/inv_\w+$/);
    await supplier.sees('125.00');
    expect(supplier.faults()).toEqual([]);
  });

  it('is matched line by line, and shows of which order each line is', async () => {
    const finance = await signIn(await visitor(platform, 'wide', 'en'), 'finance');
    await finance.goTo(`/invoices/${invoiceId}`);
    await finance.move('matchInvoice');
    await finance.seesState('Invoice', 'MATCHED');
    expect(await lookAtAll(finance, [{ path: `/invoices/${invoiceId}`, name: 'monthly-invoice' }])).toEqual([]);
    expect(finance.faults()).toEqual([]);
  });

  it('leaves prices that a buyer reads at the part, and takes over into the next requisition', async () => {
    const buyer = await signIn(await visitor(platform, 'wide', 'en'), 'buyer');
    const { page, t } = buyer;
    const asked = `{ order(id: "${orders[0]}") { contract { number } lines { part { id number name } } } }`;
    const { contract, lines } = (await (await platform.as('BUYER')).ask(asked)).data.order;
    const { id, number, name } = lines[0].part;
    await buyer.goTo(`/parts/${id}`);
    await page.getByRole('link', { name: contract.number }).waitFor();
    await page.locator('svg').filter({ hasText: '2026-' }).first().waitFor();
    await buyer.sees(t('part.ordered', { count: 2 }));
    expect(await lookAtAll(buyer, [{ path: `/parts/${id}`, name: 'part-prices' }])).toEqual([]);
    await buyer.goTo('/requisitions/new');
    await buyer.pick('lines_0_partId', number, name);
    const kept = page.getByRole('button', { name: t('form.discardDraft') });
    // The draft of the choice of the part, before the price.
    await kept.waitFor();
    await page.getByRole('button', { name: t('requisition.takePrice', { price: '12.50' }) }).click();
    const price = () => page.locator('[id="lines_0_estimatedPrice"]').inputValue();
    expect(await price()).toBe('12.5');
    await buyer.goTo('/requisitions/new');
    await kept.waitFor();
    await until(price, (shown: string) => shown === '12.5', 10_000);
    expect(buyer.faults()).toEqual([]);
    expect(platform.problems).toEqual([]);
  });
});
