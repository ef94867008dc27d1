import { type IndexDescription, MongoServerError } from 'mongodb';
import { database } from './database.js';
import { subjects } from './subjects.js';

/** Indexes of the operational collections and of the trail; those of subjects stand in their models. */
const INDEXES: Readonly<Record<string, readonly IndexDescription[]>> = {
  commands: [{ key: { at: 1 }, expireAfterSeconds: 90 * 86_400 }],
  sessions: [{ key: { expiresAt: 1 }, expireAfterSeconds: 0 }, { key: { accountId: 1 } }],
  credentials: [],
  throttles: [{ key: { endsAt: 1 }, expireAfterSeconds: 0 }],
  drafts: [{ key: { expiresAt: 1 }, expireAfterSeconds: 0 }],
  counters: [],
  cursors: [],
  trail_outbox: [{ key: { 'subject.id': 1, 'subject.rev': 1 }, unique: true }, { key: { proc: 1 } }],
  trail_log: [
    { key: { id: 1 }, unique: true },
    { key: { 'subject.id': 1, 'subject.rev': 1 }, unique: true },
    { key: { proc: 1, _id: 1 } },
  ],
  trail_openings: [],
  trail_tiles: [],
  trail_head: [],
  trail_checkpoints: [],
  trail_cosignatures: [{ key: { size: -1 } }, { key: { witness: 1, at: -1 } }],
  trail_incidents: [{ key: { at: -1 } }],
  trail_quarantine: [],
};

const registered = new Map<string, readonly IndexDescription[]>();

/** Registers the indexes of a module's operational collections; its model.ts calls it. */
export function registerIndexes(indexes: Readonly<Record<string, readonly IndexDescription[]>>): void {
  for (const [collection, list] of Object.entries(indexes)) registered.set(collection, list);
}

/** Makes the collections and indexes that are missing. Transactions can't make them by the way, so this runs before the first act. */
export async function migrate(): Promise<void> {
  const db = database();
  const present = new Set((await db.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name));
  const wanted = new Map<string, readonly IndexDescription[]>([...Object.entries(INDEXES), ...registered]);
  for (const { lifecycle, indexes } of subjects()) wanted.set(lifecycle.collection, indexes);
  for (const [name, indexes] of wanted) {
    if (!present.has(name)) await db.createCollection(name).catch(ignoreExisting);
    if (indexes.length > 0) await db.collection(name).createIndexes([...indexes]);
  }
}

/** Another process that starts at the same time may have made it. */
function ignoreExisting(error: unknown): void {
  if (error instanceof MongoServerError && error.code === 48) return;
  throw error;
}
