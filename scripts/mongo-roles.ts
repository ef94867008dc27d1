import { LIFECYCLES } from '../schema/lifecycles.js';

/** A privilege as MongoDB's createRole takes it. */
export interface Privilege {
  readonly resource: { readonly db: string; readonly collection: string };
  readonly actions: readonly string[];
}

/** The accounts of the database, each with exactly what it may do. */
export type AccountRoles = Readonly<Record<'api' | 'sequencer' | 'signer' | 'eraser', readonly Privilege[]>>;

const LOOK = ['find', 'listIndexes', 'collStats'];
const READ = [...LOOK, 'listCollections', 'dbStats', 'changeStream', 'createCollection'];
const WRITE = ['insert', 'update', 'remove', 'createIndex', 'dropIndex', 'collMod'];

/** What the sequencer may write. Tiles are upserts that set fields on insert only, which MongoDB counts as an update. */
const SEQUENCER: Readonly<Record<string, readonly string[]>> = {
  trail_outbox: ['remove'],
  trail_log: ['insert'],
  trail_openings: ['insert'],
  trail_tiles: ['insert', 'update'],
  trail_head: ['insert', 'update'],
  trail_quarantine: ['insert'],
};

/** What the signing process may add. It changes and removes nothing. */
const SIGNER: Readonly<Record<string, readonly string[]>> = {
  trail_checkpoints: ['insert'],
  trail_cosignatures: ['insert'],
  trail_incidents: ['insert'],
  trail_statements: ['insert'],
};

/** What is derived from the log and can be derived again: the worker counts threads with the jobs' account. */
const DERIVED = ['trail_threads', 'trail_census_tiles'];

/** What an erasure may remove: only from openings. The commitments stay in the log. */
const ERASER: Readonly<Record<string, readonly string[]>> = { trail_openings: ['update', 'remove'] };

/**
 * The rights of the database accounts: the API and the jobs add to the outbox and can change or remove nothing of the trail; the sequencer
 * moves entries into the log; the signer adds checkpoints and cosignatures; the eraser removes openings.
 */
export function rolesOf(db: string, operational: readonly string[]): AccountRoles {
  const on = (collection: string, actions: readonly string[]): Privilege => ({ resource: { db, collection }, actions });
  const business = Object.values(LIFECYCLES).map((lifecycle) => lifecycle.collection);
  const own = [...business, ...operational.filter((name) => !name.startsWith('trail_'))];
  const trail = operational.filter((name) => name.startsWith('trail_'));
  const looking = (more: Readonly<Record<string, readonly string[]>>) =>
    trail.map((name) => on(name, [...LOOK, ...(more[name] ?? [])]));
  return {
    api: [
      on('', READ),
      ...own.map((name) => on(name, WRITE)),
      on('trail_outbox', ['insert']),
      ...DERIVED.map((name) => on(name, ['insert', 'update', 'remove'])),
      ...trail.map((name) => on(name, ['createIndex'])),
    ],
    sequencer: [on('', READ), ...trail.map((name) => on(name, ['createIndex', ...(SEQUENCER[name] ?? [])]))],
    signer: looking(SIGNER),
    eraser: looking(ERASER),
  };
}
