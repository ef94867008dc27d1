import type { Locator, Page } from 'playwright-core';
import { PASSWORD } from '../kit/app.js';
import type { Language, Platform, Width } from '../kit/browser.js';
import { until } from '../kit/until.js';
import { say } from './page-texts.js';

/** What a page may log although nothing is wrong: a visitor has no session to renew, so trying to is refused. */
const EXPECTED = /\/session\/refresh/;

/** Somebody at a browser. Fields are named by their path in the command's input, everything else by its text. */
export interface Reader {
  readonly page: Page;
  /** A text of the pages in this reader's language. */
  t(key: string, params?: Readonly<Record<string, string | number>>): string;
  goTo(path: string): Promise<void>;
  /** Types into a field. */
  fill(field: string, text: string): Promise<void>;
  /** Types a day, YYYY-MM-DD. */
  day(field: string, text: string): Promise<void>;
  /** Searches in a field and takes the result. */
  pick(field: string, typed: string, found: string): Promise<void>;
  /** Presses the button with this text. */
  press(key: string): Promise<void>;
  /** Follows the link of a move to its form. */
  form(move: string): Promise<void>;
  /** Takes a move that needs no form, with its reason or note. */
  move(move: string, text?: string): Promise<void>;
  /** Waits until the page shows a text. */
  sees(text: string): Promise<void>;
  /** Waits until the head of the page shows this state. */
  seesState(kind: string, state: string): Promise<void>;
  /** The id at the end of the page's address, once it has that form. */
  idIn(address: RegExp): Promise<string>;
  /** What the browser has complained about since the last call. */
  faults(): string[];
}

/** A browser at the platform's pages, with nobody signed in. */
export async function visitor(platform: Platform, width: Width = 'wide', language: Language = 'zh'): Promise<Reader> {
  return watched(await platform.open(width, language), language);
}

/** Another tab of the same browser, in which the same person is signed in. */
export async function anotherTab(reader: Reader, language: Language = 'zh'): Promise<Reader> {
  return watched(await reader.page.context().newPage(), language);
}

function watched(page: Page, language: Language): Reader {
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (line) => {
    if (line.type() !== 'error' || EXPECTED.test(line.location().url)) return;
    // A server that is busy for a moment says so, and the page asks again; tests look at what the page shows, not at this.
    if (/status of 503/.test(line.text()) && line.location().url.endsWith('/graphql')) return;
    faults.push(`${line.text()} ${line.location().url}`);
  });
  return readerOf(page, language, faults);
}

/** Signs somebody in through the page. */
export async function signIn(reader: Reader, login: string, audience: 'staff' | 'supplier' = 'staff'): Promise<Reader> {
  const { page, t } = reader;
  await reader.goTo('/');
  await page.getByText(t(`signIn.${audience}`), { exact: true }).click();
  await page.locator('input[autocomplete=username]').fill(login);
  await page.locator('input[autocomplete=current-password]').fill(PASSWORD);
  await page.getByRole('button', { name: t('signIn.submit'), exact: true }).click();
  await page.locator('header').waitFor();
  return reader;
}

function readerOf(page: Page, language: Language, faults: string[]): Reader {
  const t: Reader['t'] = (key, params) => say(language, key, params);
  const main = () => page.locator('main');
  const fieldAt = (field: string): Locator => page.locator(`[id="${field}"]`);
  // By its text alone, since an icon beside it has a name of its own.
  const button = (words: string) => page.locator('button').filter({ has: page.getByText(words, { exact: true }) });
  return {
    page,
    t,
    goTo: async (path) => {
      await page.goto(path);
      await main().or(page.locator('header')).first().waitFor();
    },
    fill: async (field, text) => {
      await fieldAt(field).fill(text);
      // Messages that appear below a field when it is left must not move the button that is pressed next.
      await fieldAt(field).blur();
    },
    day: async (field, text) => {
      await fieldAt(field).fill(text);
      await fieldAt(field).press('Enter');
      await expectValue(fieldAt(field), text);
    },
    pick: async (field, typed, found) => {
      await fieldAt(field).click();
      if (typed !== '') await fieldAt(field).fill(typed);
      await page
        .locator('.ant-select-item-option:visible, .ant-select-tree-treenode:visible')
        .filter({ hasText: found })
        .first()
        .click();
      await page.keyboard.press('Escape');
      // A list that is still closing shows its options, and the next list may have the same ones.
      await page.locator('.ant-select-dropdown:visible').first().waitFor({ state: 'hidden' });
    },
    press: (key) => button(t(key)).first().click(),
    form: async (move) => {
      const link = main()
        .getByRole('link', { name: t(`move.${move}`), exact: true })
        .first();
      await link.click();
      // The page that is left stands until the form is there, and its link has the name of the form's button.
      await link.waitFor({ state: 'hidden' });
    },
    move: async (move, text) => {
      const label = t(`move.${move}`);
      await main().getByRole('button', { name: label, exact: true }).first().click();
      const dialog = page.getByRole('dialog');
      // While the dialog is opening its buttons move, and on a busy machine a click would miss them.
      await dialog.waitFor();
      await page.locator('.ant-zoom-appear, .ant-zoom-enter').first().waitFor({ state: 'detached' });
      if (text !== undefined) await dialog.locator('textarea').fill(text);
      await dialog.getByRole('button', { name: t('app.confirm'), exact: true }).click();
      // The message that it is done is shown only for a few seconds, which a busy machine may miss; the dialog closing is reliable.
      await dialog.waitFor({ state: 'hidden' });
    },
    sees: (text) => page.getByText(text).first().waitFor(),
    seesState: (kind, state) =>
      main()
        .locator('.ant-tag')
        .filter({ hasText: t(`state.${kind}.${state}`) })
        .first()
        .waitFor(),
    idIn: async (address) => {
      await page.waitForURL(address);
      return new URL(page.url()).pathname.split('/').at(-1) ?? '';
    },
    faults: () => faults.splice(0),
  };
}

/** On a busy machine the page takes a moment to show what was typed. */
async function expectValue(field: Locator, text: string): Promise<void> {
  await until(
    () => field.inputValue(),
    (shown: string) => shown === text,
  );
}
