import { collectionOf } from '../../api/kernel/database.js';
import { execute } from '../../api/kernel/execute.js';
import { listRows } from '../../api/kernel/reads.js';
import { isRefusal } from '../../api/kernel/refusal.js';
import { raiseAlert } from '../../api/risk/index.js';
import { DOSSIER_VERSION, type Dossier } from '../../schema/dossier/index.js';
import type { DetectorAnswer, RunnableDetector } from '../../schema/risk/detector.js';
import { DETECTORS } from '../detectors/index.js';
import type { JobContext } from '../job-context.js';
import { type DossierDocument, dossierOf } from '../projecting/dossiers.js';
import { findingKey } from './finding-key.js';

type Hit = Extract<DetectorAnswer, { found: 'hit' }>;

/** `findings`: what a detector answers for a purchase; `_id` is both. A hit also names its stable key. */
interface FindingDocument {
  readonly _id: string;
  readonly detector: string;
  readonly subjectId: string;
  readonly found: DetectorAnswer['found'];
  /** Why it could not be computed. */
  readonly reason: string | null;
  readonly key: string | null;
  readonly hit: Hit | null;
  /** Index of the last entry that was looked at. */
  readonly at: number;
}

const dossiers = () => collectionOf<DossierDocument>('dossiers');

/** Purchases whose dossier changed since the detectors last looked. */
export async function purchasesToDetect(limit = 200): Promise<string[]> {
  const waiting = dossiers().find({ dirty: true, version: DOSSIER_VERSION }, { projection: { _id: 1 } });
  return (await waiting.limit(limit).toArray()).map(({ _id }) => _id);
}

/** Runs every detector over a purchase's dossier and raises an alert for each new finding. */
export async function detect(purchaseId: string, context: JobContext): Promise<void> {
  const document = await dossierOf(purchaseId);
  if (!document?.dirty) return;
  for (const detector of DETECTORS) await runDetector(detector, document, context);
  // Only if nothing came in between: then the detectors look again.
  await dossiers().updateOne({ _id: purchaseId, at: document.at }, { $set: { dirty: false } });
}

async function runDetector(detector: RunnableDetector, document: DossierDocument, context: JobContext): Promise<void> {
  const { dossier, at } = document;
  const answer = detector.run({ dossier });
  const hit = answer.found === 'hit' ? answer : null;
  const key = hit && findingKey(detector.id, dossier.ocid, hit.evidence);
  const finding: FindingDocument = {
    _id: `${detector.id}:${dossier.ocid}`,
    detector: detector.id,
    subjectId: dossier.ocid,
    found: answer.found,
    reason: answer.found === 'notComputable' ? answer.reason : null,
    key,
    hit,
    at,
  };
  await collectionOf<FindingDocument>('findings').replaceOne({ _id: finding._id }, finding, { upsert: true });
  if (hit && key) await raise(detector.id, dossier, key, hit, context);
}

/** Raised once for each key, whatever became of the alert: a disposed one stays so until its evidence changes. */
async function raise(
  detector: string,
  dossier: Dossier,
  finding: string,
  hit: Hit,
  context: JobContext,
): Promise<void> {
  const known = () => listRows('Alert', context.actor, { finding }, { limit: 1 });
  if ((await known()).length > 0) return;
  const { class: evidenceClass, evidence, params } = hit;
  const what = { finding, detector, aboutPurchaseId: dossier.ocid, evidenceClass, evidence: [...evidence], params };
  const result = await execute(raiseAlert, { key: `raise:${finding}`, ...what }, context);
  if (!isRefusal(result)) return;
  // Another worker that found the same at once has raised it.
  if (result.code === 'CONFLICT' && (await known()).length > 0) return;
  throw new Error(`The alert of ${detector} on ${dossier.ocid} was refused: ${result.key}`);
}
