import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { describeInBrowser, type Platform, startPlatform } from '../kit/browser.js';
import { part } from '../kit/catalogue.js';
import { jpeg, pdf, png } from '../kit/made-files.js';
import { publishedEvent } from '../kit/sourcing.js';
import { type Firm, threeFirms } from '../kit/suppliers.js';
import { until } from '../kit/until.js';
import { lookAtAll } from './look-at.js';
import { type Reader, signIn, visitor } from './reader.js';

jest.setTimeout(300_000);

const named = (name: string, mimeType: string, buffer: Buffer) => ({ name, mimeType, buffer });

describeInBrowser('files of subjects', () => {
  let platform: Platform;
  let firms: readonly Firm[];
  let partId = '';
  let manager: Reader;

  beforeAll(async () => {
    platform = await startPlatform();
    firms = await threeFirms(platform);
    partId = await part(platform, { number: 'F-1', name: 'Lever', unit: 'pc' });
    manager = await signIn(await visitor(platform, 'wide', 'en'), 'category_manager');
  });
  afterAll(() => platform.stop());

  const choose = ({ page }: Reader, files: readonly ReturnType<typeof named>[]) =>
    page
      .getByRole('dialog')
      .locator('.ant-upload-drag input[type=file]')
      .setInputFiles([...files]);

  it('are dropped, looked at and attached; what is wrong with one is said beside it', async () => {
    const { page, t } = manager;
    await manager.goTo(`/parts/${partId}`);
    await page.getByRole('button', { name: t('move.attachPartFiles'), exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(t('file.whatIsRead')).waitFor();
    await choose(manager, [
      named('drawing.pdf', 'application/pdf', pdf({ Author: '(Chen)', Producer: '(WPS)' })),
      named('lever.png', 'image/png', png),
      named('setup.pdf', 'application/pdf', Buffer.from('MZ\u0090\0')),
    ]);
    await dialog.getByText(t('file.form', { name: 'setup.pdf' })).waitFor();
    await dialog.getByText('author Chen; program WPS').waitFor();
    await dialog.getByRole('button', { name: t('file.attach', { count: 2 }), exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    await manager.sees('lever.png');
    await page.getByRole('button', { name: t('file.showOf', { name: 'lever.png' }), exact: true }).click();
    const picture = page.getByRole('dialog').getByAltText('lever.png');
    await until(
      () => picture.evaluate((image) => Reflect.get(image, 'naturalWidth')),
      (pixels) => pixels === 1,
    );
    await page.keyboard.press('Escape');
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: t('file.saveOf', { name: 'drawing.pdf' }), exact: true }).click();
    expect((await saving).suggestedFilename()).toBe('drawing.pdf');
    expect(manager.faults()).toEqual([expect.stringContaining('400')]);
  });

  it('go with a bid from a telephone, and are there for its supplier alone', async () => {
    const event = await publishedEvent(platform, firms, 24);
    const firm = await signIn(await visitor(platform, 'phone', 'en'), 'firm0', 'supplier');
    const { page, t } = firm;
    await firm.goTo(`/events/${event.eventId}/bid`);
    await page
      .locator('.ant-upload-drag input[type=file]')
      .setInputFiles([
        named('quote.pdf', 'application/pdf', pdf()),
        named('sample.jpg', 'image/jpeg', jpeg({ 271: 'HUAWEI', 272: 'ALN-AL00' })),
      ]);
    await firm.sees('sample.jpg');
    await page.getByRole('button', { name: t('file.leaveOut', { name: 'sample.jpg' }) }).waitFor();
    expect(await lookAtAll(firm, [{ path: `/events/${event.eventId}/bid`, name: 'bid-with-files' }])).toEqual([]);
    expect(firm.faults()).toEqual([]);
  });

  it('have pages that fit a desk and a telephone, in both languages', async () => {
    expect(await lookAtAll(manager, [{ path: `/parts/${partId}`, name: 'part-with-files' }])).toEqual([]);
    expect(platform.problems).toEqual([]);
  });
});
