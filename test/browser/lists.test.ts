import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import readWorkbook from 'read-excel-file/node';
import { describeInBrowser, type Platform, startPlatform } from '../kit/browser.js';
import { contracted } from '../kit/contracted.js';
import { confirmedOrder } from '../kit/orders.js';
import { threeFirms } from '../kit/suppliers.js';
import { until } from '../kit/until.js';
import { lookAtAll } from './look-at.js';
import { type Reader, signIn, visitor } from './reader.js';

jest.setTimeout(300_000);

/** What a buyer does in a list that would otherwise be done in a spreadsheet. */
describeInBrowser('a list', () => {
  let platform: Platform;
  let buyer: Reader;

  beforeAll(async () => {
    platform = await startPlatform();
    await platform.as('BUYER');
    const made = await contracted(platform, await threeFirms(platform));
    for (const quantity of ['1', '3', '2']) await confirmedOrder(platform, { ...made, quantity });
    buyer = await signIn(await visitor(platform, 'wide', 'en'), 'buyer');
  });
  afterAll(() => platform.stop());

  /** Waits until the list shows these amounts, in this order. */
  const showsAmounts = async (...amounts: readonly string[]) => {
    const read = () => buyer.page.locator('tbody tr.ant-table-row td:nth-child(5)').allInnerTexts();
    expect(await until(read, (shown) => shown.join() === amounts.join())).toEqual(amounts);
  };

  it('says how many match, and is sorted by its heads, which stands in the address', async () => {
    await buyer.goTo('/orders');
    await buyer.sees('3 rows');
    const head = buyer.page.getByRole('columnheader', { name: buyer.t('column.gross') });
    await head.click();
    await buyer.page.waitForURL(/sort=TOTAL&descending=false/);
    await showsAmounts('12.50 CNY', '25.00 CNY', '37.50 CNY');
    await head.click();
    await buyer.page.waitForURL(/descending=true/);
    await showsAmounts('37.50 CNY', '25.00 CNY', '12.50 CNY');
  });

  it('is narrowed by amount and by whose it is', async () => {
    await buyer.page.getByRole('button', { name: buyer.t('list.filters') }).click();
    const from = buyer.page.getByRole('textbox', { name: buyer.t('list.by.totalFrom') });
    await from.fill('20');
    await from.press('Enter');
    await buyer.page.getByRole('button', { name: buyer.t('list.show') }).click();
    await buyer.sees('2 rows');
    await buyer.page.getByText(buyer.t('list.by.mine'), { exact: true }).click();
    await buyer.page.waitForURL(/mine=true/);
    await buyer.sees('2 rows');
    await showsAmounts('37.50 CNY', '25.00 CNY');
  });

  it('is kept under a name, and opens with it', async () => {
    await buyer.page.getByRole('button', { name: buyer.t('list.views') }).click();
    await buyer.page.getByRole('textbox', { name: buyer.t('list.viewName') }).fill('Large orders');
    await buyer.page.getByText(buyer.t('list.opensWith')).click();
    await buyer.page.getByRole('button', { name: buyer.t('list.saveView') }).click();
    await buyer.sees(buyer.t('list.usualView', { name: 'Large orders' }));
    await buyer.goTo('/');
    await buyer.goTo('/orders');
    await buyer.page.waitForURL(/totalFrom=20/);
    await buyer.sees('2 rows');
  });

  it('is taken out as it is seen, as a workbook', async () => {
    await buyer.goTo('/orders?sort=TOTAL&totalFrom=20&columns=number,total');
    await buyer.sees('2 rows');
    const [saved] = await Promise.all([
      buyer.page.waitForEvent('download'),
      buyer.page.getByRole('button', { name: buyer.t('list.export') }).click(),
    ]);
    const sheet = JSON.stringify(await readWorkbook(readFileSync(await saved.path())));
    expect(sheet).toContain(
      JSON.stringify([buyer.t('column.number'), buyer.t('column.gross'), buyer.t('column.currency')]),
    );
    expect(sheet).toMatch(/"DD-[^"]+",25,"CNY"\],\["DD-[^"]+",37\.5,"CNY"\]/);
  });

  it('says which filters of an address it cannot read, and which columns there are no more', async () => {
    await buyer.goTo('/orders?state=NOBODY&totalFrom=much&columns=number,colour');
    await buyer.sees(
      buyer.t('list.wrong', {
        names: [buyer.t('list.by.state'), buyer.t('list.by.totalFrom')].join(buyer.t('app.comma')),
      }),
    );
    await buyer.sees('1 column no longer exists and is not shown');
    await buyer.sees('3 rows');
  });

  it('fits a desk and a telephone', async () => {
    const places = [
      { path: '/orders?descending=true', name: 'list-orders' },
      { path: '/purchases', name: 'list-purchases' },
      { path: '/events', name: 'list-events' },
      { path: '/contracts', name: 'list-contracts' },
      { path: '/invoices?state=PAID', name: 'list-nothing-found' },
    ];
    expect(await lookAtAll(buyer, places)).toEqual([]);
    expect(buyer.faults()).toEqual([]);
  });
});
