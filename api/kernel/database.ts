import type { Collection, Db, Document } from 'mongodb';
import mongoose from 'mongoose';
import { askTime } from './ask-time.js';
import { boundedReads } from './bounded-reads.js';
import { keepTime, stopTime } from './platform-clock.js';

/**
 * Connects mongoose (one connection for each process) and starts to keep the database's time. The URI names the database; without a name it
 * is `qingcai`.
 */
export async function connect(uri: string): Promise<void> {
  mongoose.set('autoCreate', false);
  mongoose.set('autoIndex', false);
  mongoose.set('strictQuery', 'throw');
  await mongoose.connect(uri, {
    ...(namesDatabase(uri) ? {} : { dbName: 'qingcai' }),
    maxPoolSize: 80,
    serverSelectionTimeoutMS: 5_000,
    // A hanging server is noticed after some 7 s, and what waits for it is cut off.
    heartbeatFrequencyMS: 2_000,
    connectTimeoutMS: 5_000,
    writeConcern: { w: 'majority' },
  });
  await keepTime(() => askTime(database()));
}

/** Whether an address of MongoDB names a database. It cannot be parsed as a URL, since it may name several hosts. */
export function namesDatabase(uri: string): boolean {
  return /^mongodb(?:\+srv)?:\/\/[^/?]+\/[^?]/.test(uri);
}

/** Ends the connection. */
export async function disconnect(): Promise<void> {
  stopTime();
  await mongoose.disconnect();
}

/** The process's database. */
export function database() {
  const db = mongoose.connection.db;
  if (!db) throw new Error('The database is not connected');
  return db;
}

/** A collection whose ids are text. Its reads are bounded (`bounded-reads.ts`). */
export function collectionOf<Shape extends Document = Document & { _id: string }>(name: string): Collection<Shape> {
  const db = database();
  const collections = known.get(db) ?? new Map<string, Collection>();
  known.set(db, collections);
  const collection = collections.get(name) ?? boundedReads(db.collection(name));
  collections.set(name, collection);
  return collection as unknown as Collection<Shape>;
}

const known = new WeakMap<Db, Map<string, Collection>>();
