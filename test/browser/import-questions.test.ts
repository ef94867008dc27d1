import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { describeInBrowser, type Platform, startPlatform } from '../kit/browser.js';
import { hireAll } from './given.js';
import { lookAtAll } from './look-at.js';
import { type Reader, signIn, visitor } from './reader.js';

jest.setTimeout(300_000);

/** Files that do not say for certain how to read them: the possibilities are shown, and a person chooses. */
describeInBrowser('an import that is asked about', () => {
  let platform: Platform;
  let manager: Reader;
  /** Looks at pages in both languages meanwhile, since an account keeps its own language. */
  let looker: Reader;

  const drop = (name: string, buffer: Buffer) =>
    manager.page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer });

  beforeAll(async () => {
    platform = await startPlatform();
    await hireAll(platform, ['CATEGORY_MANAGER']);
    const person = await platform.signIn('/graphql', 'category_manager');
    await person.act('createCategory', { code: '17', name: '齿轮' }, 'id');
    manager = await signIn(await visitor(platform), 'category_manager');
    await platform.hire(['CATEGORY_MANAGER'], 'second.manager');
    looker = await signIn(await visitor(platform), 'second.manager');
  });
  afterAll(() => platform.stop());

  it('an import shows how the lines read in each encoding, and takes the file in the one chosen', async () => {
    const { page, t } = manager;
    await manager.goTo('/imports/new');
    await drop('零件.csv', Buffer.from('part_number,name,category,unit\nZ1,Gehäuse,17,pc\n', 'latin1'));
    await manager.sees(t('import.whichEncoding'));
    await manager.sees('Z1,Gehäuse,17,pc');
    const asked = new URL(page.url()).pathname;
    expect(await lookAtAll(looker, [{ path: asked, name: 'import-encoding' }])).toEqual([]);
    await manager.press('import.readSo');
    await manager.seesState('ImportRun', 'DONE');
    await manager.goTo('/parts');
    await manager.sees('Gehäuse');
  });

  it('an import lists rows that differ from the catalogue, and says that they were not imported', async () => {
    const { page, t } = manager;
    await manager.goTo('/imports/new');
    await drop('改动.csv', Buffer.from('零件号,名称,品类,单位\nZ1,壳体,17,pc\n'));
    await manager.seesState('ImportRun', 'DONE');
    await manager.sees(t('import.differences', { shown: 1 }));
    await manager.sees(t('import.whenDiffering'));
    const done = new URL(page.url()).pathname;
    expect(await lookAtAll(looker, [{ path: done, name: 'import-differences' }])).toEqual([]);
  });

  it('an import shows how the times of an event log read, and takes them in the format chosen', async () => {
    const { page, t } = manager;
    await manager.goTo('/event-logs/new');
    await page.locator('#log-system').fill('旧 ERP');
    await drop('日志.csv', Buffer.from('case,activity,time\nA-1,下单,25/03/2025 2:05 PM\n'));
    await manager.sees(t('process.whichTimes'));
    await manager.sees('2025-03-25 14:05:00');
    const asked = new URL(page.url()).pathname;
    expect(await lookAtAll(looker, [{ path: asked, name: 'event-log-times' }])).toEqual([]);
    await manager.press('import.readSo');
    await manager.seesState('EventLog', 'DONE');
    expect(manager.faults()).toEqual([]);
    expect(platform.problems).toEqual([]);
  });
});
