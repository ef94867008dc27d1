import { setTimeout as pause } from 'node:timers/promises';
import { openStaged } from '../../api/catalogue/index.js';
import type { Clock } from '../../api/kernel/clock.js';
import { Overloaded } from '../../api/kernel/transaction.js';

/** What taking in files needs. */
export interface InSteps {
  readonly clock: Clock;
  /** Origin of the log. */
  readonly origin: string;
  readonly signal: AbortSignal;
  /** Rows in a transaction; 500 unless told. */
  readonly batch?: number;
}

const TRIES = 5;

/** Repeats what the database was too busy for: the same key makes that safe. */
export async function insistently<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Overloaded) || tries === TRIES) throw error;
      await pause(1000 * tries);
    }
  }
}

/** The bytes of a staged file that an import names; a fault where it is gone. */
export async function openFile({ _id, fileId }: { readonly _id: string; readonly fileId: string }) {
  const source = await openStaged(fileId);
  if (!source) throw new Error(`The file of ${_id} is not there any more`);
  return source;
}

/** Items in lists of a size, the last one shorter. */
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
