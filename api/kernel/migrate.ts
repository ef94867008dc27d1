import { type CollectionInfo, type Db, type IndexDescription, MongoServerError } from 'mongodb';
import { TRAIL_VALIDATORS } from '../trail/validators.js';
import { database } from './database.js';
import { pseudonymIndexes } from './pseudonyms.js';
import { subjects } from './subjects.js';

/** Indexes of the operational collections and of the trail; those of subjects stand in their models. */
const INDEXES: Readonly<Record<string, readonly IndexDescription[]>> = {
  commands: [{ key: { at: 1 }, expireAfterSeconds: 90 * 86_400 }],
  sessions: [{ key: { expiresAt: 1 }, expireAfterSeconds: 0 }, { key: { accountId: 1 } }],
  credentials: [],
  throttles: [{ key: { expiresAt: 1 }, expireAfterSeconds: 0 }],
  devices: [{ key: { expiresAt: 1 }, expireAfterSeconds: 0 }, { key: { accountId: 1 } }],
  drafts: [
    { key: { expiresAt: 1 }, expireAfterSeconds: 0 },
    { key: { accountId: 1 } },
    { key: { supplierId: 1 }, partialFilterExpression: { supplierId: { $type: 'string' } } },
  ],
  counters: [],
  taken_numbers: [{ key: { act: 1, series: 1 } }],
  cursors: [],
  'attachments.files': [
    { key: { 'metadata.accountId': 1, uploadDate: -1 } },
    { key: { uploadDate: 1 }, partialFilterExpression: { 'metadata.isTaken': false } },
    { key: { 'metadata.scan': 1, uploadDate: 1 }, partialFilterExpression: { 'metadata.scan': 'WAITING' } },
    { key: { 'metadata.facts.sha256': 1 }, sparse: true },
  ],
  'attachments.chunks': [{ key: { files_id: 1, n: 1 }, unique: true }],
  ...pseudonymIndexes,
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
  trail_cosignatures: [
    { key: { size: -1 } },
    { key: { witness: 1, at: -1 } },
    { key: { witness: 1, size: -1, nth: -1 } },
  ],
  trail_incidents: [{ key: { at: -1 } }],
  trail_quarantine: [],
  trail_threads: [{ key: { position: 1 }, unique: true }],
  trail_census_tiles: [],
  trail_statements: [{ key: { index: -1 } }],
};

/** Collections made at the same time: the database is waited for, not kept busy. */
const AT_ONCE = 3;

const registered = new Map<string, readonly IndexDescription[]>();

/** Registers the indexes of a module's operational collections; called by its model.ts. */
export function registerIndexes(indexes: Readonly<Record<string, readonly IndexDescription[]>>): void {
  for (const [collection, list] of Object.entries(indexes)) registered.set(collection, list);
}

/** Creates missing collections and indexes. A transaction cannot reliably create them on its way, so this runs before the first act. */
export async function migrate(): Promise<void> {
  const db = database();
  const present = await collectionsOf(db);
  const wanted = new Map<string, readonly IndexDescription[]>([...Object.entries(INDEXES), ...registered]);
  for (const { lifecycle, indexes } of subjects()) wanted.set(lifecycle.collection, indexes);
  const make = async ([name, indexes]: readonly [string, readonly IndexDescription[]]) => {
    const validator = TRAIL_VALIDATORS[name];
    if (!present.has(name)) await db.createCollection(name, validator ? { validator } : {}).catch(ignoreExisting);
    else if (validator && !present.get(name)) await db.command({ collMod: name, validator }).catch(ignoreUnauthorized);
    if (indexes.length > 0) await db.collection(name).createIndexes([...indexes]);
  };
  const waiting = [...wanted];
  const worker = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) await make(next);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

/** The existing collections, and whether the database validates documents written to them. */
async function collectionsOf(db: Db): Promise<ReadonlyMap<string, boolean>> {
  const infos = await db.listCollections<CollectionInfo>().toArray();
  return new Map(infos.map(({ name, options }) => [name, options?.validator !== undefined]));
}

/** The account of the API may not alter collections that it may not write to; in production scripts/mongo-init.ts does. */
function ignoreUnauthorized(error: unknown): void {
  if (error instanceof MongoServerError && error.code === 13) return;
  throw error;
}

/** Another process that starts at the same time may have created it. */
function ignoreExisting(error: unknown): void {
  if (error instanceof MongoServerError && error.code === 48) return;
  throw error;
}
