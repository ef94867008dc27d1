import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { describeInBrowser, type Platform, startPlatform } from '../kit/browser.js';
import { does } from '../kit/does.js';
import { revOf } from '../kit/rev-of.js';
import { offer, type PublishedEvent, publishedEvent } from '../kit/sourcing.js';
import { type Firm, threeFirms } from '../kit/suppliers.js';
import { until } from '../kit/until.js';
import { lookAtAll } from './look-at.js';
import { type Reader, signIn, visitor } from './reader.js';

jest.setTimeout(300_000);

const HOUR_MS = 3_600_000;
const NAMES = ['firm0 (test)', 'firm1 (test)', 'firm2 (test)'] as const;
const NOTE = '随货提供材质报告';
const CRITERIA = [
  { name: '技术方案', weight: '60', basis: '符合图纸的程度' },
  { name: '供货保障', weight: '40' },
];

/** An expert scores by criteria: first asked about interests, then shown a sheet with everything except prices and names. */
describeInBrowser('an expert scores by criteria', () => {
  let platform: Platform;
  let firms: readonly Firm[];
  let event: PublishedEvent;
  let expert: Reader;

  const sheet = () => expert.goTo(`/events/${event.eventId}/score`);
  const main = () => expert.page.locator('main');

  beforeAll(async () => {
    platform = await startPlatform();
    firms = await threeFirms(platform);
    const { accountId } = await platform.as('EXPERT');
    const more = { priceWeight: 60, expertIds: [accountId], criteria: CRITERIA, hidesBidders: true };
    event = await publishedEvent(platform, firms, 24, { more });
    const { eventId } = event;
    for (const [index, { person }] of firms.slice(0, 2).entries()) {
      const content = { ...offer(`12.${index}5`), ...(index === 0 && { note: NOTE }) };
      await does(person, 'submitBid', { eventId, content });
    }
    const [, , third] = firms;
    if (!third) throw new Error('Three firms are wanted');
    const { id: bidId } = await does(third.person, 'submitBid', { eventId, content: offer('12.5') });
    await does(third.person, 'withdrawBid', { bidId, rev: 1, reason: 'no capacity' });
    await platform.pass(25 * HOUR_MS);
    const legal = await platform.as('LEGAL');
    const state = async () => (await legal.ask(`{ sourcingEvent(id: "${eventId}") { state } }`)).data.sourcingEvent;
    await until(state, (found) => found.state === 'CLOSED');
    await does(legal, 'openBids', { eventId, rev: await revOf(eventId) });
    expert = await signIn(await visitor(platform, 'wide', 'en'), 'expert');
  });
  afterAll(() => platform.stop());

  it('is asked about interests before the sheet opens, only on the sheet, where the bidders are named', async () => {
    await expert.goTo(`/events/${event.eventId}`);
    await expert.form('declareNoInterest');
    await expert.page.waitForURL(/\/score$/);
    await expert.sees(expert.t('declare.title'));
    expect(await main().innerText()).not.toContain(NOTE);
    expect(await expert.page.locator('[data-points]').count()).toBe(0);
    await expert.page.locator('li').filter({ hasText: NAMES[0] }).first().waitFor();
    expect(await main().innerText()).not.toContain(NAMES[2]);
    expect(await lookAtAll(expert, [{ path: `/events/${event.eventId}/score`, name: 'score-declare' }])).toEqual([]);
  });

  it('then sees what to judge: note and lead times by number, but neither price nor name', async () => {
    await sheet();
    await expert.move('declareNoInterest');
    await expert.sees(NOTE);
    const text = await main().innerText();
    expect(text).toContain(expert.t('score.numbered', { number: 1 }));
    expect(text).toContain(expert.t('score.numbered', { number: 2 }));
    // One supplier wrote a note, the other none; nothing else is reported as absent.
    expect(text.split(expert.t('score.noNote'))).toHaveLength(2);
    const days = main().locator('tbody td').filter({ hasText: /^20$/ });
    expect(await days.count()).toBe(2);
    for (const name of NAMES) expect(text).not.toContain(name);
    expect(text).not.toMatch(/12\.05|12\.15/);
  });

  it('reads on the event and the purchase that bids are withheld, not that there are none', async () => {
    const { data } = await (await platform.as('EXPERT')).ask(
      `{ sourcingEvent(id: "${event.eventId}") { bidsWithheld } }`,
    );
    const withheld = data.sourcingEvent.bidsWithheld;
    for (const path of [`/events/${event.eventId}`, `/purchases/${event.purchaseId}?stage=OPENING`]) {
      await expert.goTo(path);
      await main().locator('.ant-alert').first().waitFor();
      await until(
        () => main().innerText(),
        (text) => text.includes(withheld) || text.includes(expert.t('event.noBids')),
      );
      expect(await main().innerText()).not.toContain(expert.t('event.noBids'));
    }
  });

  it('has to confirm before the scores are locked, and is told what will happen', async () => {
    await sheet();
    for (const [row, points] of [
      ['90', '75.5'],
      ['80', '70'],
    ].entries())
      for (const [column, given] of points.entries()) await expert.fill(`scores_${row}_points_${column}_points`, given);
    await expert.sees(expert.t('score.together', { points: '84.2' }));
    expect(await lookAtAll(expert, [{ path: `/events/${event.eventId}/score`, name: 'score-sheet' }])).toEqual([]);
    await sheet();
    await expert.sees(expert.t('score.together', { points: '84.2' }));
    await expert.press('score.lock');
    const dialog = expert.page.getByRole('dialog');
    await dialog.getByText(expert.t('score.lockMeans', { count: 2 })).waitFor();
    await dialog.getByRole('button', { name: expert.t('app.cancel'), exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    const { data } = await (await platform.as('BUYER')).ask(
      `{ sourcingEvent(id: "${event.eventId}") { scoredBy { id } } }`,
    );
    expect(data.sourcingEvent.scoredBy).toEqual([]);
    await expert.press('score.lock');
    await dialog.waitFor();
    await dialog.getByRole('button', { name: expert.t('score.lock'), exact: true }).click();
    await expert.sees(expert.t('score.locked'));
  });

  it('a supplier that has withdrawn its bid is told that its content is deleted, not shown a bid without lines', async () => {
    const supplier = await signIn(await visitor(platform, 'phone', 'en'), 'firm2', 'supplier');
    await supplier.goTo(`/events/${event.eventId}`);
    await supplier.sees(supplier.t('bidding.contentGone'));
  });
});
