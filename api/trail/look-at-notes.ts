import {
  CENSUS_TYPE,
  censusKey,
  decodeFacts,
  leafHash,
  messageOf,
  type Policy,
  parseNote,
  parseStatement,
  sameBytes,
  verifyNote,
} from '../../schema/trail/index.js';
import { collectionOf } from '../kernel/database.js';
import { nodeCrypto, nodeSha256 } from './crypto.js';
import { storedBytes } from './judge-rows.js';
import { aboutNote, fieldOf, fieldsThatDiffer, type LogDifference, type RowField } from './log-difference.js';
import {
  type CheckpointDocument,
  type CosignatureDocument,
  type LogDocument,
  type StatementDocument,
  TRAIL,
} from './stored.js';

/** Checks the next cosignatures against the checkpoints they belong to, and against the witnesses' keys. */
export async function checkCosignatures(after: string, policy: Policy, limit: number) {
  const rows = await collectionOf<CosignatureDocument>(TRAIL.cosignatures)
    .find({ _id: { $gt: after } })
    .sort({ _id: 1 })
    .limit(limit)
    .toArray();
  const checkpoints = await collectionOf<CheckpointDocument & { _id: number }>(TRAIL.checkpoints)
    .find({ _id: { $in: rows.map(({ size }) => size) } } as object)
    .toArray();
  const noteOf = new Map(checkpoints.map(({ _id, note }) => [_id, note]));
  const differences = new Map<string, LogDifference>();
  for (const row of rows) {
    const note = noteOf.get(row.size);
    const fields = note === undefined ? [] : cosignatureFaults(row, note, policy);
    if (note !== undefined && fields.length === 0) continue;
    const rule = note === undefined ? 'CHECKPOINT_MISSING' : 'COSIGNATURE_CHANGED';
    const found = aboutNote('Checkpoint', { rule, place: row.size, fields });
    differences.set(found.digest, found);
  }
  return { differences: [...differences.values()], last: rows.length < limit ? null : (rows.at(-1)?._id ?? null) };
}

function cosignatureFaults(row: CosignatureDocument, note: string, { witnesses }: Policy): RowField[] {
  const key = witnesses.find((one) => one.key.name === row.witness)?.key;
  // Nothing can be said about a witness that the policy no longer names.
  if (!key) return [];
  try {
    const { failure, signed } = verifyNote(parseNote(`${parseNote(note).body}\n${row.line}`), [key], nodeCrypto.verify);
    const seconds = signed[0]?.seconds ?? null;
    if (failure || seconds === null) return [fieldOf('/line', row.line, failure)];
    const { size, witness, line, nth } = row;
    const made = { _id: `${size} ${witness} ${seconds}`, size, witness, line, at: new Date(seconds * 1_000), nth };
    return fieldsThatDiffer(row, made);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return [fieldOf('/line', row.line, messageOf(error))];
  }
}

/** Checks the next statements about censuses against the witnesses' keys and the entries that they are about. */
export async function checkStatements(after: string, policy: Policy, limit: number) {
  const rows = await collectionOf<StatementDocument>(TRAIL.statements)
    .find({ _id: { $gt: after } })
    .sort({ _id: 1 })
    .limit(limit)
    .toArray();
  const logged = await collectionOf<LogDocument & { _id: number }>(TRAIL.log)
    .find({ _id: { $in: rows.map(({ index }) => index) } } as object, { projection: { leaf: 1 } })
    .toArray();
  const leafOf = new Map(logged.map(({ _id, leaf }) => [_id, storedBytes(leaf) ?? new Uint8Array()]));
  const differences = rows.flatMap((row) => {
    const fields = statementFaults(row, leafOf.get(row.index) ?? null, policy);
    if (fields.length === 0) return [];
    return [aboutNote('Census', { rule: 'STATEMENT_CHANGED', place: row.index, fields })];
  });
  return { differences, last: rows.length < limit ? null : (rows.at(-1)?._id ?? null) };
}

function statementFaults(row: StatementDocument, leaf: Uint8Array | null, { witnesses, origin }: Policy): RowField[] {
  const key = witnesses.find((one) => one.key.name === row.witness)?.key;
  if (!key) return [];
  try {
    const { note, statement } = parseStatement(row.note);
    const { failure } = verifyNote(note, [censusKey(nodeSha256, key)], nodeCrypto.verify);
    if (failure || statement.origin !== origin) return [fieldOf('/note', row.note, failure ?? origin)];
    const { witness, at } = row;
    const { index } = statement;
    const isOfEntry = leaf && sameBytes(leafHash(nodeSha256, leaf), statement.leafHash) && isCensus(leaf);
    return [
      ...fieldsThatDiffer(row, { _id: `${index} ${witness}`, index, witness, note: row.note, at }),
      ...(isOfEntry ? [] : [fieldOf('/index', String(index), null)]),
    ];
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return [fieldOf('/note', row.note, messageOf(error))];
  }
}

function isCensus(leaf: Uint8Array): boolean {
  return decodeFacts(leaf).type === CENSUS_TYPE;
}
