import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { describeInBrowser, type Platform, startPlatform } from '../kit/browser.js';
import { type PublishedEvent, publishedEvent } from '../kit/sourcing.js';
import { threeFirms } from '../kit/suppliers.js';
import { lookAtAll } from './look-at.js';
import { type Reader, signIn, visitor } from './reader.js';

jest.setTimeout(300_000);

/** What buyers see of somebody else's purchase, and how it becomes theirs for a time or for good. */
describeInBrowser('whose purchase it is', () => {
  let platform: Platform;
  let event: PublishedEvent;
  let owner: Reader;
  let colleague: Reader;

  beforeAll(async () => {
    platform = await startPlatform();
    const firms = await threeFirms(platform);
    await platform.as('BUYER');
    event = await publishedEvent(platform, firms, 200);
    const { id: unitId } = await (await platform.as('SYSTEM_ADMIN')).act(
      'createUnit',
      { code: 'AXLES', name: '车桥厂' },
      'id',
    );
    await platform.hire(['BUYER'], 'linyueru', { name: '林月茹', language: 'zh' });
    await platform.hire(['BUYER'], 'heshanshan', { name: '何珊珊', language: 'zh', unitId });
    owner = await signIn(await visitor(platform, 'wide', 'en'), 'buyer');
    colleague = await signIn(await visitor(platform, 'wide', 'zh'), 'linyueru');
  });
  afterAll(() => platform.stop());

  it('somebody of another unit sees the steps grey, with whom to call, and nothing to take over', async () => {
    const outsider = await signIn(await visitor(platform, 'phone', 'zh'), 'heshanshan');
    await outsider.goTo(`/events/${event.eventId}`);
    await outsider.sees('经办人为buyer (test)（总装厂），请与其联系');
    const extend = outsider.page.getByRole('button', { name: outsider.t('move.extendDeadline') });
    expect(await extend.isDisabled()).toBe(true);
    await outsider.goTo(`/purchases/${event.purchaseId}`);
    await outsider.sees('buyer (test)');
    expect(await outsider.page.getByRole('button', { name: outsider.t('move.takeOverPurchase') }).count()).toBe(0);
    expect(outsider.faults()).toEqual([]);
  });

  it('a colleague takes it over with a reason, which its page says, and gives it back', async () => {
    await colleague.goTo(`/purchases/${event.purchaseId}`);
    await colleague.move('takeOverPurchase', '经办人休假');
    await colleague.sees('林月茹已接手');
    await colleague.sees('经办人休假');
    await colleague.move('takeBackPurchase');
    await colleague.page.getByText('林月茹已接手').first().waitFor({ state: 'hidden' });
    expect(colleague.faults()).toEqual([]);
  });

  it('its owner appoints a deputy for a time', async () => {
    await owner.goTo(`/purchases/${event.purchaseId}`);
    await owner.form('appointPurchaseDeputy');
    await owner.pick('accountId', '何珊珊', '何珊珊');
    await owner.press('move.appointPurchaseDeputy');
    await owner.sees(owner.t('input.instant'));
    const until = owner.page.locator('[id="until"]');
    await until.fill('2026-03-20 18:00');
    await until.press('Enter');
    await owner.press('move.appointPurchaseDeputy');
    await owner.sees(owner.t('owner.deputy', { name: '何珊珊', from: '2026-03-02 09:00', until: '2026-03-20 18:00' }));
    expect(owner.faults()).toEqual([]);
  });

  it('the forms fit a desk and a telephone', async () => {
    const at = (form: string) => ({ path: `/purchases/${event.purchaseId}/${form}`, name: `purchase-${form}` });
    expect(await lookAtAll(owner, [at('deputy'), at('hand-over')])).toEqual([]);
  });

  it('its owner hands it over for good', async () => {
    await owner.goTo(`/purchases/${event.purchaseId}`);
    await owner.form('handOverPurchase');
    await owner.pick('accountId', '林月茹', '林月茹');
    await owner.fill('reason', '调岗');
    await owner.press('move.handOverPurchase');
    await owner.page.waitForURL(new RegExp(`/purchases/${event.purchaseId}$`));
    await owner.sees('林月茹');
    await colleague.goTo(`/purchases/${event.purchaseId}`);
    await colleague.sees(colleague.t('move.handOverPurchase'));
    expect([...owner.faults(), ...colleague.faults()]).toEqual([]);
  });

  it('its page shows who acts in the place of whom', async () => {
    await owner.goTo(`/purchases/${event.purchaseId}`);
    await owner.move('takeOverPurchase', 'On leave');
    const place = { path: `/purchases/${event.purchaseId}`, name: 'purchase-taken-over' };
    expect(await lookAtAll(owner, [place])).toEqual([]);
    expect(owner.faults()).toEqual([]);
  });
});
