import type { Collection, Document } from 'mongodb';
import { timeLeft } from './deadline.js';
import { Overloaded } from './outage.js';

/** What a read of a job or of a program without callers may take; those of requests end with the request. */
const ALONE_MS = 600_000;

/**
 * How long the database may work at a read, in milliseconds (`maxTimeMS`, since the driver's own `timeoutMS` has no effect). Throws
 * Overloaded where the request has no time left: nothing more is begun for it. An act that has begun is not cut off; its
 * transaction has a bound of its own.
 */
export function readBound(isInTransaction: boolean): number {
  const left = timeLeft();
  if (left === null) return ALONE_MS;
  if (left === 0 && !isInTransaction) throw new Overloaded('The time for this request is up');
  return Math.max(Math.ceil(left), 100);
}

const READS = ['find', 'findOne', 'aggregate', 'countDocuments', 'distinct', 'estimatedDocumentCount'] as const;

/** A collection each of whose reads names its bound, unless it has one already. */
export function boundedReads<Shape extends Document>(collection: Collection<Shape>): Collection<Shape> {
  const bounded = Object.create(collection) as Collection<Shape>;
  for (const name of READS) Reflect.set(bounded, name, boundedRead(collection, name));
  return bounded;
}

function boundedRead<Shape extends Document>(collection: Collection<Shape>, name: (typeof READS)[number]) {
  const place = name === 'distinct' ? 2 : name === 'estimatedDocumentCount' ? 0 : 1;
  return (...args: unknown[]): unknown => {
    const given = (args[place] ?? {}) as { readonly session?: { inTransaction(): boolean } };
    const filled = Array.from({ length: Math.max(args.length, place + 1) }, (_, at) => args[at]);
    filled[place] = { maxTimeMS: readBound(given.session?.inTransaction() === true), ...given };
    if (place > 0 && filled[0] === undefined) filled[0] = name === 'aggregate' ? [] : {};
    return Reflect.apply(collection[name] as (...all: unknown[]) => unknown, collection, filled);
  };
}
