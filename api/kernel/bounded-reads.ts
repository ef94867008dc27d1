import type { Collection, Document } from 'mongodb';

/** Jobs and programs without callers have this long for a read, in milliseconds. */
let bound = 600_000;

/** Bounds the reads of this process from now on, in milliseconds: where requests are answered, none reads for longer than it may last. */
export function setReadBound(milliseconds: number): void {
  bound = milliseconds;
}

/** How long the database may work at a read, in milliseconds (`maxTimeMS`, since the driver's own `timeoutMS` has no effect). */
export function readBound(): number {
  return bound;
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
    const filled = Array.from({ length: Math.max(args.length, place + 1) }, (_, at) => args[at]);
    filled[place] = { maxTimeMS: bound, ...Object(args[place]) };
    if (place > 0 && filled[0] === undefined) filled[0] = name === 'aggregate' ? [] : {};
    return Reflect.apply(collection[name] as (...all: unknown[]) => unknown, collection, filled);
  };
}
