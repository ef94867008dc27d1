import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { describeInBrowser, type Platform, startPlatform } from '../kit/browser.js';
import { type Firm, threeFirms } from '../kit/suppliers.js';
import { lookAtAll } from './look-at.js';
import { type Reader, signIn, visitor } from './reader.js';

jest.setTimeout(300_000);

/** An active supplier: another bank account that two people check, and a suspension with payments held back, as each side sees them. */
describeInBrowser('a supplier in use', () => {
  let platform: Platform;
  let own: Firm;
  let firm: Reader;
  let manager: Reader;
  let approver: Reader;
  let legal: Reader;
  let page = '';

  beforeAll(async () => {
    platform = await startPlatform();
    const [first] = await threeFirms(platform);
    if (!first) throw new Error('No firm');
    own = first;
    page = `/suppliers/${own.supplierId}`;
    await platform.as('LEGAL');
    firm = await signIn(await visitor(platform, 'wide', 'en'), 'firm0', 'supplier');
    manager = await signIn(await visitor(platform, 'wide', 'en'), 'category_manager');
    approver = await signIn(await visitor(platform, 'wide', 'en'), 'approver');
    legal = await signIn(await visitor(platform, 'wide', 'en'), 'legal');
  });
  afterAll(() => platform.stop());

  it('asks for another bank account, and reads by when it is checked and that payments wait', async () => {
    const forms = ['change', 'contact'].map((form) => ({ path: `${page}/${form}`, name: `supplier-${form}` }));
    expect(await lookAtAll(firm, forms)).toEqual([]);
    await firm.goTo('/my-supplier');
    await firm.form('askSupplierChange');
    await firm.fill('bankAccount', '6217 0000 0000 1234');
    await firm.press('move.askSupplierChange');
    await firm.page.waitForURL(/\/my-supplier$/);
    await firm.sees('Payments wait for it');
    await firm.sees('6217000000001234');
    expect(firm.faults()).toEqual([]);
  });

  it('is shown in how many ways it is written like each other firm', async () => {
    await manager.goTo(page);
    await manager.sees(manager.t('alike.title'));
    const ways = await manager.page.locator('.ant-alert span:has(> code)').allInnerTexts();
    const ofEach = ['Somebody', 'Xiamen', '0592-1234567', '**** 0000'];
    expect(ways).toEqual([...ofEach, '91350211M000100Y45', ...ofEach, '91350211M000100Y44']);
  });

  it('is checked by one person and confirmed by another', async () => {
    await manager.goTo(page);
    await manager.sees('6217000000001234');
    // Only what is to be another is named.
    expect(await manager.page.locator('.ant-alert').getByText('New legal representative').count()).toBe(0);
    // The tab tells one supplier from another.
    expect(await manager.page.title()).toMatch(/^\S+-\d+ .+ · Qingcai$/);
    await manager.move('checkSupplierChange');
    await legal.goTo(page);
    await legal.move('confirmSupplierChange');
    await firm.goTo('/my-supplier');
    await firm.page.getByText('Payments wait for it').first().waitFor({ state: 'hidden' });
    await firm.sees('6217000000001234');
    expect([...manager.faults(), ...legal.faults(), ...firm.faults()]).toEqual([]);
  });

  it('changes its contact at once, which the staff takes note of', async () => {
    await firm.goTo('/my-supplier');
    await firm.form('changeContact');
    await firm.fill('contactName', 'Somebody New');
    await firm.press('move.changeContact');
    await firm.sees('Somebody New');
    await manager.goTo(page);
    await manager.move('seeContact');
    expect([...manager.faults(), ...firm.faults()]).toEqual([]);
  });

  it('is suspended with a reason, and its payments are held back by two people', async () => {
    expect(await lookAtAll(approver, [{ path: `${page}/suspend`, name: 'supplier-suspend' }])).toEqual([]);
    await approver.goTo(page);
    await approver.form('suspendSupplier');
    await approver.fill('reason', 'Two faulty deliveries');
    await approver.press('move.suspendSupplier');
    await approver.seesState('Supplier', 'SUSPENDED');
    expect(await lookAtAll(legal, [{ path: `${page}/withhold`, name: 'supplier-withhold' }])).toEqual([]);
    await legal.goTo(page);
    await legal.form('proposeWithholding');
    await legal.fill('reason', 'A claim is open');
    await legal.day('until', '2026-03-20');
    await legal.press('move.proposeWithholding');
    await legal.sees('A claim is open');
    await approver.goTo(page);
    await approver.move('confirmWithholding');
    await approver.sees(approver.t('suspension.withheld', { until: '2026-03-20' }));
    expect(await lookAtAll(approver, [{ path: page, name: 'supplier-withheld' }])).toEqual([]);
    expect([...approver.faults(), ...legal.faults()]).toEqual([]);
  });

  it('reads why, what goes on, and until when payments wait', async () => {
    await firm.goTo('/my-supplier');
    await firm.sees('Two faulty deliveries');
    await firm.sees(firm.t('suspension.deliveriesGoOn'));
    await firm.sees('2026-03-20');
    await firm.sees('A claim is open');
    expect(await lookAtAll(firm, [{ path: '/my-supplier', name: 'my-supplier-suspended' }])).toEqual([]);
    expect(firm.faults()).toEqual([]);
    expect(platform.problems).toEqual([]);
  });
});
