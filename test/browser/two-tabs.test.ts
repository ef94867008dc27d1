import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { describeInBrowser, type Platform, startPlatform } from '../kit/browser.js';
import { does } from '../kit/does.js';
import { until } from '../kit/until.js';
import { type Given, given, hireAll } from './given.js';
import { lookAtAll } from './look-at.js';
import { anotherTab, type Reader, signIn, visitor } from './reader.js';

const DAY_MS = 86_400_000;
const request = (partIds: readonly string[]) => ({
  title: '制动蹄',
  currency: 'CNY',
  lines: partIds.map((partId) => ({ partId, quantity: '100', neededOn: '2026-06-30' })),
});

jest.setTimeout(300_000);

/** What is typed is kept: although somebody else was faster, the page is left at once, or a hand slips. */
describeInBrowser('what is typed', () => {
  let platform: Platform;
  let ready: Given;
  let first: Reader;
  let second: Reader;
  let requisitionId = '';
  let eventId = '';

  const typedIn = (reader: Reader, field: string) => reader.page.locator(`[id="${field}"]`).inputValue();
  const stored = async () => {
    const buyer = await platform.signIn('/graphql', 'buyer');
    const { data } = await buyer.ask(
      `{ requisition(id: "${requisitionId}") { title purpose rev lines { quantity } } }`,
    );
    return data.requisition;
  };
  const page = () => `/requisitions/${requisitionId}/edit`;

  beforeAll(async () => {
    platform = await startPlatform();
    await hireAll(platform, ['BUYER', 'CATEGORY_MANAGER', 'APPROVER']);
    ready = await given(platform, ['lanting', 'shuoquan', 'yaochuan']);
    const buyer = await platform.signIn('/graphql', 'buyer');
    ({ id: requisitionId } = await does(buyer, 'createRequisition', request(ready.partIds), 'id'));
    first = await signIn(await visitor(platform), 'buyer');
    second = await anotherTab(first);
  });
  afterAll(() => platform.stop());

  it('in two tabs of one requisition is lost in neither, and the person chooses', async () => {
    const { t } = first;
    await first.goTo(page());
    await second.goTo(page());
    await until(
      () => typedIn(second, 'title'),
      (title) => title === '制动蹄',
    );
    await first.fill('title', '后制动蹄');
    await first.fill('lines_0_quantity', '120');
    await second.fill('title', '前制动蹄');
    await second.fill('purpose', '二季度备货');
    await first.press('requisition.save');
    await first.page.waitForURL(/requisitions\/req_[0-9a-f]{32}$/);
    await second.press('requisition.save');
    await second.sees(t('conflict.title'));
    // What was typed is still where it was typed, and nothing was overwritten.
    expect([await typedIn(second, 'title'), await typedIn(second, 'purpose')]).toEqual(['前制动蹄', '二季度备货']);
    expect(await stored()).toMatchObject({ title: '后制动蹄', purpose: null, rev: 2 });
    // Who changed what, and when.
    const conflict = second.page.getByRole('alert').filter({ hasText: t('conflict.title') });
    await conflict.getByText(t('move.editRequisition'), { exact: true }).waitFor();
    await conflict.getByText('林晓芸').waitFor();
    expect(await conflict.locator('time').count()).toBe(1);
    // Both are shown; where both have changed something, the person chooses.
    await conflict.getByText(t('conflict.mine', { value: '前制动蹄' })).waitFor();
    const take = conflict.getByRole('button', { name: t('conflict.take') });
    expect(await take.isDisabled()).toBe(true);
    await conflict.getByText(t('conflict.mine', { value: '前制动蹄' })).click();
    await take.click();
    await second.press('requisition.save');
    await second.page.waitForURL(/requisitions\/req_[0-9a-f]{32}$/);
    expect(await stored()).toMatchObject({
      title: '前制动蹄',
      purpose: '二季度备货',
      lines: [{ quantity: '120' }, {}],
    });
    expect([...first.faults(), ...second.faults()]).toEqual([]);
  });

  it('is there again though the page was left within a second', async () => {
    await first.goTo('/requisitions/new');
    await first.fill('title', '匆忙离开');
    await first.page.goto('/');
    await first.goTo('/requisitions/new');
    await until(
      () => typedIn(first, 'title'),
      (title) => title === '匆忙离开',
    );
    // By a link of the application, which the browser does not regard as leaving the page.
    await first.fill('purpose', '又一次');
    await first.page
      .getByRole('link', { name: first.t('menu.requisitions') })
      .first()
      .click();
    await first.page.getByRole('link', { name: first.t('requisition.new') }).click();
    await until(
      () => typedIn(first, 'purpose'),
      (purpose) => purpose === '又一次',
    );
  });

  it('in another tab is another draft, which is offered and not mixed in', async () => {
    await second.goTo('/requisitions/new');
    await second.sees(second.t('form.otherDrafts'));
    expect(await typedIn(second, 'title')).toBe('');
    await second.fill('title', '另一份');
    await until(
      async () => second.page.getByText(new RegExp(second.t('form.draftKept', { at: '' }))).count(),
      (count) => count > 0,
    );
    await first.goTo('/requisitions/new');
    await until(
      () => typedIn(first, 'title'),
      (title) => title === '匆忙离开',
    );
  });

  it('is there again though the draft was discarded', async () => {
    await first.press('form.discardDraft');
    await until(
      () => typedIn(first, 'title'),
      (title) => title === '',
    );
    await first.press('form.undoDiscard');
    expect(await typedIn(first, 'title')).toBe('匆忙离开');
    await first.goTo('/requisitions/new');
    await until(
      () => typedIn(first, 'title'),
      (title) => title === '匆忙离开',
    );
  });

  it('is there again in a registration too, without the password', async () => {
    const firm = await visitor(platform, 'phone');
    await firm.goTo('/register');
    await firm.fill('name', '澜汀擎岳制动系统有限公司');
    await firm.fill('password', 'correct horse battery');
    await firm.page.goto('/verify');
    await firm.goTo('/register');
    await until(
      () => typedIn(firm, 'name'),
      (name) => name === '澜汀擎岳制动系统有限公司',
    );
    expect(await typedIn(firm, 'password')).toBe('');
    expect(firm.faults()).toEqual([]);
  });

  it('is told all that is wrong with it at once, at its lines, and of the same part twice as a hint', async () => {
    const { page: shown, t } = first;
    const wrong = (field: string) => shown.locator(`.ant-form-item:has([id="${field}"]) .ant-form-item-explain-error`);
    await first.goTo('/requisitions/new');
    await first.press('form.discardDraft');
    await first.press('form.addLine');
    await first.pick('lines_0_partId', 'QT-17-301', 'QT-17-301');
    await first.pick('lines_1_partId', 'QT-17-301', 'QT-17-301');
    await first.sees(t('requisition.samePart', { line: 1 }));
    await first.fill('title', '制动零件');
    await first.press('requisition.save');
    for (const at of [0, 1])
      for (const field of ['quantity', 'neededOn'])
        expect(await wrong(`lines_${at}_${field}`).innerText()).toBe(t('input.required'));
    for (const at of [0, 1]) {
      await first.fill(`lines_${at}_quantity`, '5');
      await first.day(`lines_${at}_neededOn`, '2026-01-05');
    }
    await first.press('requisition.save');
    for (const at of [0, 1]) await wrong(`lines_${at}_neededOn`).getByText(t('demand.neededInPast')).waitFor();
    for (const at of [0, 1]) await first.day(`lines_${at}_neededOn`, '2026-06-30');
    await first.press('requisition.save');
    await first.page.waitForURL(/requisitions\/req_[0-9a-f]{32}$/);
    expect(first.faults()).toEqual([]);
  });

  it('in two tabs of one drafted event is lost in neither: what only the other changed is taken over', async () => {
    const { t } = first;
    const approver = await platform.signIn('/graphql', 'approver');
    const buyer = await platform.signIn('/graphql', 'buyer');
    const made = await does(buyer, 'createRequisition', request(ready.partIds), 'id');
    await does(buyer, 'submitRequisition', { requisitionId: made.id, rev: 1 });
    await does(approver, 'approveRequisition', { requisitionId: made.id, rev: 2 });
    const closesAt = new Date(platform.clock.now().getTime() + 5 * DAY_MS).toISOString();
    const content = {
      title: '制动蹄询比',
      closesAt,
      priceWeight: 100,
      invitedIds: ready.firms.map(({ supplierId }) => supplierId),
      expertIds: [],
    };
    const head = { method: 'REQUEST_FOR_QUOTATION', requisitionIds: [made.id] };
    ({ id: eventId } = await does(buyer, 'createEvent', { ...head, ...content }, 'id'));
    await first.goTo(`/events/${eventId}/edit`);
    await second.goTo(`/events/${eventId}/edit`);
    await until(
      () => typedIn(second, 'title'),
      (title) => title === '制动蹄询比',
    );
    await first.fill('title', '后制动蹄询比');
    await second.fill('terms', '分两批交货');
    await first.press('event.save');
    await first.page.waitForURL(/events\/evt_[0-9a-f]{32}$/);
    await second.press('event.save');
    await second.sees(t('conflict.title'));
    expect(await typedIn(second, 'terms')).toBe('分两批交货');
    await second.press('conflict.take');
    await second.press('event.save');
    await second.page.waitForURL(/events\/evt_[0-9a-f]{32}$/);
    const saved = await buyer.ask(`{ sourcingEvent(id: "${eventId}") { title terms rev } }`);
    expect(saved.data.sourcingEvent).toEqual({ title: '后制动蹄询比', terms: '分两批交货', rev: 3 });
    expect([...first.faults(), ...second.faults()]).toEqual([]);
  });

  it('can be kept by everybody, at a desk and at a telephone', async () => {
    expect(
      await lookAtAll(second, [
        { path: page(), name: 'requisition-edit' },
        { path: `/events/${eventId}/edit`, name: 'event-edit' },
      ]),
    ).toEqual([]);
  });
});
