import type { Db, Document } from 'mongodb';

/** A look is repeated after this time, in milliseconds, even where the database says that nothing was written. */
const LONGEST_MS = 30_000;
/** The loops of a process share an answer for this time, in milliseconds. */
const SHARED_MS = 200;

let last: { readonly written: string | null; readonly at: number } | null = null;

/**
 * How far the database was certainly written when it answered `hello`: the optime that a majority has. Equal texts mean that nothing was
 * committed in between, whatever reads in between saw. Null where the answer does not say, as where the server is no replica set.
 */
export function writtenIn({ lastWrite }: Document): string | null {
  const { ts, t } = lastWrite?.majorityOpTime ?? {};
  return ts === undefined ? null : `${ts} ${t}`;
}

/**
 * Asks the primary how far the database is written, or gives an answer that is a moment old. It looks into no collection for that, so this
 * costs next to nothing. A process has one database.
 */
export async function writtenUpTo(db: Db): Promise<string | null> {
  if (last !== null && performance.now() - last.at < SHARED_MS) return last.written;
  const at = performance.now();
  return noteWritten(writtenIn(await db.command({ hello: 1 })), at);
}

/** Notes what an answer to `hello` said, which was asked for at a moment of the monotonic clock. */
export function noteWritten(written: string | null, at: number): string | null {
  last = { written, at };
  return written;
}

/**
 * A look that repeats itself only where something was written to the database since the last one began, and otherwise answers what that
 * found; at least every half minute it looks in any case. For loops that wait for work: what they find depends on the database alone, and a
 * look that does something writes.
 */
export function untilWritten<Found>(db: Db, look: () => Promise<Found>): () => Promise<Found> {
  let kept: { readonly written: string; readonly at: number; readonly found: Found } | null = null;
  return async () => {
    const written = await writtenUpTo(db);
    if (kept !== null && kept.written === written && performance.now() - kept.at < LONGEST_MS) return kept.found;
    kept = null;
    const at = performance.now();
    const found = await look();
    if (written !== null) kept = { written, at, found };
    return found;
  };
}
