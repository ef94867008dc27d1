import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { bundleOf, openAll, zipBundle } from '../../api/trail/index.js';
import { openLogKey, openNextKey } from '../../api/trail/signer-folder.js';
import { inLanguage } from '../../schema/trail/in-language.js';
import {
  formatCheckpoint,
  formatVkey,
  parseCheckpoint,
  parseNote,
  signNote,
  tellHeadline,
} from '../../schema/trail/index.js';
import { describeInBrowser, type Platform, startPlatform } from '../kit/browser.js';
import { bid, type PublishedEvent, publishedEvent } from '../kit/sourcing.js';
import { type Firm, threeFirms } from '../kit/suppliers.js';
import { until } from '../kit/until.js';
import { type Reader, signIn, visitor } from './reader.js';

jest.setTimeout(300_000);

/** What discipline officers see of a purchase with a single bid, and what anybody can verify of it without an account. */
describeInBrowser('supervision', () => {
  let platform: Platform;
  let firms: readonly Firm[];
  let event: PublishedEvent;
  let officer: Reader;

  beforeAll(async () => {
    platform = await startPlatform();
    firms = await threeFirms(platform);
    await platform.as('DISCIPLINE_OFFICER');
    officer = await signIn(await visitor(platform, 'wide', 'en'), 'discipline_officer');
  });
  afterAll(() => platform.stop());

  it('a single bid reaches the officer, whose list is open, within seconds of the opening', async () => {
    await officer.goTo('/alerts');
    await officer.sees(officer.t('alert.empty'));
    event = await publishedEvent(platform, firms, 30);
    await bid(firms[0] as Firm, event, '12.5');
    await platform.pass(31 * 3_600_000);
    const buyer = await platform.as('BUYER');
    const state = `{ sourcingEvent(id: "${event.eventId}") { state } }`;
    await until(async () => (await buyer.ask(state)).data.sourcingEvent.state === 'CLOSED');
    await (await platform.as('LEGAL')).act('openBids', { eventId: event.eventId, rev: 3 });
    // Nobody presses anything: the server tells the page.
    await officer.page.getByRole('link', { name: /^YJ-/ }).click();
    await officer.seesState('Alert', 'OPEN');
    await officer.sees(officer.t('alert.innocent'));
    await officer.sees(officer.t('alert.sure.MEDIUM'));
  });

  it('its facts are verified in the browser; it is taken, and followed up with a reason', async () => {
    const { page, t } = officer;
    const { data } = await (await platform.as('DISCIPLINE_OFFICER')).ask('{ alerts { edges { node { id } } } }');
    expect(data.alerts.edges).toHaveLength(1);
    await officer.goTo(`/alerts/${data.alerts.edges[0].node.id}`);
    await page
      .locator('main ol')
      .getByRole('button', { name: t('entry.verify') })
      .first()
      .click();
    await officer.sees(t('verify.valid'));
    await officer.move('takeAlert');
    await officer.seesState('Alert', 'TAKEN');
    await officer.move('confirmAlert', 'Invited firms say that they were not told of the drawings');
    await officer.seesState('Alert', 'CONFIRMED');
    await officer.goTo('/alerts');
    await page.getByRole('link', { name: new RegExp(t('alert.count.CONFIRMED')) }).click();
    await page.waitForURL(/state=CONFIRMED/);
    await page.getByRole('link', { name: /^YJ-/ }).waitFor();
    expect(officer.faults()).toEqual([]);
  });

  it('the catalogue of detectors says what is looked for, and why it may be harmless', async () => {
    await officer.goTo('/detectors');
    await officer.sees('Innocent explanations');
    await officer.goTo('/trail');
    await officer.sees(platform.origin);
  });

  it('anybody verifies a bundle without an account, and garbage is an answer', async () => {
    const reader = await visitor(platform, 'phone', 'zh');
    const { page, t } = reader;
    await platform.settle();
    const { files } = await bundleOf(event.purchaseId, [firms[0]?.supplierId ?? ''], openAll(new Set()), platform.keys);
    const keep = (name: string, bytes: Uint8Array | string) => {
      const path = join(platform.folder, name);
      writeFileSync(path, bytes);
      return path;
    };
    const check = async (path: string, answer: string) => {
      await page.locator('input[type=file]').last().setInputFiles(path);
      await reader.sees(answer);
    };
    await reader.goTo('/verify');
    await reader.sees(t('anchors.notMailed'));
    await page.locator('input[type=file]').first().setInputFiles(keep('wrong.json', '{"origin":1}'));
    await reader.sees(t('check.policyWrong'));
    await page.locator('input[type=file]').first().setInputFiles(join(platform.folder, 'policy.json'));
    await reader.sees(t('check.policyKept'));
    const good = keep('good.zip', zipBundle(files));
    // Nobody has counted this log.
    await check(good, `good.zip: ${inLanguage(tellHeadline({ key: 'each', entries: 0, shut: 0, partly: 0 }), 'zh')}`);
    // The purchase is read first, although its entries come after the registrations of its suppliers in the log.
    const groups = page.locator('section h3');
    expect(await groups.allInnerTexts()).toEqual([t('checked.group.purchase'), t('checked.group.linked')]);
    // Two heads of the same size, both signed by the log's key: each is in order by itself, and together they prove a fork.
    const head = new TextDecoder().decode(files.get('checkpoint'));
    const { origin, size } = parseCheckpoint(parseNote(head).body);
    const forged = signNote(formatCheckpoint({ origin, size, root: new Uint8Array(32) }), openLogKey(platform.signer));
    const heads = [keep('head.txt', head), keep('forged.txt', forged)];
    await page.locator('input[type=file]').last().setInputFiles(heads);
    await reader.sees(t('checked.relation.fork'));
    await page
      .locator('input[type=file]')
      .last()
      .setInputFiles([heads[0] ?? '', keep('copy.txt', head)]);
    await reader.sees(t('checked.relation.consistent'));
    // A price changed by one digit.
    const changed = new Map(files);
    const [name = '', bytes = new Uint8Array()] =
      [...files].find(
        ([path, content]) => path.startsWith('openings/') && new TextDecoder().decode(content).includes('12.5'),
      ) ?? [];
    changed.set(name, new TextEncoder().encode(new TextDecoder().decode(bytes).replace('12.5', '12.6')));
    await check(keep('changed.zip', zipBundle(changed)), t('check.failed', { name: 'changed.zip' }));
    await reader.sees(t('check.class.opening'));
    await page.getByRole('heading', { level: 1, name: t('check.titleFailed') }).waitFor();
    expect(await page.title()).toBe(`${t('check.titleFailed')} · ${t('app.name')}`);
    expect(await groups.first().innerText()).toBe(t('checked.group.failed'));
    for (const sound of ['checked.entryHolds', 'checked.notes', 'check.limits'])
      expect(await page.getByText(t(sound), { exact: true }).count()).toBe(0);
    expect(
      await page.getByText(new RegExp(t('checked.entriesFailed', { failed: '\\d+', count: '\\d+' }))).count(),
    ).toBe(1);
    // Technical details are there, but out of the way.
    const rule = page.locator('details code').first();
    expect(await rule.isVisible()).toBe(false);
    await page.getByText(t('check.forTechnicians'), { exact: true }).first().click();
    await rule.getByText('opening · ').waitFor();
    await check(keep('cut.zip', readFileSync(good).subarray(0, 900)), t('check.failed', { name: 'cut.zip' }));
    await check(keep('noise.bin', Buffer.from([0xff, 0xfe, 0, 1])), t('check.failed', { name: 'noise.bin' }));
    await check(keep('empty.txt', ''), t('check.failed', { name: 'empty.txt' }));
    // The keys are still there next time.
    await reader.goTo('/verify');
    await reader.sees(t('check.policyKept'));
    expect(reader.faults()).toEqual([]);
  });

  it('a log key is announced by one person and confirmed by another, who enters it once more', async () => {
    const vkey = formatVkey(openNextKey(platform.signer).key);
    await platform.as('SYSTEM_ADMIN');
    const first = await signIn(await visitor(platform, 'wide', 'en'), 'system_admin');
    await first.goTo('/trail/new-key');
    await first.fill('vkey', vkey);
    await first.fill('reason', 'A key for each year');
    await first.press('move.announceLogKey');
    await first.sees(first.t('state.LogKey.ANNOUNCED'));
    await platform.as('SECURITY_ADMIN');
    const second = await signIn(await visitor(platform, 'phone', 'en'), 'security_admin');
    await second.sees('A key for each year');
    await second.goTo('/trail');
    await second.form('confirmLogKey');
    await second.fill('vkey', formatVkey(openLogKey(platform.signer).key));
    await second.press('move.confirmLogKey');
    await second.sees(second.t('logkeys.otherKey'));
    await second.fill('vkey', vkey);
    await second.press('move.confirmLogKey');
    await second.sees(second.t('state.LogKey.CONFIRMED'));
    expect([...first.faults(), ...second.faults()]).toEqual([]);
  });

  it('and no job failed on the way', () => {
    expect(platform.problems).toEqual([]);
  });
});
