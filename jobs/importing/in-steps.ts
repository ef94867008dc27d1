import { setTimeout as pause } from 'node:timers/promises';
import { openStaged } from '../../api/catalogue/index.js';
import { SYSTEM_ACTOR } from '../../api/kernel/actor.js';
import type { Clock } from '../../api/kernel/clock.js';
import type { ActContext } from '../../api/kernel/context.js';
import { isOutage } from '../../api/kernel/outage.js';
import { rowsById } from '../../api/kernel/reads.js';
import { isRefusal, type Refusal } from '../../api/kernel/refusal.js';
import type { Row } from '../../api/kernel/row.js';
import type { RowOf } from '../../api/kernel/subjects.js';

/** What importing files needs. */
export interface InSteps {
  readonly clock: Clock;
  /** Origin of the log. */
  readonly origin: string;
  readonly signal: AbortSignal;
  /** Rows in a transaction; 500 by default. */
  readonly batch?: number;
}

const TRIES = 5;

/** Repeats work for which the database was too busy; using the same key makes that safe. */
async function insistently<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (!isOutage(error) || tries === TRIES) throw error;
      await pause(1000 * tries);
    }
  }
}

/**
 * One act on an import, whose key is its position in the import, so that repeating it has no second effect. Answers the import after the
 * act. Null where another worker is running the import, including one that did the same act (whose answer looks like ours) and has moved
 * further since. Throws for every other refusal.
 */
export async function moveOn<Name extends 'ImportRun' | 'EventLog'>(
  name: Name,
  { _id: id, rev }: Pick<Row, '_id' | 'rev'>,
  run: (context: ActContext) => Promise<Row | Refusal>,
  { clock, origin }: InSteps,
): Promise<RowOf<Name> | null> {
  const context: ActContext = { actor: SYSTEM_ACTOR, clock, origin, requestId: id };
  const result = await insistently(() => run(context));
  if (!isRefusal(result)) {
    const [now] = await rowsById(name, SYSTEM_ACTOR, [id]);
    return now?.rev === rev + 1 ? now : null;
  }
  if (['CONFLICT', 'WRONG_STATE'].includes(result.code)) return null;
  throw new Error(`Import of ${id}: ${result.key} ${JSON.stringify(result.issues.slice(0, 3))}`);
}

/** The bytes of the staged file that an import names; throws where the file is gone. */
export async function openFile({ _id, fileId }: { readonly _id: string; readonly fileId: string }) {
  const source = await openStaged(fileId);
  if (!source) throw new Error(`The file of ${_id} is not there any more`);
  return source;
}

/** Items in batches of a size; the last one may be smaller. */
export async function* inBatches<Item>(items: AsyncIterable<Item>, size: number): AsyncGenerator<Item[]> {
  let batch: Item[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
