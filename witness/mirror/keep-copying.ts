import { setTimeout as pause } from 'node:timers/promises';
import { messageOf, TILE_WIDTH } from '../../schema/trail/index.js';
import { keepRefusal, type Refusal } from '../keep-refusal.js';
import type { Cosigned } from '../state.js';
import { checkAgain } from './check-again.js';
import { copyEntries } from './copy-entries.js';
import { LogDiffers } from './difference.js';
import type { Source } from './fetch-tile.js';
import { openCopy } from './store.js';

/** What others can see of a copy. */
export interface CopyState {
  /** Number of entries copied and checked. */
  size: number;
  /** How often the whole copy has been compared with the platform again. */
  rounds: number;
  /** What was found changed; null while all is well. */
  alarm: { readonly at: string; readonly why: string; readonly index: number | null } | null;
  /** Why the copy is making no progress now; null where it is. */
  trouble: string | null;
}

/** What the loop works on. */
export interface Copying {
  readonly folder: string;
  readonly last: () => Cosigned;
  readonly source: Source;
  readonly signal: AbortSignal;
  readonly say: (what: Record<string, unknown>) => void;
  readonly lookMs?: number;
  /** Pause between two bundles that are compared again. */
  readonly againMs?: number;
  /** Updated as things change. */
  readonly state: CopyState;
}

const LOOK_MS = 1_000;
const AGAIN_MS = 5_000;

/**
 * Keeps the copy up to date until the signal and in between compares earlier entries with what the platform gives now, bundle after bundle,
 * without end. A difference raises an alarm that names the index and stays until the holder starts again.
 */
export async function keepCopying({ folder, last, source, signal, say, state, ...more }: Copying) {
  const { lookMs = LOOK_MS, againMs = AGAIN_MS } = more;
  let again = performance.now();
  let copy = openCopy(folder);
  let round = 0;
  state.size = copy.size;
  while (!signal.aborted) {
    try {
      copy = await copyEntries(folder, copy, last(), source);
      state.size = copy.size;
      const bundles = Math.ceil(copy.size / TILE_WIDTH);
      if (bundles > 0 && performance.now() >= again) {
        again = performance.now() + againMs;
        await checkAgain(folder, round, source);
        round = (round + 1) % bundles;
        if (round === 0) state.rounds++;
      }
      state.trouble = null;
    } catch (error) {
      if (error instanceof LogDiffers) raise(error);
      else if (state.trouble !== messageOf(error)) say({ level: 'warn', trouble: messageOf(error) });
      state.trouble = messageOf(error);
    }
    await pause(lookMs, undefined, { signal }).catch(() => undefined);
  }

  function raise({ message: why, index, before, after }: LogDiffers): void {
    const at = source.now().toISOString();
    const isNew = state.alarm?.why !== why;
    state.alarm ??= { at, why, index };
    const file = tryToKeep({ at, why, index, before, after });
    if (isNew || file === null) say({ level: 'error', alarm: why, index, file });
  }

  /** On a full disk there is no file; the difference is found again by the next check. */
  function tryToKeep(refusal: Refusal): string | null {
    try {
      return keepRefusal(folder, refusal);
    } catch (error) {
      say({ level: 'error', unkept: messageOf(error) });
      return null;
    }
  }
}
