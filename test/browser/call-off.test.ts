import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { businessDay, daysAfter } from '../../schema/kernel/calendar.js';
import { describeInBrowser, type Platform, startPlatform } from '../kit/browser.js';
import { part } from '../kit/catalogue.js';
import { signedContract } from '../kit/contracts.js';
import { approvedRequisition } from '../kit/demand.js';
import { does } from '../kit/does.js';
import { approvedAward, bid, publishedEvent } from '../kit/sourcing.js';
import { threeFirms } from '../kit/suppliers.js';
import { until } from '../kit/until.js';
import { lookAtAll } from './look-at.js';
import { type Reader, signIn, visitor } from './reader.js';

jest.setTimeout(300_000);

const HOUR_MS = 3_600_000;

/** What a contract in force covers is ordered from the page of an approved requisition, without an event. */
describeInBrowser('a call-off', () => {
  let platform: Platform;
  let buyer: Reader;
  let contractId: string;
  /** One that the contract covers, and one of which it has only some. */
  let covered: string;
  let partly: string;

  beforeAll(async () => {
    platform = await startPlatform();
    const firms = await threeFirms(platform);
    const [firm] = firms;
    if (!firm) throw new Error('No firm');
    const [gear, washer, bolt] = [await part(platform), await part(platform), await part(platform)];
    const needs = (...lines: readonly (readonly [partId: string, quantity: string])[]) => ({
      content: {
        ...{ title: '三月备件', deliverTo: '三号门', currency: 'CNY' },
        lines: lines.map(([partId, quantity]) => ({
          ...{ partId, quantity, neededOn: daysAfter(businessDay(platform.clock.now()), 60) },
        })),
      },
    });
    const event = await publishedEvent(platform, firms, 24, { wanted: needs([gear, '1000'], [washer, '2000']) });
    await bid(firm, event, '12.5', '0.4');
    await platform.pass(25 * HOUR_MS);
    const legal = await platform.as('LEGAL');
    const state = async () => (await legal.ask(`{ sourcingEvent(id: "${event.eventId}") { state rev } }`)).data;
    const { sourcingEvent } = await until(state, (found) => found.sourcingEvent.state === 'CLOSED');
    await does(legal, 'openBids', { eventId: event.eventId, rev: sourcingEvent.rev });
    contractId = await signedContract(platform, await approvedAward(platform, event.eventId));
    covered = await approvedRequisition(platform, needs([gear, '6'], [washer, '40']));
    partly = await approvedRequisition(platform, needs([gear, '6'], [bolt, '4']));
    buyer = await signIn(await visitor(platform, 'wide', 'en'), 'buyer');
  });
  afterAll(() => platform.stop());

  it('is told of a contract that has only some of what is needed, and what it lacks', async () => {
    expect(await lookAtAll(buyer, [{ path: `/requisitions/${partly}`, name: 'requisition-partly-covered' }])).toEqual(
      [],
    );
    await buyer.goTo(`/requisitions/${partly}`);
    await buyer.sees(buyer.t('requisition.coversSome', { covered: 1, count: 2 }));
    await buyer.sees(buyer.t('requisition.splitToOrder'));
    expect(await buyer.page.getByRole('button', { name: buyer.t('requisition.orderUnder') }).count()).toBe(0);
  });

  it('is ordered with the lines, quantities and days of the requisition filled in', async () => {
    const form = `/contracts/${contractId}/order?requisition=${covered}`;
    const places = [
      { path: `/requisitions/${covered}`, name: 'requisition-covered' },
      { path: form, name: 'call-off-form' },
    ];
    expect(await lookAtAll(buyer, places)).toEqual([]);
    const { page, t } = buyer;
    await buyer.goTo(`/requisitions/${covered}`);
    await buyer.sees(t('requisition.coversAll'));
    await page.getByRole('link', { name: t('requisition.orderUnder') }).click();
    await page.waitForURL(`**${form}`);
    await page.locator('[id="lines_1_quantity"]').waitFor();
    expect(await page.locator('[id="lines_0_quantity"]').inputValue()).toBe('6');
    expect(await page.locator('[id="lines_1_quantity"]').inputValue()).toBe('40');
    expect(await page.locator('[id="deliverTo"]').inputValue()).toBe('三号门');
    // What differs from the requisition is said at its line.
    await buyer.fill('lines_1_quantity', '41');
    await buyer.press('move.createOrder');
    await page.getByText(/40 pc/).first().waitFor();
    await buyer.fill('lines_1_quantity', '40');
    await buyer.press('move.createOrder');
    const orderId = await buyer.idIn(/\/orders\/ord_\w+$/);
    expect(await lookAtAll(buyer, [{ path: `/orders/${orderId}`, name: 'call-off-order' }])).toEqual([]);
    await page.getByRole('link', { name: /三月备件/ }).click();
    await buyer.seesState('Requisition', 'ORDERED');
    await buyer.sees(t('requisition.next.ORDERED'));
    expect(await lookAtAll(buyer, [{ path: `/requisitions/${covered}`, name: 'requisition-ordered' }])).toEqual([]);
    await buyer.goTo(form);
    await buyer.sees(t('order.notCovered', { number: '' }).slice(0, 30));
    expect(buyer.faults()).toEqual([]);
  });
});
