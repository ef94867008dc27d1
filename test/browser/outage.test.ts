import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { database } from '../../api/kernel/database.js';
import { startMembers } from '../chaos/members.js';
import { describeInBrowser, type Platform, startPlatform } from '../kit/browser.js';
import { hireAll } from './given.js';
import { signIn, visitor } from './reader.js';

const mongod = process.env.MONGOD ?? '';

// A database that runs elsewhere must not be killed.
(mongod ? describeInBrowser : describe.skip)('a database that is gone while a form is sent', () => {
  const folder = mkdtempSync(join(tmpdir(), 'qingcai-outage-'));
  let members: Awaited<ReturnType<typeof startMembers>>;
  let platform: Platform;
  beforeAll(async () => {
    members = await startMembers(mongod, folder, 1);
    platform = await startPlatform({ at: members.uri });
    await hireAll(platform, ['CATEGORY_MANAGER']);
    const manager = await platform.signIn('/graphql', 'category_manager');
    await manager.act('createCategory', { code: '17', name: '制动零件' }, 'id');
  });
  afterAll(async () => {
    await platform?.stop();
    await members?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('the form keeps what was entered and offers to send it again, which creates a single part', async () => {
    const { page, ...reader } = await signIn(await visitor(platform), 'category_manager');
    await reader.goTo('/parts/new');
    await reader.fill('number', 'QT-17-900');
    await reader.fill('name', '制动盘');
    await reader.pick('categoryId', '', '制动零件');
    await members.kill(0);
    await reader.press('move.createPart');
    const again = page.getByRole('alert').getByRole('button', { name: reader.t('form.again') });
    await again.waitFor({ timeout: 45_000 });
    expect(await page.locator('[id="number"]').inputValue()).toBe('QT-17-900');

    // Somebody who opens the page meanwhile is not sent to sign in.
    const late = await page.context().newPage();
    await late.goto('/parts');
    await late.getByRole('status').getByText(reader.t('app.waiting')).waitFor({ timeout: 30_000 });

    await members.start(0);
    await members.ready();
    await late.locator('header').waitFor({ timeout: 30_000 });
    await again.click();
    await page.waitForURL(/\/parts\/prt_/, { timeout: 30_000 });
    const parts = await database().collection('parts').find().project({ _id: 0, number: 1 }).toArray();
    expect(parts).toEqual([{ number: 'QT-17-900' }]);
  }, 150_000);
});
