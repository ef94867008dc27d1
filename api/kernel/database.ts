import type { Collection, Document } from 'mongodb';
import mongoose from 'mongoose';

/** Connects mongoose, the one connection of a process; the database is the one the URI names, `qingcai` where it names none. */
export async function connect(uri: string): Promise<void> {
  mongoose.set('autoCreate', false);
  mongoose.set('autoIndex', false);
  mongoose.set('strictQuery', 'throw');
  const named = new URL(uri).pathname.length > 1;
  await mongoose.connect(uri, {
    ...(named ? {} : { dbName: 'qingcai' }),
    maxPoolSize: 80,
    serverSelectionTimeoutMS: 10_000,
    writeConcern: { w: 'majority' },
  });
}

/** Ends the connection. */
export async function disconnect(): Promise<void> {
  await mongoose.disconnect();
}

/** The process's database. */
export function database() {
  const db = mongoose.connection.db;
  if (!db) throw new Error('The database is not connected');
  return db;
}

/** A collection whose ids are text. */
export function collectionOf<Shape extends Document = Document & { _id: string }>(name: string): Collection<Shape> {
  return database().collection<Shape>(name);
}
