import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { describeInBrowser, type Platform, startPlatform } from '../kit/browser.js';
import { signedContract, TERMS } from '../kit/contracts.js';
import { does } from '../kit/does.js';
import { revOf } from '../kit/rev-of.js';
import { approvedAward, bid, type PublishedEvent, publishedEvent } from '../kit/sourcing.js';
import { threeFirms } from '../kit/suppliers.js';
import { until } from '../kit/until.js';
import { lookAtAll } from './look-at.js';
import { type Reader, signIn, visitor } from './reader.js';

const HOUR_MS = 3_600_000;

jest.setTimeout(300_000);

/** A winner will not sign: what buyer, approver and supplier see, until the next bid is awarded and the trail is verified. */
describeInBrowser('an award whose winner will not sign', () => {
  let platform: Platform;
  let event: PublishedEvent;
  let awardId = '';
  let buyer: Reader;
  let approver: Reader;

  beforeAll(async () => {
    platform = await startPlatform();
    const firms = await threeFirms(platform);
    event = await publishedEvent(platform, firms, 24);
    for (const [nth, firm] of firms.slice(0, 2).entries()) await bid(firm, event, ['12.5', '14'][nth] ?? '');
    await platform.pass(25 * HOUR_MS);
    const look = `{ sourcingEvent(id: "${event.eventId}") { state rev } }`;
    const closed = await until(
      async () => (await (await platform.as('BUYER')).ask(look)).data.sourcingEvent,
      ({ state }: { state: string; rev: number }) => state === 'CLOSED',
    );
    await does(await platform.as('LEGAL'), 'openBids', { eventId: event.eventId, rev: closed.rev });
    awardId = await approvedAward(platform, event.eventId);
    const { id: contractId } = await does(await platform.as('BUYER'), 'draftContract', { awardId, ...TERMS });
    await does(await platform.as('LEGAL'), 'reviewContract', { contractId, rev: 1 });
    buyer = await signIn(await visitor(platform, 'wide', 'en'), 'buyer');
    approver = await signIn(await visitor(platform, 'wide', 'en'), 'approver');
  });
  afterAll(() => platform.stop());

  it('is proposed for revocation with a ground, in a form that fits a desk and a telephone', async () => {
    const place = { path: `/awards/${awardId}/revoke`, name: 'award-revoke' };
    expect(await lookAtAll(buyer, [place])).toEqual([]);
    await buyer.goTo(`/awards/${awardId}`);
    await buyer.form('proposeRevocation');
    await buyer.press('move.proposeRevocation');
    await buyer.sees(buyer.t('form.faults', { count: 2 }));
    await buyer.page.getByText(buyer.t('revocationGround.WINNER_REFUSES'), { exact: true }).click();
    await buyer.fill('reason', 'Gave it up by letter of 3 March');
    await buyer.press('move.proposeRevocation');
    await buyer.idIn(/\/awards\/awd_\w+$/);
    await buyer.sees(buyer.t('award.next.revocation'));
    await buyer.sees('Gave it up by letter of 3 March');
    expect(buyer.faults()).toEqual([]);
  });

  it('is revoked by another person, and the page says so', async () => {
    await approver.goTo(`/awards/${awardId}`);
    await approver.move('confirmRevocation');
    await approver.seesState('Award', 'REVOKED');
    await approver.sees(approver.t('award.next.REVOKED'));
    expect(await lookAtAll(approver, [{ path: `/awards/${awardId}`, name: 'award-revoked' }])).toEqual([]);
    expect(approver.faults()).toEqual([]);
  });

  it('is reported to the firm whose award it was', async () => {
    const firm = await signIn(await visitor(platform, 'phone', 'en'), 'firm0', 'supplier');
    await firm.goTo(`/events/${event.eventId}`);
    await firm.sees(firm.t('bidding.next.forfeited'));
    expect(firm.faults()).toEqual([]);
  });

  it('is followed by the next of the ranking, which is chosen without a reason', async () => {
    await buyer.goTo(`/events/${event.eventId}`);
    await buyer.sees(buyer.t('event.next.revoked'));
    await buyer.form('recommendAward');
    await buyer.press('recommend.submit');
    const nextId = await buyer.idIn(/\/awards\/awd_\w+$/);
    expect(nextId).not.toBe(awardId);
    await approver.goTo(`/awards/${nextId}`);
    await approver.move('approveAward');
    await approver.seesState('Award', 'APPROVED');
    await signedContract(platform, nextId);
    expect(await revOf(nextId)).toBe(2);
    expect([...buyer.faults(), ...approver.faults()]).toEqual([]);
  });

  it('leaves a trail of which every entry is verified in the browser', async () => {
    const logged = `{ purchase(id: "${event.purchaseId}") { entries(first: 200) { edges { node { state } } } } }`;
    await until(
      async () => (await (await platform.as('BUYER')).ask(logged)).data.purchase.entries.edges,
      (edges: readonly { node: { state: string } }[]) => edges.every(({ node }) => node.state !== 'PENDING'),
    );
    await buyer.goTo(`/purchases/${event.purchaseId}`);
    await buyer.press('verify.all');
    await buyer.page
      .getByText(new RegExp(buyer.t('purchase.verifiedAt', { at: '.*' })))
      .first()
      .waitFor();
    expect(buyer.faults()).toEqual([]);
    expect(platform.problems).toEqual([]);
  });
});
