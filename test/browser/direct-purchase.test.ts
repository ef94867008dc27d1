import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { describeInBrowser, type Platform, startPlatform } from '../kit/browser.js';
import { approvedRequisition } from '../kit/demand.js';
import { approvedFirm } from '../kit/suppliers.js';
import { until } from '../kit/until.js';
import { lookAtAll } from './look-at.js';
import { type Reader, signIn, visitor } from './reader.js';

jest.setTimeout(300_000);

/** Screws from one firm, without an event: proposed by a buyer, returned, revised, approved on a telephone, and ordered. */
describeInBrowser('a direct purchase', () => {
  let platform: Platform;
  let buyer: Reader;
  let approver: Reader;
  let requisitionId = '';
  let address = '';

  beforeAll(async () => {
    platform = await startPlatform();
    await approvedFirm(platform, { login: 'screws', creditCode: '91350211M000100Y43' });
    requisitionId = await approvedRequisition(platform);
    buyer = await signIn(await visitor(platform, 'wide', 'en'), 'buyer');
    approver = await signIn(await visitor(platform, 'phone', 'en'), 'approver');
  }, 180_000);
  afterAll(() => platform.stop());

  it('starts on the page of an approved requisition, and tells all that is missing', async () => {
    const { page, t } = buyer;
    await buyer.goTo(`/requisitions/${requisitionId}`);
    await buyer.form('proposeDirectPurchase');
    await buyer.press('move.proposeDirectPurchase');
    await page.locator('.ant-form-item-explain-error').first().waitFor();
    await page.getByText(t('word.DirectGround.BELOW_LIMIT'), { exact: true }).click();
    await buyer.fill('reason', 'A few fasteners; prices compared by telephone');
    await buyer.pick('supplierId', 'screws', '');
    await buyer.sees(t('direct.limits', { purchase: '10,000.00', year: '50,000.00', used: '0' }));
    await buyer.pick('taxRate', '', '13%');
    await buyer.fill('lines_0_unitPrice', '1000.01');
    await buyer.fill('deliveryTerms', 'To gate 3');
    await buyer.sees('10,000.10');
    await buyer.press('move.proposeDirectPurchase');
    await page
      .getByText(/above the limit of .* for one purchase/)
      .first()
      .waitFor();
    expect(
      await lookAtAll(buyer, [{ path: page.url().replace(platform.base, ''), name: 'direct-purchase-new' }]),
    ).toEqual([]);
    await buyer.goTo(`/direct-purchases/new?requisition=${requisitionId}`);
    // What was typed before is kept, and is there before anything else is typed.
    await until(
      () => page.locator('[id="lines_0_unitPrice"]').inputValue(),
      (kept) => kept === '1000.01',
    );
    await buyer.fill('lines_0_unitPrice', '12.5');
    await buyer.press('move.proposeDirectPurchase');
    address = `/direct-purchases/${await buyer.idIn(/\/direct-purchases\/dir_\w+$/)}`;
    await buyer.seesState('DirectPurchase', 'PROPOSED');
    expect(buyer.faults()).toEqual([]);
  });

  it('is returned and proposed again', async () => {
    await approver.goTo(address);
    await approver.move('returnDirectPurchase', 'Attach the offer');
    await buyer.goTo(address);
    await buyer.sees('Attach the offer');
    await buyer.form('reviseDirectPurchase');
    await buyer.fill('lines_0_unitPrice', '12');
    await buyer.press('move.reviseDirectPurchase');
    await buyer.seesState('DirectPurchase', 'PROPOSED');
    await buyer.sees('120.00');
  });

  it('is approved on a telephone, and its prices can be ordered at once', async () => {
    await approver.goTo(address);
    expect(await lookAtAll(approver, [{ path: address, name: 'direct-purchase' }])).toEqual([]);
    await approver.goTo(address);
    await approver.move('approveDirectPurchase');
    await approver.seesState('DirectPurchase', 'APPROVED');
    await buyer.goTo(address);
    await buyer.sees(buyer.t('direct.within'));
    await buyer.page.getByRole('link', { name: /HT-/ }).first().click();
    await buyer.sees(buyer.t('contract.next.agreed'));
    await buyer.form('createOrder');
    await buyer.idIn(/\/contracts\/ctr_\w+\/order$/);
    expect(buyer.faults()).toEqual([]);
  });

  it('stands in the list, beside the limits', async () => {
    await buyer.goTo('/direct-purchases');
    await buyer.sees(buyer.t('word.DirectGround.BELOW_LIMIT'));
    const places = [
      { path: '/direct-purchases', name: 'direct-purchases' },
      { path: '/direct-limits', name: 'direct-limits' },
    ];
    expect(await lookAtAll(buyer, places)).toEqual([]);
    expect(buyer.faults()).toEqual([]);
  });
});
