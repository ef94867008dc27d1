import { setImmediate as breathe, setTimeout as pause } from 'node:timers/promises';
import { nodeSha256 } from '../../api/trail/crypto.js';
import {
  CENSUS_TYPE,
  type Census,
  type EntryFacts,
  formatCensus,
  isCensusEntry,
  leafHash,
  messageOf,
  type Signer,
  sameBytes,
  startRecount,
  stateCensus,
  TILE_WIDTH,
} from '../../schema/trail/index.js';
import { halt, holdHalt, liftedIn, readHalt } from '../halt.js';
import { keepRefusal } from '../keep-refusal.js';
import { copiedEntries, countCopy } from './count-copy.js';
import { readCensus } from './read-census.js';
import { keepStatement, readStatement } from './statements.js';

/** What the loop works on. */
export interface Recounting {
  readonly folder: string;
  readonly origin: string;
  readonly cosigner: Signer;
  /** Number of entries copied and checked. */
  readonly copied: () => number;
  /** The opening of the census at an index, from the platform; null where it gives none. */
  readonly fetchOpening: (index: number) => Promise<Uint8Array | null>;
  readonly now: () => Date;
  readonly signal: AbortSignal;
  readonly say: (what: Record<string, unknown>) => void;
  /** What is shown of it to whoever asks. */
  readonly state: RecountState;
  readonly lookMs?: number;
  /** How long an opening may be missing, in milliseconds. */
  readonly patienceMs?: number;
}

/** How far a witness can state censuses. */
export interface RecountState {
  /**
   * The first entry that no thread can count and whose halt was lifted. No census that counts it is stated, while checkpoints are still
   * co-signed. Null where there is none.
   */
  endsAt: number | null;
}

interface Waiting {
  readonly index: number;
  readonly leaf: Uint8Array;
  readonly entry: EntryFacts;
  /** Monotonic time at which the census was first seen. */
  readonly since: number;
}

/** An entry which shows that the log cannot be counted as it claims. */
class LogUncounted extends Error {
  constructor(
    message: string,
    readonly index: number,
    readonly before: string,
    readonly after: string,
  ) {
    super(message);
  }
}

const LOOK_MS = 1_000;
const PATIENCE_MS = 15 * 60_000;

/**
 * Recounts each census of the log from the witness's own copy until the signal, and signs a statement about it where the result is the
 * same. The witness halts at a wrong census, at one whose opening is missing for 15 minutes, at a subject that leaves its purchase, and at
 * an entry in no thread: the evidence is stored, and nothing is co-signed until the holder lifts the halt. Where the halt was for an entry
 * that no thread can count, statements end before that entry for good, since the holder's looking into it does not make it countable.
 */
export async function keepRecounting(work: Recounting): Promise<void> {
  const { folder, copied, signal, say, state, lookMs = LOOK_MS } = work;
  const recount = startRecount(nodeSha256);
  // Counted only once a census says up to where: what follows belongs to the next one.
  const ahead: { readonly entry: Pick<EntryFacts, 'proc' | 'subject'>; readonly hash: Uint8Array }[] = [];
  const waiting: Waiting[] = [];
  let next = 0;
  let trouble = '';
  let found: LogUncounted | null = null;
  while (!signal.aborted) {
    try {
      if (found) stand(found);
      found = null;
      if (readHalt(folder) === null) {
        await takeCopied();
        while (waiting[0] && (await judge(waiting[0]))) waiting.shift();
      }
      trouble = '';
    } catch (error) {
      if (error instanceof LogUncounted) {
        // Storing the finding comes next and may take some time; from now on nothing is co-signed.
        found = error;
        holdHalt(folder, haltOf(error));
        continue;
      }
      if (trouble !== messageOf(error)) say({ level: 'warn', recount: messageOf(error) });
      trouble = messageOf(error);
    }
    await pause(lookMs, undefined, { signal }).catch(() => undefined);
  }

  async function takeCopied(): Promise<void> {
    for (const { index, leaf, entry } of copiedEntries(folder, next, copied())) {
      if (index % TILE_WIDTH === 0) await breathe();
      if (signal.aborted) return;
      // Before anything can fail, so that an entry whose halt was lifted is not counted twice.
      next = index + 1;
      if (entry.type === CENSUS_TYPE) waiting.push({ index, leaf, entry, since: performance.now() });
      admit(index, leaf, entry);
      const { proc, subject } = entry;
      if (state.endsAt === null) ahead.push({ entry: { proc, subject }, hash: leafHash(nodeSha256, leaf) });
    }
  }

  function admit(index: number, leaf: Uint8Array, entry: EntryFacts): void {
    try {
      recount.admit(entry);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      const why = `the entry at index ${index} can be counted nowhere: ${messageOf(error)}`;
      // Even where its halt is lifted later: nothing after it can be counted, and its subject is taken to belong where it says now.
      recount.concede(entry);
      state.endsAt ??= index;
      if (!liftedIn(folder).has(index)) throw new LogUncounted(why, index, '', textOf(leaf));
    }
  }

  /** Whether the census is finished: stated, or its halt lifted. False while its opening is still missing. */
  async function judge({ index, leaf, entry, since }: Waiting): Promise<boolean> {
    const wrong = (why: string, own: string) =>
      new LogUncounted(`the census at index ${index} is wrong: ${why}`, index, own, textOf(leaf));
    if (liftedIn(folder).has(index)) return true;
    if (!isCensusEntry(entry)) throw wrong('it is not the only entry of a census', '');
    const stated = readStatement(folder, index);
    const census = stated ?? (await openedCensus({ index, leaf, entry, since }));
    if (!census) return false;
    if (state.endsAt !== null && census.size > state.endsAt) return true;
    if (census.size > index) throw wrong(`it counts ${census.size} entries`, '');
    const own = countTo(census.size);
    if (!own || !sameCensus(own, census))
      throw wrong('the copy gives another', own ? JSON.stringify(formatCensus(own)) : '');
    if (stated) return true;
    const { origin, cosigner } = work;
    const hash = leafHash(nodeSha256, leaf);
    keepStatement(folder, index, stateCensus({ origin, index, leafHash: hash, ...own }, nodeSha256, cosigner));
    say({ level: 'info', recounted: census.size, index });
    return true;
  }

  async function openedCensus({ index, leaf, entry, since }: Waiting): Promise<Census | null> {
    const opening = await work.fetchOpening(index).catch(() => null);
    try {
      const census = opening && readCensus(entry, opening);
      if (census) return census;
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      throw new LogUncounted(`the census at index ${index} is wrong: ${messageOf(error)}`, index, '', textOf(leaf));
    }
    if (performance.now() - since < (work.patienceMs ?? PATIENCE_MS)) return null;
    throw new LogUncounted(`the opening of the census at index ${index} is not to be had`, index, '', textOf(leaf));
  }

  function countTo(size: number): Census | null {
    if (size < recount.size()) return countCopy(folder, size);
    const more = ahead.splice(0, size - recount.size());
    for (const { entry, hash } of more) recount.count(entry, hash);
    return recount.census();
  }

  function haltOf({ message: why, index }: LogUncounted) {
    return { at: work.now().toISOString(), why, index };
  }

  function stand(error: LogUncounted): void {
    const { why, index } = haltOf(error);
    const { before, after } = error;
    const file = keepRefusal(folder, { ...haltOf(error), before, after });
    halt(folder, haltOf(error));
    say({ level: 'error', halted: why, index, file });
  }
}

function sameCensus(one: Census, other: Census): boolean {
  return one.size === other.size && one.threads === other.threads && sameBytes(one.root, other.root);
}

function textOf(leaf: Uint8Array): string {
  return Buffer.from(leaf).toString('utf8');
}
