import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { describeInBrowser, type Platform, startPlatform } from '../kit/browser.js';
import { does } from '../kit/does.js';
import { revOf } from '../kit/rev-of.js';
import { approvedAward, offer, type PublishedEvent, publishedEvent } from '../kit/sourcing.js';
import { type Firm, threeFirms } from '../kit/suppliers.js';
import { until } from '../kit/until.js';
import { lookAtAll } from './look-at.js';
import { type Reader, signIn, visitor } from './reader.js';

jest.setTimeout(300_000);

const HOUR_MS = 3_600_000;

/** What suppliers find on their own pages: declining, a copy of the quote, the proof behind one word, and the place after a lost event. */
describeInBrowser("the supplier's side of an event", () => {
  let platform: Platform;
  let firms: readonly Firm[];
  let event: PublishedEvent;
  let loser: Reader;
  let bidId: string;

  beforeAll(async () => {
    platform = await startPlatform();
    firms = await threeFirms(platform);
    event = await publishedEvent(platform, firms, 24);
    const [first, second] = firms;
    if (!first || !second) throw new Error('Three firms are wanted');
    await does(first.person, 'submitBid', { eventId: event.eventId, content: offer('12.5') });
    const content = { ...offer('13.1'), note: '含包装费' };
    bidId = (await does(second.person, 'submitBid', { eventId: event.eventId, content })).id;
    loser = await signIn(await visitor(platform, 'wide', 'en'), 'firm1', 'supplier');
  });
  afterAll(() => platform.stop());

  it('is declined with one question, which may be left open', async () => {
    const reader = await signIn(await visitor(platform, 'phone', 'en'), 'firm2', 'supplier');
    await reader.goTo(`/events/${event.eventId}`);
    await reader.form('declineInvitation');
    expect(await lookAtAll(reader, [{ path: `/events/${event.eventId}/decline`, name: 'decline' }])).toEqual([]);
    await reader.page.getByText(reader.t('word.DeclineReason.TOO_LITTLE_TIME')).click();
    await reader.press('move.declineInvitation');
    await reader.sees(reader.t('bidding.next.declined'));
    await reader.sees(reader.t('word.DeclineReason.TOO_LITTLE_TIME'));
    expect(reader.faults()).toEqual([]);
  });

  it('leaves the bidder a readable copy, and its proof behind one word', async () => {
    await loser.goTo(`/events/${event.eventId}`);
    expect(await loser.page.getByText(loser.t('receipt.download')).count()).toBe(0);
    await loser.page
      .getByRole('button', { name: loser.t('proof.title') })
      .first()
      .click();
    await loser.page.getByText(loser.t('receipt.download')).first().waitFor();
    await loser.page.getByRole('link', { name: loser.t('quoteCopy.open') }).click();
    await loser.sees('含包装费');
    await loser.sees(loser.t('quoteCopy.receipt'));
    const pages = [
      { path: `/bids/${bidId}/copy`, name: 'quote-copy' },
      { path: `/events/${event.eventId}`, name: 'own-bid' },
    ];
    expect(await lookAtAll(loser, pages)).toEqual([]);
    expect(loser.faults()).toEqual([]);
  });

  it('tells who has lost its place and a rounded gap, and supervisors why others declined', async () => {
    await platform.pass(25 * HOUR_MS);
    const legal = await platform.as('LEGAL');
    const query = `{ sourcingEvent(id: "${event.eventId}") { state } }`;
    const state = async () => (await legal.ask(query)).data.sourcingEvent;
    await until(state, (found) => found.state === 'CLOSED');
    await does(legal, 'openBids', { eventId: event.eventId, rev: await revOf(event.eventId) });
    await approvedAward(platform, event.eventId);
    await loser.goTo(`/events/${event.eventId}`);
    await loser.sees(loser.t('bidding.rank', { rank: '2', among: '2' }));
    await platform.as('DISCIPLINE_OFFICER');
    const officer = await signIn(await visitor(platform, 'wide', 'en'), 'discipline_officer');
    await officer.goTo(`/events/${event.eventId}`);
    await officer.sees(officer.t('declines.title'));
    await officer.sees(officer.t('word.DeclineReason.TOO_LITTLE_TIME'));
    expect([...loser.faults(), ...officer.faults()]).toEqual([]);
  });

  it('begins where somebody who has forgotten the password finds help', async () => {
    const reader = await visitor(platform, 'phone', 'en');
    await reader.goTo('/');
    await reader.page.getByRole('link', { name: loser.t('forgot.link') }).click();
    await reader.sees(reader.t('forgot.byHand'));
    expect(reader.faults()).toEqual([]);
  });
});
