import type { AnyBulkWriteOperation } from 'mongodb';
import { collectionOf } from '../../api/kernel/database.js';
import type { DetectorAnswer, Hit, Lack } from '../../detectors/index.js';
import { findingKey } from './finding-key.js';

/** `findings`: what a detector answers for a purchase; `_id` is both. A hit also names its stable key. */
export interface FindingDocument {
  readonly _id: string;
  readonly detector: string;
  readonly subjectId: string;
  readonly found: DetectorAnswer['found'];
  /** What of the dossier makes it not applicable or not computable. */
  readonly why: Lack | null;
  readonly key: string | null;
  readonly hit: Hit | null;
  /** Index of the last entry that was looked at. */
  readonly at: number;
}

/** The finding that an answer amounts to. */
export function findingOf(detector: string, subjectId: string, at: number, answer: DetectorAnswer): FindingDocument {
  const hit = answer.found === 'hit' ? answer : null;
  return {
    _id: `${detector}:${subjectId}`,
    detector,
    subjectId,
    found: answer.found,
    why: 'why' in answer ? answer.why : null,
    key: hit && findingKey(detector, subjectId, hit.evidence),
    hit,
    at,
  };
}

/** Writes the findings of a purchase in one go, and removes those of detectors that are none any more. */
export async function writeFindings(subjectId: string, findings: readonly FindingDocument[]): Promise<void> {
  const own = findings.map(({ _id }) => _id);
  const writes: AnyBulkWriteOperation<FindingDocument>[] = findings.map(({ _id, ...replacement }) => ({
    replaceOne: { filter: { _id }, replacement, upsert: true },
  }));
  writes.push({ deleteMany: { filter: { subjectId, _id: { $nin: own } } } });
  await collectionOf<FindingDocument>('findings').bulkWrite(writes, { ordered: false });
}
