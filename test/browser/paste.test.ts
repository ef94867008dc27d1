import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { describeInBrowser, type Platform, startPlatform } from '../kit/browser.js';
import { until } from '../kit/until.js';
import { hireAll } from './given.js';
import { lookAtAll } from './look-at.js';
import { type Reader, signIn, visitor } from './reader.js';

jest.setTimeout(300_000);

const COUNT = 50;
const numberOf = (at: number) => `P-${String(at).padStart(3, '0')}`;

/** A buyer pastes what a workshop sent as a spreadsheet. */
describeInBrowser('rows of a spreadsheet', () => {
  let platform: Platform;
  let buyer: Reader;

  beforeAll(async () => {
    platform = await startPlatform();
    await hireAll(platform, ['BUYER', 'CATEGORY_MANAGER']);
    const manager = await platform.signIn('/graphql', 'category_manager');
    const { id: categoryId } = await manager.act('createCategory', { code: '17', name: '紧固件' }, 'id');
    for (let at = 1; at <= COUNT; at++)
      await manager.act('createPart', { number: numberOf(at), name: `螺栓 ${at}`, categoryId, unit: '件' }, 'id');
    await until(
      async () => (await manager.ask('{ searchParts(text: "P-050", first: 5) { id } }')).data.searchParts.length,
      (length: number) => length === 1,
    );
    buyer = await signIn(await visitor(platform), 'buyer');
  }, 180_000);
  afterAll(() => platform.stop());

  it('are pasted into a requisition, mended where three of them cannot be read, and saved', async () => {
    const { page, t } = buyer;
    const rows = Array.from({ length: COUNT }, (_, at) => [`p–${numberOf(at + 1).slice(2)}`, '1,200', '2026-06-30']);
    rows[9] = ['X-1', '5', '2026-06-30'];
    rows[19] = [numberOf(20), '5', '下周'];
    rows[29] = [numberOf(30), '约 20', '2026-06-30'];
    const sheet = [['零件号', '数量', '需用日期'], ...rows].map((row) => row.join('\t')).join('\n');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await buyer.goTo('/requisitions/new');
    await buyer.fill('title', '紧固件补货');
    await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(sheet)})`);
    await page.locator('[id="lines_0_partId"]').click();
    await page.keyboard.press('Control+V');
    await buyer.sees(t('requisition.pastedOpen', { count: COUNT, open: 2 }));
    await buyer.sees(t('requisition.pastedNumber.UNKNOWN', { number: 'X-1' }));
    await buyer.sees(t('requisition.pastedDay', { text: '下周' }));
    // The note appears above the form, which moves down by it.
    await page
      .getByText(/草稿已保存/)
      .first()
      .waitFor();
    await buyer.press('requisition.save');
    await buyer.sees(t('form.faults', { count: 3 }));
    await buyer.pick('lines_9_partId', numberOf(10), '螺栓 10');
    await buyer.day('lines_19_neededOn', '2026-07-01');
    await buyer.fill('lines_29_quantity', '20');
    await page.getByText(t('requisition.pastedNumber.UNKNOWN', { number: 'X-1' })).waitFor({ state: 'hidden' });
    await page.getByText(t('requisition.pastedDay', { text: '下周' })).waitFor({ state: 'hidden' });
    await buyer.press('requisition.save');
    const id = await buyer.idIn(/\/requisitions\/req_\w+$/);
    await buyer.sees(t('requisition.lines', { count: COUNT }));
    const asked = `{ requisition(id: "${id}") { lines { partNumber quantity neededOn } } }`;
    const { lines } = (await (await platform.signIn('/graphql', 'buyer')).ask(asked)).data.requisition;
    const line = (at: number, quantity: string, neededOn: string) => ({ partNumber: numberOf(at), quantity, neededOn });
    expect(lines).toHaveLength(COUNT);
    expect([lines[0], lines[9], lines[19], lines[29], lines[49]]).toEqual([
      line(1, '1200', '2026-06-30'),
      line(10, '5', '2026-06-30'),
      line(20, '5', '2026-07-01'),
      line(30, '20', '2026-06-30'),
      line(50, '1200', '2026-06-30'),
    ]);
    expect(buyer.faults()).toEqual([]);
  });

  it('leave lines that stand already where they are, and are kept as a draft', async () => {
    const { page, t } = buyer;
    await buyer.goTo('/requisitions/new');
    await buyer.pick('lines_0_partId', numberOf(1), '螺栓 1');
    await buyer.fill('lines_0_quantity', '7');
    await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(`${numberOf(2)}\t2\n${numberOf(3)}\t3`)})`);
    await page.locator('[id="lines_0_partId"]').click();
    await page.keyboard.press('Control+V');
    await buyer.sees(t('requisition.pasted', { count: 2 }));
    await page
      .getByText(/草稿已保存/)
      .first()
      .waitFor();
    await buyer.goTo('/requisitions/new');
    await until(
      () => page.locator('[id="lines_2_quantity"]').inputValue(),
      (quantity: string) => quantity === '7',
    );
    expect(await lookAtAll(buyer, [{ path: '/requisitions/new', name: 'requisition-new' }])).toEqual([]);
    expect(buyer.faults()).toEqual([]);
    expect(platform.problems).toEqual([]);
  });
});
