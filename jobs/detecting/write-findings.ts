import type { AnyBulkWriteOperation } from 'mongodb';
import { collectionOf } from '../../api/kernel/database.js';
import type { DetectorAnswer, Hit, Lack } from '../../detectors/index.js';
import { findingKey } from './finding-key.js';

/** `findings`: a detector's answer for a purchase; `_id` is made of both. A hit also has its stable key. */
export interface FindingDocument {
  readonly _id: string;
  readonly detector: string;
  readonly subjectId: string;
  readonly found: DetectorAnswer['found'];
  /** What in the dossier makes it not applicable or not computable. */
  readonly why: Lack | null;
  readonly key: string | null;
  readonly hit: Hit | null;
  /** Index of the last entry that was taken into account. */
  readonly at: number;
}

/** The finding that an answer gives. */
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

/** Writes the findings of a purchase in one bulk write, and removes those of detectors that no longer exist. */
export async function writeFindings(subjectId: string, findings: readonly FindingDocument[]): Promise<void> {
  const own = findings.map(({ _id }) => _id);
  const writes: AnyBulkWriteOperation<FindingDocument>[] = findings.map(({ _id, ...replacement }) => ({
    replaceOne: { filter: { _id }, replacement, upsert: true },
  }));
  writes.push({ deleteMany: { filter: { subjectId, _id: { $nin: own } } } });
  await collectionOf<FindingDocument>('findings').bulkWrite(writes, { ordered: false });
}
