import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { describeInBrowser, type Platform, startPlatform } from '../kit/browser.js';
import { eventFor, settings } from '../kit/sourcing.js';
import { until } from '../kit/until.js';
import { xesOf } from '../kit/written-logs.js';
import { type Given, given, hireAll } from './given.js';
import { lookAtAll } from './look-at.js';
import { type Reader, signIn, visitor } from './reader.js';

const HOUR_MS = 3_600_000;
const POSTS = ['BUYER', 'CATEGORY_MANAGER', 'APPROVER', 'INTERNAL_AUDITOR'] as const;
const PARTS = ['后制动蹄总成', '制动鼓', '制动气室', '回位弹簧', '摩擦片', '调整臂'];

jest.setTimeout(300_000);

/** How purchases really ran, down to a single one, beside the history of another system. */
describeInBrowser('the process view', () => {
  let platform: Platform;
  let ready: Given;
  let auditor: Reader;

  const rowsOf = (title: RegExp) =>
    auditor.page.locator('.ant-card').filter({ hasText: title }).locator('tbody tr.ant-table-row');

  /** A purchase whose requisition may have been returned once, and whose event may have been published. */
  async function purchase(name: string, { returned = false, published = true } = {}): Promise<void> {
    const [buyer, approver] = await Promise.all(
      ['buyer', 'approver'].map((login) => platform.signIn('/graphql', login)),
    );
    if (!buyer || !approver) throw new Error('nobody was hired');
    const lines = [{ partId: ready.partIds[0], quantity: '100', neededOn: '2026-06-30' }];
    const input = { title: `${name}采购`, currency: 'CNY', lines };
    const { id } = await buyer.act('createRequisition', input, 'id');
    await buyer.act('submitRequisition', { requisitionId: id, rev: 1 });
    if (returned) {
      await approver.act('returnRequisition', { requisitionId: id, rev: 2, reason: '请说明用途' });
      await buyer.act('submitRequisition', { requisitionId: id, rev: 3 });
    }
    await platform.pass(5 * HOUR_MS);
    await approver.act('approveRequisition', { requisitionId: id, rev: returned ? 4 : 2 });
    const content = settings(platform, ready.firms, 480, { title: `${name}询价` });
    const made = await buyer.act('createEvent', eventFor([id], content), 'id');
    await platform.pass(7 * HOUR_MS);
    if (published) await buyer.act('publishEvent', { eventId: made.id, rev: 1 });
  }

  beforeAll(async () => {
    platform = await startPlatform();
    await hireAll(platform, POSTS);
    ready = await given(platform, ['lanting', 'shuoquan', 'yaochuan']);
    for (const [at, name] of PARTS.entries()) await purchase(name, { returned: at === 1, published: at !== 5 });
    auditor = await signIn(await visitor(platform), 'internal_auditor');
  });
  afterAll(() => platform.stop());

  it('the process view shows variants, and leads from each to its purchases', async () => {
    const { t } = auditor;
    // The cases follow the log with a short delay.
    const view = '{ processView(filter: { folded: true }) { caseCount variants { caseCount } } }';
    const person = await platform.signIn('/graphql', 'internal_auditor');
    const shown = await until(
      async () => (await person.ask(view)).data.processView,
      ({ caseCount, variants }) => caseCount === 6 && variants[0].caseCount === 4,
    );
    expect(shown.variants.map(({ caseCount }: { caseCount: number }) => caseCount)).toEqual([4, 1, 1]);
    await auditor.goTo('/process');
    const variants = rowsOf(/流程变体/);
    await variants.first().waitFor();
    expect(await variants.count()).toBe(3);
    expect(await variants.first().textContent()).toContain(t('move.approveRequisition'));
    await variants.first().getByRole('button', { name: '4', exact: true }).click();
    await auditor.sees(t('process.cases', { count: 4 }));
    const purchases = auditor.page.locator('a[href^="/purchases/pur_"]');
    expect(await purchases.count()).toBe(4);
    const name = (await purchases.first().textContent()) ?? '';
    await purchases.first().click();
    await auditor.page.waitForURL(/\/purchases\/pur_/);
    await auditor.sees(name.split(' ')[0] ?? '');
    await auditor.page.locator('h1').filter({ hasText: '询价' }).waitFor();
  });

  it('the process view can be narrowed by method and by repeated steps', async () => {
    const { t } = auditor;
    await auditor.goTo('/process?method=REQUEST_FOR_QUOTATION&steps=all');
    const repeated = rowsOf(/偏离情况/).filter({ hasText: t('move.submitRequisition') });
    await repeated.getByRole('button', { name: '1', exact: true }).click();
    await auditor.sees(t('process.cases', { count: 1 }));
    await auditor.sees('制动鼓询价');
  });

  it('the process view imports the log of another system, and says at every step that it was not witnessed', async () => {
    const { page, t } = auditor;
    await auditor.goTo('/event-logs/new');
    await page.locator('#log-system').fill('旧 ERP');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: '采购历史.xes', mimeType: 'application/xml', buffer: Buffer.from(history()) });
    await page.getByText(t('process.logDone', { rows: 119, cases: 30 })).waitFor();
    await page.getByRole('link', { name: t('process.toView') }).click();
    await rowsOf(/流程变体/)
      .first()
      .waitFor();
    await auditor.sees(t('process.imported', { system: '旧 ERP', fileName: '采购历史.xes' }));
    await auditor.sees(t('process.isReference'));
    const paidEarly = rowsOf(/偏离情况/).filter({ hasText: '收货' });
    await paidEarly.first().getByRole('button').click();
    await page.locator('a[href^="/mirrored-cases/"]').first().waitFor();
    expect(
      await page
        .locator('.ant-tag')
        .filter({ hasText: t('process.notWitnessed') })
        .count(),
    ).toBeGreaterThan(0);
    await page.locator('a[href^="/mirrored-cases/"]').first().click();
    await auditor.sees(t('process.notWitnessedMeans'));
    await page
      .locator('.ant-alert')
      .filter({ hasText: t('process.notWitnessed') })
      .waitFor();
  });

  it('the process view can be used by everybody, on a desktop and on a phone', async () => {
    const person = await platform.signIn('/graphql', 'internal_auditor');
    const { data } = await person.ask('{ eventLogs { edges { node { id } } } }');
    const places = [
      { path: '/process', name: 'process-view' },
      { path: `/process?log=${data.eventLogs.edges[0].node.id}`, name: 'process-imported' },
    ];
    expect(await lookAtAll(auditor, places)).toEqual([]);
    expect(auditor.faults()).toEqual([]);
    expect(platform.problems).toEqual([]);
  });
});

/** Thirty cases of another system: in every tenth nobody received what was paid, in every fifteenth the order was placed twice. */
function history(): string {
  const cases = Array.from({ length: 30 }, (_, at) => {
    const activities = [
      '申请',
      ...(at % 15 === 4 ? ['下单', '下单'] : ['下单']),
      ...(at % 10 === 3 ? [] : ['收货']),
      '付款',
    ];
    const start = Date.UTC(2025, 2, 1 + at);
    const events = activities.map((activity, step) => ({
      activity,
      at: new Date(start + step * (step + at) * HOUR_MS).toISOString(),
    }));
    return [`PO-${String(at + 1).padStart(3, '0')}`, events] as const;
  });
  return xesOf(Object.fromEntries(cases));
}
