import { collectionOf } from '../../api/kernel/database.js';
import { catalogueVersion } from '../../api/risk/index.js';
import { type Detector, thresholdsOf } from '../../detectors/index.js';
import { DOSSIER_VERSION } from '../../schema/dossier/index.js';
import type { JobContext } from '../job-context.js';
import { type DossierDocument, dossierOf } from '../projecting/dossiers.js';
import { raiseAlerts } from './raise-alerts.js';
import { findingOf, writeFindings } from './write-findings.js';

const dossiers = () => collectionOf<DossierDocument>('dossiers');

/** Purchases whose dossier has changed since the detectors last examined it. */
export function purchasesToDetect(limit: number): Promise<string[]> {
  return idsWhere({ dirty: true }, limit);
}

/**
 * Purchases last examined with another catalogue: a detector was added or removed, or has another version or other thresholds. Examining a
 * purchase takes it off this list, so that nothing has to be marked and a crash loses nothing. Purchases that have changed since are due
 * anyway.
 */
export function purchasesToLookAtAgain(catalogue: readonly Detector[], limit: number): Promise<string[]> {
  return idsWhere({ lookedWith: { $ne: catalogueVersion(catalogue) }, dirty: false, fault: null }, limit);
}

/** Asks every detector about a purchase where that is due, and raises an alert for each new finding. */
export async function detect(purchaseId: string, catalogue: readonly Detector[], context: JobContext): Promise<void> {
  const document = await dossierOf(purchaseId);
  const lookedWith = catalogueVersion(catalogue);
  if (!document || document.fault !== null || (!document.dirty && document.lookedWith === lookedWith)) return;
  const { dossier, at } = document;
  const findings = catalogue.map((detector) =>
    findingOf(detector.id, purchaseId, at, detector.run(dossier, thresholdsOf(detector))),
  );
  await writeFindings(purchaseId, findings);
  await raiseAlerts(purchaseId, findings, context);
  // Only where nothing changed in between; otherwise the detectors examine it again.
  await dossiers().updateOne({ _id: purchaseId, at, version: DOSSIER_VERSION }, { $set: { dirty: false, lookedWith } });
}

async function idsWhere(filter: object, limit: number): Promise<string[]> {
  const waiting = dossiers().find({ ...filter, version: DOSSIER_VERSION }, { projection: { _id: 1 } });
  return (await waiting.limit(limit).toArray()).map(({ _id }) => _id);
}
