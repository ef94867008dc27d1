import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { PROJECT_ROOT } from '../../api/kernel/env.js';
import { type Language, SIZES, type Width } from '../kit/browser.js';
import { say } from './page-texts.js';
import type { Reader } from './reader.js';

/** A page to check: its path, and the name of its picture. */
export interface Place {
  readonly path: string;
  readonly name: string;
}

/** Pictures for docs/img are taken only on request, so that a test run changes no file of the checkout. */
const PICTURES = process.env.QINGCAI_SCREENSHOTS === '1' ? join(PROJECT_ROOT, 'docs/img') : null;
/** Chromium and Firefox let the keyboard scroll a wide table without help; the rule demands a mark that only Safari needs. */
const LEFT_OUT = ['scrollable-region-focusable'];
/** Marks of a page that has not loaded everything yet. */
const WAITING = '.ant-skeleton, .ant-spin-spinning';

/** What makes a page hard to use for people who cannot see it. */
async function barriers({ page }: Reader): Promise<string[]> {
  // Without looking into frames, which no page has, and for nothing but what is wrong: a third of the time.
  const axe = new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .disableRules(LEFT_OUT)
    .setLegacyMode();
  const { violations } = await axe.analyze();
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  return grave.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .slice(0, 3)
        .map(({ html }) => html.slice(0, 160))
        .join(' | ')}`,
  );
}

/** By how much a page is wider than its screen. */
async function tooWide({ page }: Reader): Promise<string[]> {
  const wider = Number(await page.evaluate('document.documentElement.scrollWidth - innerWidth'));
  return wider > 0 ? [`${wider} px wider than the screen`] : [];
}

/** Changes the language with the button in the frame, where it is another. */
async function speak({ page }: Reader, language: Language): Promise<void> {
  const shown = language === 'en' ? 'en' : 'zh-CN';
  if ((await page.locator('html').getAttribute('lang')) === shown) return;
  await page.getByRole('button', { name: say(language === 'en' ? 'zh' : 'en', 'app.language') }).click();
  await page.locator(`html[lang=${shown}]`).waitFor({ state: 'attached' });
}

/** Checks pages in both languages, once on a desktop and once on a phone, or in all combinations for pictures; answers what is wrong. The window has its size again after. */
export async function lookAtAll(reader: Reader, places: readonly Place[]): Promise<string[]> {
  const all = [
    { language: 'zh', width: 'wide' },
    { language: 'zh', width: 'phone' },
    { language: 'en', width: 'wide' },
    { language: 'en', width: 'phone' },
  ] as const;
  const faults: string[] = [];
  const size = reader.page.viewportSize();
  for (const [index, way] of all.entries())
    if (PICTURES !== null || index === 0 || index === 3) faults.push(...(await lookAt(reader, places, way)));
  if (size) await reader.page.setViewportSize(size);
  return faults;
}

/** Checks pages in a language at a width. */
async function lookAt(
  reader: Reader,
  places: readonly Place[],
  { language, width }: { readonly language: Language; readonly width: Width },
): Promise<string[]> {
  const { page } = reader;
  await reader.goTo('/');
  await speak(reader, language);
  await page.setViewportSize(SIZES[width]);
  const faults: string[] = [];
  for (const { path, name } of places) {
    await reader.goTo(path);
    await page.locator('h1').first().waitFor();
    await page.locator(WAITING).first().waitFor({ state: 'hidden' });
    // Barriers are the same in both languages, and looking for them takes long.
    const found = [...(await tooWide(reader)), ...(language === 'zh' ? await barriers(reader) : [])];
    faults.push(...found.map((fault) => `${name} ${language} ${width}: ${fault}`));
    if (PICTURES === null) continue;
    mkdirSync(PICTURES, { recursive: true });
    await page.screenshot({ path: join(PICTURES, `${name}-${language}-${width}.png`) });
  }
  return faults;
}
