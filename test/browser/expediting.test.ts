import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { businessDay, daysAfter } from '../../schema/kernel/calendar.js';
import { describeInBrowser, type Platform, startPlatform } from '../kit/browser.js';
import { signedContract } from '../kit/contracts.js';
import { does } from '../kit/does.js';
import { approvedAward, bid, publishedEvent } from '../kit/sourcing.js';
import { threeFirms } from '../kit/suppliers.js';
import { until } from '../kit/until.js';
import { lookAtAll } from './look-at.js';
import { type Reader, signIn, visitor } from './reader.js';

jest.setTimeout(300_000);

const HOUR_MS = 3_600_000;

/** Orders are released together from their list, urged together by their due days, and answered by the supplier on a telephone. */
describeInBrowser('several orders at once', () => {
  let platform: Platform;
  let buyer: Reader;
  const orders: string[] = [];
  let today: string;

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
    today = businessDay(platform.clock.now());
    for (const quantity of ['2', '3', '4']) {
      const lines = [{ contractLineId: 'l1', quantity, dueOn: daysAfter(today, 2) }];
      const input = { contractId, deliverTo: '三号门', lines };
      orders.push((await does(await platform.as('BUYER'), 'createOrder', input)).id);
    }
    await platform.as('CATEGORY_MANAGER');
    buyer = await signIn(await visitor(platform, 'wide', 'en'), 'buyer');
  });
  afterAll(() => platform.stop());

  it('are released together, and the one that somebody else has cancelled meanwhile is named', async () => {
    const manager = await signIn(await visitor(platform, 'wide', 'en'), 'category_manager');
    const { page, t } = manager;
    await manager.goTo('/orders?state=DRAFT');
    await page.getByRole('checkbox').nth(3).waitFor();
    await page.getByRole('checkbox').first().check();
    const act = page.getByRole('button', { name: t('bulk.act', { label: t('move.releaseOrder'), count: 3 }) });
    await act.waitFor();
    await does(await platform.as('BUYER'), 'cancelOrder', { orderId: orders[2], rev: 1, reason: '重复' });
    await act.click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await page.locator('.ant-zoom-appear, .ant-zoom-enter').first().waitFor({ state: 'detached' });
    await dialog.getByRole('button', { name: t('app.confirm'), exact: true }).click();
    await manager.sees(t('bulk.someDone', { count: 2, of: 3 }));
    expect(manager.faults()).toEqual([]);
  });

  it('are urged together, each order with an entry of its own', async () => {
    const [firm] = ['firm0'];
    const supplier = await signIn(await visitor(platform, 'phone', 'en'), String(firm), 'supplier');
    for (const order of orders.slice(0, 2)) {
      await supplier.goTo(`/orders/${order}`);
      await supplier.move('confirmOrder');
      await supplier.seesState('PurchaseOrder', 'CONFIRMED');
    }
    const { page, t } = buyer;
    expect(await lookAtAll(buyer, [{ path: '/orders/expediting', name: 'expediting' }])).toEqual([]);
    await buyer.goTo('/orders/expediting');
    await page.getByRole('checkbox').nth(2).waitFor();
    await page.getByRole('checkbox').first().check();
    await page.getByLabel(t('order.urgeReason')).fill('产线后天断料');
    await page.getByRole('button', { name: t('order.urge', { count: 2 }) }).click();
    await buyer.sees(t('bulk.allDone', { count: 2 }));
    expect(buyer.faults()).toEqual([]);

    const [first = ''] = orders;
    await supplier.goTo(`/orders/${first}`);
    await supplier.sees('产线后天断料');
    const shown = [
      { path: `/orders/${first}`, name: 'supplier-order-urged' },
      { path: `/orders/${first}/announce`, name: 'supplier-announce' },
    ];
    expect(await lookAtAll(supplier, shown)).toEqual([]);
    await supplier.goTo(`/orders/${first}`);
    await supplier.form('announceDelivery');
    await supplier.press('move.announceDelivery');
    await supplier.sees('Give a day for at least one line');
    await supplier.day('lines_0_expectedOn', daysAfter(today, 9));
    await supplier.press('move.announceDelivery');
    await supplier.idIn(/\/orders\/ord_\w+$/);
    await supplier.sees(daysAfter(today, 9));
    expect(supplier.faults()).toEqual([]);

    const places = [
      { path: `/orders/${first}`, name: 'order-announced' },
      { path: `/orders/${first}/urge`, name: 'order-urge' },
    ];
    expect(await lookAtAll(buyer, places)).toEqual([]);
    await buyer.goTo('/orders/expediting');
    await buyer.sees(daysAfter(today, 9));
  });
});
