import { join } from 'node:path';
import { describe } from '@jest/globals';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { database } from '../../api/kernel/database.js';
import { PROJECT_ROOT } from '../../api/kernel/env.js';
import { keepSequencing } from '../../jobs/sequencing/loop.js';
import { keepSigning } from '../../jobs/signing/loop.js';
import { startWorker } from '../../jobs/worker.js';
import { startApp } from './app.js';

/** The width of a page: on a desktop, or on a phone. */
export type Width = 'wide' | 'phone';

/** The language of the pages. */
export type Language = 'zh' | 'en';

/** The screen size for each width. */
export const SIZES = { wide: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const;
/** What a page may take on a machine that runs other suites beside it. */
const WAIT_MS = 60_000;
const PICTURES = join(PROJECT_ROOT, '.cache/browser-failures');
/** Enough of a page's text to see what it is waiting for, taken from its end, where dialogs and messages are. */
const SEEN_CHARS = 600;
const PROGRAM = process.env.CHROMIUM ?? '';

/** Tests that need a browser; skipped where there is none, which `npm test` says at its start. */
export const describeInBrowser = PROGRAM === '' ? describe.skip : describe;

function launch(): Promise<Browser> {
  // Chromium refuses to run its sandbox as root, which is the user of tests in containers.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({
    executablePath: PROGRAM,
    args: [...args, '--disable-gpu', '--disable-background-networking'],
  });
}

/**
 * Starts the platform with its built pages, the sequencer and the worker, on the tests' clock, and a Chromium. Pages see the time of that
 * clock; `pass` moves all of them. `at` is an existing database.
 */
export async function startPlatform({ at = null as string | null } = {}) {
  const app = await startApp({ live: true, at });
  const ending = new AbortController();
  const problems: unknown[] = [];
  const onFault = (error: unknown) => void problems.push(error);
  const log = {
    info: () => undefined,
    warn: () => undefined,
    error: (what: object, message: string) => void problems.push({ message, ...what }),
  };
  const { origin, signer, clock } = app;
  const { signal } = ending;
  const sequencing = keepSequencing({ db: database(), origin, signal, onFault });
  const signing = keepSigning({ db: database(), signer, signal, onFault, onSigned: () => undefined });
  const worker = startWorker({ env: { redisUrl: process.env.REDIS_URL ?? null, origin }, clock, log });
  const browser = await launch();
  const contexts: BrowserContext[] = [];

  return {
    ...app,
    /** Failures of jobs. */
    problems,
    /** Opens a browser session of its own for somebody. */
    async open(width: Width = 'wide', language: Language = 'zh'): Promise<Page> {
      const context = await browser.newContext({
        viewport: SIZES[width],
        locale: 'zh-CN',
        timezoneId: 'Asia/Shanghai',
        baseURL: app.base,
        reducedMotion: 'reduce',
      });
      contexts.push(context);
      await context.clock.setFixedTime(clock.now());
      await context.addInitScript(`localStorage.getItem('qingcai.language') ??
        localStorage.setItem('qingcai.language', '${language}')`);
      context.setDefaultTimeout(WAIT_MS);
      return context.newPage();
    },
    /** Keeps a picture of every page as it is, to find out why a test failed. */
    async keepPictures(): Promise<void> {
      const pages = contexts.flatMap((context) => context.pages());
      for (const [index, page] of pages.entries())
        await page.screenshot({ path: join(PICTURES, `${index}.png`), fullPage: true }).catch(() => null);
    },
    /** The present text of every page, for the message of a failed test where its pictures cannot be had. */
    async whatIsSeen(): Promise<string> {
      const texts = contexts
        .flatMap((context) => context.pages())
        .map(async (page) => {
          const text = await page
            .locator('body')
            .innerText({ timeout: 1_000 })
            .catch(() => '');
          return `\n\n${page.url()}\n${text.replace(/\s+/g, ' ').slice(-SEEN_CHARS)}`;
        });
      return (await Promise.all(texts)).join('');
    },
    /** Lets time pass, for the platform and for all pages. */
    async pass(milliseconds: number): Promise<void> {
      clock.advance(milliseconds);
      for (const context of contexts) await context.clock.setFixedTime(clock.now());
    },
    async stop(): Promise<void> {
      await browser.close();
      await worker.stop();
      ending.abort();
      await Promise.all([sequencing, signing]);
      await app.stop();
    },
  };
}

/** The platform with its browser. */
export type Platform = Awaited<ReturnType<typeof startPlatform>>;
