import { type Policy, parseNote, type VerifierKey, verifyNote } from '../../schema/trail/index.js';
import { collectionOf } from '../kernel/database.js';
import type { TimeMarks } from '../kernel/judge-time.js';
import type { ReadMarks } from '../kernel/platform-clock.js';
import { nodeCrypto } from './crypto.js';
import {
  type CheckpointDocument,
  type CosignatureDocument,
  type HeadDocument,
  type LogDocument,
  TRAIL,
} from './stored.js';
import { newestWitnessed } from './witnessed.js';

/** Number of entries searched where the log's last time is ahead; witnesses sign every few seconds. */
const MOST_ENTRIES = 1_000;

/**
 * What the log and its witnesses say about the time. An entry that a witness has co-signed is no younger than the cosignature, whatever
 * time it claims, so an entry written with a future time holds up nobody once it is witnessed.
 */
export function timeMarksBy(policy: () => Policy): ReadMarks {
  return async (database) => {
    const [head, cosigned] = await Promise.all([
      collectionOf<HeadDocument>(TRAIL.head).findOne({}, { sort: { at: -1 }, projection: { at: 1 } }),
      cosignedAt(policy()),
    ]);
    const logged = head?.at.getTime() ?? null;
    const isAhead = logged !== null && logged > database;
    return { logged: isAhead ? await newestUnwitnessed(policy()) : logged, cosigned, required: policy().quorum > 0 };
  };
}

async function newestUnwitnessed(policy: Policy): Promise<number | null> {
  const size = (await newestWitnessed(policy))?.size ?? 0;
  const rows = await collectionOf<LogDocument & { _id: number }>(TRAIL.log)
    .find({ _id: { $gte: size } }, { sort: { _id: -1 }, limit: MOST_ENTRIES, projection: { at: 1 } })
    .toArray();
  return rows.length === 0 ? null : Math.max(...rows.map(({ at }) => at.getTime()));
}

/** The time by which as many groups of witnesses as the policy requires had last signed. */
async function cosignedAt({ witnesses, quorum }: Policy): Promise<TimeMarks['cosigned']> {
  const byGroup = new Map<string, number>();
  for (const { key, group } of witnesses) {
    const at = await lastSignedBy(key);
    if (at !== null) byGroup.set(group, Math.max(byGroup.get(group) ?? 0, at));
  }
  const newestFirst = [...byGroup.values()].sort((a, b) => b - a);
  return newestFirst[Math.max(0, quorum - 1)] ?? null;
}

/**
 * The most recent cosignature under the largest checkpoint. So a witness whose wrong clock has been corrected is believed from then on, and
 * an old cosignature that somebody inserts again has no effect.
 */
async function lastSignedBy(key: VerifierKey): Promise<number | null> {
  const last = await collectionOf<CosignatureDocument>(TRAIL.cosignatures).findOne(
    { witness: key.name },
    { sort: { size: -1, nth: -1 } },
  );
  return last && (await holds(last, key)) ? last.at.getTime() : null;
}

const judged = new Map<string, { readonly line: string; readonly holds: boolean }>();

/** Whether it is the witness's own signature: otherwise whoever can write to the database could set the time by a forged one. */
async function holds({ size, line, at }: CosignatureDocument, key: VerifierKey): Promise<boolean> {
  const before = judged.get(key.name);
  if (before?.line === line) return before.holds;
  const checkpoint = await collectionOf<CheckpointDocument & { _id: number }>(TRAIL.checkpoints).findOne({ _id: size });
  if (!checkpoint) return false;
  const now = { line, holds: isOf(key, checkpoint.note, line, at) };
  judged.set(key.name, now);
  return now.holds;
}

function isOf(key: VerifierKey, note: string, line: string, at: Date): boolean {
  try {
    const { failure, signed } = verifyNote(parseNote(`${parseNote(note).body}\n${line}`), [key], nodeCrypto.verify);
    return failure === null && signed[0]?.seconds === at.getTime() / 1_000;
  } catch {
    return false;
  }
}
