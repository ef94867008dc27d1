import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { describeInBrowser, type Platform, startPlatform } from '../kit/browser.js';
import { signedContract } from '../kit/contracts.js';
import { submittedRequisition } from '../kit/demand.js';
import { does } from '../kit/does.js';
import { draftOrder } from '../kit/orders.js';
import { approvedAward, bid, publishedEvent } from '../kit/sourcing.js';
import { threeFirms } from '../kit/suppliers.js';
import { until } from '../kit/until.js';
import { lookAtAll } from './look-at.js';
import { type Reader, signIn, visitor } from './reader.js';

jest.setTimeout(300_000);

const HOUR_MS = 3_600_000;

/** The page that opens after sign-in answers what its reader came to ask. */
describeInBrowser('the home', () => {
  let platform: Platform;

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
    const supplier = firm.person;
    await publishedEvent(platform, firms, 48);
    const buyer = await platform.as('BUYER');
    const lines = [{ contractLineId: 'l1', quantity: '3', dueOn: '2026-03-08' }];
    const { id: orderId } = await does(buyer, 'createOrder', { contractId, deliverTo: 'Gate 7', lines });
    await does(await platform.as('CATEGORY_MANAGER'), 'releaseOrder', { orderId, rev: 1 });
    await does(supplier, 'confirmOrder', { orderId, rev: 2 });
    await draftOrder(platform, contractId, '1');
    await submittedRequisition(platform, { by: buyer });
    for (const role of ['APPROVER', 'RECEIVER', 'EXPERT', 'FINANCE', 'DISCIPLINE_OFFICER'] as const)
      await platform.as(role);
  });
  afterAll(() => platform.stop());

  const fits = async (reader: Reader, name: string) =>
    expect(await lookAtAll(reader, [{ path: '/', name: `home-${name}` }])).toEqual([]);

  it('of a buyer shows what runs, and for whom it waits by name', async () => {
    const buyer = await signIn(await visitor(platform, 'wide', 'en'), 'buyer');
    await buyer.sees(buyer.t('home.running'));
    await buyer.sees(buyer.t('stage.BIDDING'));
    await buyer.sees(buyer.t('home.others'));
    await buyer.sees('approver (test)');
    // What waits for the unit's others is grey, with whom it waits for.
    await buyer.page.getByText(buyer.t('home.whose.UNIT'), { exact: true }).click();
    await buyer.sees(buyer.t('home.turn', { who: 'approver (test)' }));
    expect(buyer.page.url()).toContain('whose=UNIT');
    // Whose it is and what can be done about that is one press away.
    const menu = buyer.page.getByRole('button', { name: buyer.t('owner.menu') }).first();
    await menu.click();
    await buyer.sees(buyer.t('move.handOverRequisition'));
    expect(buyer.faults()).toEqual([]);
    await fits(buyer, 'buyer');
  });

  it('of an approver tells what decides', async () => {
    const approver = await signIn(await visitor(platform, 'wide', 'en'), 'approver');
    await approver.sees(approver.t('toDo.approveRequisition'));
    await approver.sees('buyer (test)');
    expect(approver.faults()).toEqual([]);
    await fits(approver, 'approver');
  });

  it('of a receiver shows what arrives, by place, on a telephone', async () => {
    const receiver = await signIn(await visitor(platform, 'phone', 'en'), 'receiver');
    await receiver.sees(receiver.t('home.arrivals', { count: 7 }));
    await receiver.sees('Gate 7');
    expect(receiver.faults()).toEqual([]);
    await fits(receiver, 'receiver');
  });

  it('of an expert, of finance and of the discipline office shows their own questions', async () => {
    for (const [login, text] of [
      ['expert', 'home.toScore'],
      ['finance', 'home.exceptions'],
      ['discipline_officer', 'home.attempts'],
      ['security_admin', 'home.headless'],
    ] as const) {
      const reader = await signIn(await visitor(platform, 'wide', 'en'), login);
      await reader.sees(reader.t(text));
      expect(reader.faults()).toEqual([]);
      await fits(reader, login);
    }
  });

  it('of a supplier shows where it stands, its invitations with the time left, and orders', async () => {
    const supplier = await signIn(await visitor(platform, 'phone', 'en'), 'firm0', 'supplier');
    await supplier.sees(supplier.t('home.registration'));
    await supplier.sees(supplier.t('home.invitations'));
    await supplier.page.getByRole('timer').first().waitFor();
    await supplier.sees(supplier.t('home.toConfirm'));
    expect(await supplier.page.getByText(supplier.t('home.whose.UNIT'), { exact: true }).count()).toBe(0);
    expect(supplier.faults()).toEqual([]);
    await fits(supplier, 'supplier');
  });

  it('leads to who acts for whom, and to all notices', async () => {
    const buyer = await signIn(await visitor(platform, 'wide', 'en'), 'buyer');
    expect(
      await lookAtAll(buyer, [
        { path: '/representations', name: 'representations' },
        { path: '/notices', name: 'notices' },
      ]),
    ).toEqual([]);
    expect(buyer.faults()).toEqual([]);
  });
});
