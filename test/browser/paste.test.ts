import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { readSheet } from 'read-excel-file/node';
import { estimated } from '../../schema/demand/estimated.js';
import { hasPartNumbers } from '../../schema/demand/pasted-lines.js';
import { amountText } from '../../schema/kernel/amount-text.js';
import { exact, plain } from '../../schema/kernel/exact.js';
import { describeInBrowser, type Platform, startPlatform } from '../kit/browser.js';
import { docx, ole, png, workbook } from '../kit/made-files.js';
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
    await startOver();
    expect(buyer.faults()).toEqual([]);
  });

  const startOver = async () => {
    await buyer.page.getByRole('button', { name: buyer.t('form.discardDraft') }).click();
    await buyer.sees(buyer.t('form.draftDiscarded'));
  };
  const choose = (name: string, buffer: Buffer) =>
    buyer.page
      .locator('main input[type=file]')
      .first()
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  const shown = async (at: number) =>
    Promise.all(
      ['quantity', 'estimatedPrice', 'neededOn'].map((field) =>
        buyer.page.locator(`[id="lines_${at}_${field}"]`).inputValue(),
      ),
    );

  it('are read from a workbook, however its cells are made, and come behind the lines that stand', async () => {
    const { t } = buyer;
    await buyer.goTo('/requisitions/new');
    await buyer.pick('lines_0_partId', numberOf(1), '螺栓 1');
    await buyer.fill('lines_0_quantity', '7');
    const book = workbook([
      { rows: [['说明：见第二张表']] },
      {
        rows: [
          ['一季度补货'],
          [],
          ['零件号', '名称', '数量', '估算单价（元）', '需用日期'],
          [numberOf(2), '螺栓', { number: '0.30000000000000004' }, { number: '1E-3' }, { day: 46_203 }],
          [numberOf(3), '螺栓', '１，２００', '1,234.50', '2026年7月2日'],
          [numberOf(4), '螺栓', { formula: 'C4*2', value: '2400' }, null, '7/2/2026'],
          [null, null, { number: '5' }],
        ],
        hidden: [6],
        merged: ['A6:A7'],
      },
    ]);
    await choose('一季度.xlsx', book);
    await buyer.sees(t('requisition.pastedOpen', { count: 4, open: 2 }));
    expect(await shown(0)).toEqual(['7', '', '']);
    expect(await shown(1)).toEqual(['0.3', '0.001', '2026-06-30']);
    expect(await shown(2)).toEqual(['1200', '1234.50', '2026-07-02']);
    // An American day is not guessed at; a hidden row stands among the others, and of a merged cell the first row has the part.
    expect(await shown(3)).toEqual(['2400', '', '']);
    await buyer.sees(t('requisition.pastedDay', { text: '7/2/2026' }));
    expect(await shown(4)).toEqual(['5', '', '']);
    await buyer.sees('1,481,400.00 CNY');
    await buyer.sees(t('requisition.withoutPrice', { count: 3 }));
    await startOver();
    expect(buyer.faults()).toEqual([]);
  });

  it('are read from texts of columns as programs write them, and are not where a file has none', async () => {
    const { t } = buyer;
    await buyer.goTo('/requisitions/new');
    const chinese = Buffer.concat([
      Buffer.from('c1e3bcfebac5', 'hex'),
      Buffer.from(';'),
      Buffer.from('cafdc1bf', 'hex'),
      Buffer.from(`\r\n${numberOf(5)};"1,5"\r\n`),
    ]);
    await choose('gb.csv', chinese);
    await buyer.sees(t('requisition.pasted', { count: 1 }));
    expect(await shown(0)).toEqual(['1,5', '', '']);
    await choose('utf-16.txt', Buffer.from(`\ufeff零件号\t数量\n${numberOf(6)}\t12\n`, 'utf16le'));
    await buyer.page.locator('[id="lines_1_quantity"]').waitFor();
    expect(await shown(1)).toEqual(['12', '', '']);
    const refused = async (name: string, bytes: Buffer, why: string) => {
      await choose(name, bytes);
      await buyer.sees(t('requisition.notRead', { file: name, why: t(`requisition.noRows.${why}`) }));
    };
    await refused('旧表.xls', ole(['Workbook']), 'OLD_OR_LOCKED');
    await refused('网页.xlsx', Buffer.from('<html><table></table></html>'), 'OTHER');
    await refused('图片.csv', png, 'OTHER');
    await refused('文档.xlsx', docx(), 'DAMAGED');
    await refused('空.csv', Buffer.from('\n\n'), 'EMPTY');
    await refused('大.csv', Buffer.alloc(5_000_001, 'a'), 'TOO_LARGE');
    expect(await shown(1)).toEqual(['12', '', '']);
    await startOver();
    expect(buyer.faults()).toEqual([]);
  });

  it('have a template with the columns that are read, and 5,000 of them fit', async () => {
    const { page, t } = buyer;
    await buyer.goTo('/requisitions/new');
    const saving = page.waitForEvent('download');
    await buyer.press('requisition.template');
    const saved = await saving;
    expect(saved.suggestedFilename()).toBe('明细.xlsx');
    const [header] = await readSheet(await saved.path());
    expect(hasPartNumbers([(header ?? []).map(String)])).toBe(true);
    expect(header).toEqual(['零件号', '数量', '估算单价', '需用日期']);
    const rows = Array.from({ length: 5_000 }, (_, at): [string, { number: string }, { number: string }] => [
      numberOf((at % COUNT) + 1),
      { number: `${at + 1}.${(at * 7_919) % 1_000_003}` },
      { number: `${(at * 104_729) % 1_000_003}.${at}` },
    ]);
    await choose('全年.xlsx', workbook([{ rows: [['零件号', '数量', '单价'], ...rows] }]));
    await buyer.sees(t('requisition.pasted', { count: 5_000 }));
    // Of all lines, of which a page shows 50.
    const priced = rows.map(([, quantity, estimatedPrice]) => ({
      quantity: plain(exact(quantity.number).toSignificantDigits(15)),
      estimatedPrice: plain(exact(estimatedPrice.number).toSignificantDigits(15)),
    }));
    await buyer.sees(amountText(estimated(priced, 'CNY')));
    await page.locator('.ant-pagination-item-2').click();
    await buyer.sees(t('requisition.samePart', { line: 1 }));
    await choose('再来.csv', Buffer.from(`零件号,数量\n${numberOf(1)},1\n`));
    await buyer.sees(t('demand.tooManyLines'));
    await startOver();
    expect(buyer.faults()).toEqual([]);
  });

  it('are begun with a key, unless it is typed into something', async () => {
    const { page } = buyer;
    await buyer.goTo('/requisitions');
    await page.keyboard.press('Control+K');
    await page.getByRole('dialog').locator('input').pressSequentially('n');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(new URL(page.url()).pathname).toBe('/requisitions');
    await page.locator('h1').click();
    await page.keyboard.press('n');
    await page.waitForURL(/\/requisitions\/new$/);
    expect(buyer.faults()).toEqual([]);
  });

  it('of an earlier requisition are copied, but for its days and for parts no longer in use', async () => {
    const { page, t } = buyer;
    const manager = await platform.signIn('/graphql', 'category_manager');
    const person = await platform.signIn('/graphql', 'buyer');
    const parts = `{ partsByNumber(numbers: ["${numberOf(7)}", "${numberOf(8)}"]) { parts { id rev } } }`;
    const [seven, eight] = (await manager.ask(parts)).data.partsByNumber.map(
      ({ parts: [part] }: { readonly parts: readonly [{ readonly id: string; readonly rev: number }] }) => part,
    );
    const line = { quantity: '3', neededOn: '2026-06-30', estimatedPrice: '2.5' };
    const lines = [seven, eight].map(({ id }) => ({ ...line, partId: id }));
    const { id } = await person.act('createRequisition', { title: '二季度补货', currency: 'USD', lines }, 'id');
    await manager.act('retirePart', { partId: eight.id, rev: eight.rev, reason: '换型' }, 'id');
    await buyer.goTo(`/requisitions/${id}`);
    await page.getByRole('link', { name: t('requisition.copy') }).click();
    await buyer.sees(t('requisition.pastedNumber.RETIRED', { number: numberOf(8) }));
    expect(await page.locator('#title').inputValue()).toBe('二季度补货');
    expect(await shown(0)).toEqual(['3', '2.5', '']);
    await buyer.sees('15.00 USD');
    await buyer.pick('lines_1_partId', numberOf(9), '螺栓 9');
    for (const at of [0, 1]) await buyer.day(`lines_${at}_neededOn`, '2026-07-01');
    await buyer.press('requisition.save');
    const copy = await buyer.idIn(/\/requisitions\/req_\w+$/);
    expect(copy).not.toBe(id);
    await buyer.sees(numberOf(9));
    expect(await lookAtAll(buyer, [{ path: '/requisitions/new', name: 'requisition-new' }])).toEqual([]);
    expect(buyer.faults()).toEqual([]);
    expect(platform.problems).toEqual([]);
  });
});
