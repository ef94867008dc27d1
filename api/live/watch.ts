import { setTimeout as pause } from 'node:timers/promises';
import type { ChangeStream, ChangeStreamDocument, Db } from 'mongodb';
import { type Feed, openFeed } from './feed.js';

/** Something that changed: a purchase, by an entry of it, or an alert. */
export interface Change {
  readonly kind: 'purchase' | 'alert';
  readonly id: string;
}

/** Hands every change on to whoever subscribed. */
export interface ChangeHub {
  /**
   * Changes from now on that `wants` picks, until the reader or the hub ends it. `whole` is told where changes may have been
   * missed: it stands for all of them.
   */
  subscribe(wants: (change: Change) => boolean, whole: Change): AsyncIterableIterator<Change>;
  /** How many are subscribed. */
  readonly size: number;
}

const PAUSE_MS = 1_000;

const PIPELINE = [
  {
    $match: {
      'ns.coll': { $in: ['trail_outbox', 'trail_log', 'alerts'] },
      operationType: { $in: ['insert', 'replace', 'update'] },
    },
  },
  // The entry itself is not needed, and may be large.
  { $project: { ns: 1, operationType: 1, documentKey: 1, 'fullDocument.proc': 1 } },
];

/**
 * Watches the database for committed and logged entries and for alerts: one change stream for the whole process, whatever
 * the number of readers. Where it breaks it is opened again; what was missed is made good by telling every reader to look.
 */
export function watchChanges(
  db: Db,
  signal: AbortSignal,
  onFault: (error: unknown) => void = () => undefined,
): ChangeHub {
  const readers = new Set<Reader>();
  const tell = (change: Change) => {
    for (const reader of readers) if (reader.wants(change)) reader.feed.push(change);
  };
  const tellAll = () => {
    for (const { whole, feed } of readers) feed.push(whole);
  };
  signal.addEventListener('abort', () => [...readers].forEach(({ feed }) => void feed.end()), { once: true });
  void keepWatching(db, signal, { tell, tellAll, onFault });
  return {
    get size() {
      return readers.size;
    },
    subscribe(wants, whole) {
      const feed: Feed<Change> = openFeed(
        ({ id }) => id,
        () => readers.delete(reader),
      );
      const reader = { wants, whole, feed };
      readers.add(reader);
      if (signal.aborted) feed.end();
      return feed.items;
    },
  };
}

interface Reader {
  readonly wants: (change: Change) => boolean;
  readonly whole: Change;
  readonly feed: Feed<Change>;
}

interface Telling {
  readonly tell: (change: Change) => void;
  readonly tellAll: () => void;
  readonly onFault: (error: unknown) => void;
}

async function keepWatching(db: Db, signal: AbortSignal, { tell, tellAll, onFault }: Telling): Promise<void> {
  while (!signal.aborted) {
    const stream = db.watch(PIPELINE, { maxAwaitTimeMS: 1_000 });
    const close = () => void stream.close().catch(() => undefined);
    signal.addEventListener('abort', close, { once: true });
    try {
      // The driver resumes by itself after a short loss; what comes out here is final for this stream.
      await readAll(stream, tell);
    } catch (error) {
      if (!signal.aborted) onFault(error);
    } finally {
      signal.removeEventListener('abort', close);
      close();
    }
    if (signal.aborted) return;
    await pause(PAUSE_MS, undefined, { signal }).catch(() => undefined);
    tellAll();
  }
}

async function readAll(stream: ChangeStream, tell: (change: Change) => void): Promise<void> {
  for await (const event of stream) {
    const change = changeOf(event);
    if (change) tell(change);
  }
}

function changeOf(event: ChangeStreamDocument): Change | null {
  if (!('ns' in event) || !('coll' in event.ns) || !('documentKey' in event)) return null;
  if (event.ns.coll === 'alerts') return { kind: 'alert', id: String(event.documentKey._id) };
  const proc = 'fullDocument' in event ? event.fullDocument?.proc : null;
  return typeof proc === 'string' ? { kind: 'purchase', id: proc } : null;
}
