import { LIFECYCLES } from '../schema/lifecycles.js';

/** A privilege as MongoDB's createRole takes it. */
export interface Privilege {
  readonly resource: { readonly db: string; readonly collection: string };
  readonly actions: readonly string[];
}

const READ = ['find', 'listCollections', 'listIndexes', 'collStats', 'dbStats', 'changeStream', 'createCollection'];
const WRITE = ['insert', 'update', 'remove', 'createIndex', 'dropIndex', 'collMod'];

/** What the sequencer may write. Tiles are upserts that set on insert only, which MongoDB counts as an update. */
const SEQUENCER: Readonly<Record<string, readonly string[]>> = {
  trail_outbox: ['remove'],
  trail_log: ['insert'],
  trail_openings: ['insert'],
  trail_tiles: ['insert', 'update'],
  trail_head: ['insert', 'update'],
  trail_checkpoints: ['insert'],
  trail_quarantine: ['insert'],
};

/**
 * The rights of the two database accounts (TRAIL §2): the API and the jobs add to the outbox and can change or remove
 * nothing of the trail; the sequencer moves the trail on and can write nothing else.
 */
export function rolesOf(db: string, operational: readonly string[]): { api: Privilege[]; sequencer: Privilege[] } {
  const on = (collection: string, actions: readonly string[]): Privilege => ({ resource: { db, collection }, actions });
  const business = Object.values(LIFECYCLES).map((lifecycle) => lifecycle.collection);
  const own = [...business, ...operational.filter((name) => !name.startsWith('trail_'))];
  const trail = operational.filter((name) => name.startsWith('trail_'));
  return {
    api: [
      on('', READ),
      ...own.map((name) => on(name, WRITE)),
      on('trail_outbox', ['insert']),
      ...trail.map((name) => on(name, ['createIndex'])),
    ],
    sequencer: [on('', READ), ...trail.map((name) => on(name, ['createIndex', ...(SEQUENCER[name] ?? [])]))],
  };
}
