import type { CensusRow } from '../../schema/trail/census.js';
import { hashFromBase64, leafHash, type Policy, verifyStatements } from '../../schema/trail/index.js';
import { SYSTEM_ACTOR } from '../kernel/actor.js';
import { collectionOf } from '../kernel/database.js';
import { listRows } from '../kernel/reads.js';
import { nodeCrypto, nodeSha256 } from './crypto.js';
import { findStored, type StoredEntry } from './find-stored.js';
import { type StatementDocument, TRAIL } from './stored.js';

/** A census in the log, with the statements of witnesses about it. */
export interface LoggedCensus {
  readonly row: CensusRow;
  readonly entry: StoredEntry & { readonly index: number };
  /** Statements as signed notes. */
  readonly statements: readonly string[];
  /** Whether enough groups of witnesses have recounted it. */
  readonly isRecounted: boolean;
}

const MOST = 20;

/**
 * The newest census below a size of the log that enough groups of witnesses have recounted; otherwise the newest of all; null where there
 * is none.
 */
export async function recountedCensus(size: number, policy: Policy): Promise<LoggedCensus | null> {
  const rows = await listRows('Census', SYSTEM_ACTOR, {}, { sort: { size: -1 }, limit: MOST });
  let newest: LoggedCensus | null = null;
  for (const row of rows) {
    const census = await loggedCensus(row, size, policy);
    if (census?.isRecounted) return census;
    newest ??= census;
  }
  return newest;
}

async function loggedCensus(row: CensusRow, below: number, policy: Policy): Promise<LoggedCensus | null> {
  const [entry] = await findStored({ 'subject.id': row._id, 'subject.rev': 1 });
  const root = hashFromBase64(row.root);
  if (!entry || entry.index === null || entry.index >= below || !root) return null;
  const { index } = entry;
  const { size, threads } = row;
  const stated = await collectionOf<StatementDocument>(TRAIL.statements).find({ index }).toArray();
  const statements = stated.map(({ note }) => note);
  const said = { size, threads, root, index, leafHash: leafHash(nodeSha256, entry.leaf) };
  const { groups } = verifyStatements(statements, said, policy, nodeCrypto);
  return { row, entry: { ...entry, index }, statements, isRecounted: groups.length >= Math.max(1, policy.quorum) };
}
