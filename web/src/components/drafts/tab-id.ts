import { newKey } from '../../lib/new-key.js';

const NAME = 'qingcai.tab';
const TRIES = 4;
const BETWEEN_MS = 150;
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

let known: Promise<string> | null = null;

/** The id of this browser tab: the same after reloading, but another one in a tab that was duplicated from it. */
export function tabId(): Promise<string> {
  known ??= claim();
  return known;
}

/** The ids of open tabs in this browser; null where the browser does not tell. */
export async function openTabs(): Promise<ReadonlySet<string> | null> {
  if (!navigator.locks) return null;
  const { held = [] } = await navigator.locks.query();
  const names = held.map(({ name }) => name ?? '').filter((name) => name.startsWith(`${NAME}.`));
  return new Set(names.map((name) => name.slice(NAME.length + 1)));
}

async function claim(): Promise<string> {
  const kept = sessionStorage.getItem(NAME);
  // A page that is just being left may hold its name for another moment.
  for (let tries = 0; kept !== null && tries < TRIES; tries++) {
    if (await hold(kept)) return kept;
    await pause(BETWEEN_MS);
  }
  const id = newKey();
  sessionStorage.setItem(NAME, id);
  await hold(id);
  return id;
}

/** Holds a name for as long as the page is open; false where another tab has it. */
function hold(id: string): Promise<boolean> {
  if (!navigator.locks) return Promise.resolve(true);
  return new Promise((resolve) => {
    void navigator.locks.request(`${NAME}.${id}`, { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      return lock ? new Promise(() => undefined) : undefined;
    });
  });
}
