import { setTimeout as pause } from 'node:timers/promises';
import type { ChangeStream, ChangeStreamDocument, Db } from 'mongodb';
import { type Feed, openFeed } from './feed.js';

/**
 * Something that changed: a subject, by an entry that was committed or logged, with its purchase where it belongs to one; an alert; a
 * sign-in that ended; an account. `all` says that changes were missed and stands for any of them.
 */
export type Change =
  | { readonly kind: 'entry'; readonly id: string; readonly purchaseId: string | null }
  | { readonly kind: 'alert' | 'session' | 'account'; readonly id: string }
  | { readonly kind: 'all'; readonly id: '' };

/** Passes every change on to its subscribers. */
export interface ChangeHub {
  /** Changes from now on that `wants` selects, and `all` where some may have been missed, until the reader or the hub ends the feed. */
  subscribe(wants: (change: Change) => boolean): Feed<Change>;
  /** Number of subscribers. */
  readonly size: number;
}

const PAUSE_MS = 1_000;
/** How long the database may wait for a change before it says that there was none. */
const AWAIT_MS = 10_000;

const PIPELINE = [
  {
    $match: {
      $or: [
        {
          'ns.coll': { $in: ['trail_outbox', 'trail_log', 'alerts'] },
          operationType: { $in: ['insert', 'replace', 'update'] },
        },
        { 'ns.coll': 'sessions', operationType: 'delete' },
        { 'ns.coll': 'accounts', operationType: { $in: ['replace', 'update'] } },
      ],
    },
  },
  // The entry itself is not needed, and may be large.
  {
    $project: {
      ns: 1,
      operationType: 1,
      documentKey: 1,
      'fullDocument.proc': 1,
      'fullDocument.subject': 1,
    },
  },
];

/**
 * Watches the database for committed and logged entries, for alerts, and for what ends a sign-in, with one change stream for the whole
 * process, whatever the number of readers. A broken stream is opened again; to make up for what was missed, every reader is told to reload.
 */
export function watchChanges(
  db: Db,
  signal: AbortSignal,
  onFault: (error: unknown) => void = () => undefined,
): ChangeHub {
  const readers = new Set<Reader>();
  const tell = (change: Change) => {
    for (const reader of readers) if (change.kind === 'all' || reader.wants(change)) reader.feed.push(change);
  };
  signal.addEventListener('abort', () => [...readers].forEach(({ feed }) => void feed.end()), { once: true });
  void keepWatching(db, signal, { tell, onFault });
  return {
    get size() {
      return readers.size;
    },
    subscribe(wants) {
      const feed: Feed<Change> = openFeed(
        ({ kind, id }) => `${kind} ${id}`,
        () => readers.delete(reader),
      );
      const reader = { wants, feed };
      readers.add(reader);
      if (signal.aborted) feed.end();
      return feed;
    },
  };
}

interface Reader {
  readonly wants: (change: Change) => boolean;
  readonly feed: Feed<Change>;
}

interface Telling {
  readonly tell: (change: Change) => void;
  readonly onFault: (error: unknown) => void;
}

async function keepWatching(db: Db, signal: AbortSignal, { tell, onFault }: Telling): Promise<void> {
  while (!signal.aborted) {
    const stream = db.watch(PIPELINE, { maxAwaitTimeMS: AWAIT_MS });
    const close = () => void stream.close().catch(() => undefined);
    signal.addEventListener('abort', close, { once: true });
    try {
      // The driver resumes by itself after a short loss; an error that gets here is final for this stream.
      await readAll(stream, tell);
    } catch (error) {
      if (!signal.aborted) onFault(error);
    } finally {
      signal.removeEventListener('abort', close);
      close();
    }
    if (signal.aborted) return;
    await pause(PAUSE_MS, undefined, { signal }).catch(() => undefined);
    tell({ kind: 'all', id: '' });
  }
}

async function readAll(stream: ChangeStream, tell: (change: Change) => void): Promise<void> {
  for await (const event of stream) {
    const change = changeOf(event);
    if (change) tell(change);
  }
}

const KINDS: Readonly<Record<string, 'alert' | 'session' | 'account'>> = {
  alerts: 'alert',
  sessions: 'session',
  accounts: 'account',
};

function changeOf(event: ChangeStreamDocument): Change | null {
  if (!('ns' in event) || !('coll' in event.ns) || !('documentKey' in event)) return null;
  const kind = KINDS[event.ns.coll];
  if (kind) return { kind, id: String(event.documentKey._id) };
  const entry: Readonly<Record<string, unknown>> = ('fullDocument' in event && event.fullDocument) || {};
  const { subject, proc } = entry;
  if (typeof subject !== 'object' || subject === null || !('id' in subject)) return null;
  return { kind: 'entry', id: String(subject.id), purchaseId: typeof proc === 'string' ? proc : null };
}
