import type { Collection, Document } from 'mongodb';

/** Time limit for one read, in milliseconds. This default is for jobs and programs that serve no requests. */
let bound = 600_000;

/**
 * Sets the time limit for reads of this process, in milliseconds. A server that answers requests sets it to the longest a request may last.
 */
export function setReadBound(milliseconds: number): void {
  bound = milliseconds;
}

/** How long the database may work at a read, in milliseconds (`maxTimeMS`, since the driver's own `timeoutMS` has no effect). */
export function readBound(): number {
  return bound;
}

const READS = ['find', 'findOne', 'aggregate', 'countDocuments', 'distinct', 'estimatedDocumentCount'] as const;

/** A collection whose reads all carry the time limit, unless they name one of their own. */
export function boundedReads<Shape extends Document>(collection: Collection<Shape>): Collection<Shape> {
  const bounded = Object.create(collection) as Collection<Shape>;
  for (const name of READS) Reflect.set(bounded, name, boundedRead(collection, name));
  return bounded;
}

function boundedRead<Shape extends Document>(collection: Collection<Shape>, name: (typeof READS)[number]) {
  const place = name === 'distinct' ? 2 : name === 'estimatedDocumentCount' ? 0 : 1;
  return (...args: unknown[]): unknown => {
    const filled = Array.from({ length: Math.max(args.length, place + 1) }, (_, at) => args[at]);
    filled[place] = { maxTimeMS: bound, ...Object(args[place]) };
    if (place > 0 && filled[0] === undefined) filled[0] = name === 'aggregate' ? [] : {};
    return Reflect.apply(collection[name] as (...all: unknown[]) => unknown, collection, filled);
  };
}
