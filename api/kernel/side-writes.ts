import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClientSession } from 'mongodb';
import type { SideWrite } from './command.js';
import { collectionOf } from './database.js';
import { PROJECT_ROOT } from './env.js';

const names: unknown = JSON.parse(readFileSync(join(PROJECT_ROOT, 'schema/kernel/operational.json'), 'utf8'));
const OPERATIONAL = new Set(Array.isArray(names) ? names.map(String).filter((name) => !name.startsWith('trail_')) : []);

/** Whether a collection holds rows without entries that a command may write beside its act. */
export function isOperational(collection: string): boolean {
  return OPERATIONAL.has(collection);
}

/** Writes a decision's operational rows in the act's transaction. */
export async function writeBeside(writes: readonly SideWrite[], session: ClientSession): Promise<void> {
  for (const write of writes) {
    if (!isOperational(write.into)) throw new Error(`${write.into} is no operational collection`);
    const collection = collectionOf(write.into);
    if ('remove' in write) await collection.deleteMany(write.remove, { session });
    else await collection.replaceOne({ _id: write.put._id }, write.put, { session, upsert: true });
  }
}
