import { allRows } from '../../api/kernel/all-rows.js';
import { execute } from '../../api/kernel/execute.js';
import { isRefusal } from '../../api/kernel/refusal.js';
import { type AlertRow, raiseAlert } from '../../api/risk/index.js';
import type { JobContext } from '../job-context.js';
import { isKnown } from './is-known.js';
import type { FindingDocument } from './write-findings.js';

/** More alerts than one purchase ever has. */
/** Raises an alert for each finding of a purchase that is a hit and not known yet. */
export async function raiseAlerts(
  aboutPurchaseId: string,
  findings: readonly FindingDocument[],
  context: JobContext,
): Promise<void> {
  const hits = findings.filter(({ hit }) => hit !== null);
  if (hits.length === 0) return;
  const alerts = () => allRows('Alert', context.actor, { aboutPurchaseId }, { _id: -1 });
  const known = await alerts();
  for (const { detector, key, hit } of hits) {
    if (!hit || key === null || isKnown(hit, ofDetector(known, detector))) continue;
    const { class: evidenceClass, evidence, params } = hit;
    const what = { finding: key, detector, aboutPurchaseId, evidenceClass, evidence: [...evidence], params };
    const result = await execute(raiseAlert, { key: `raise:${key}`, ...what }, context);
    if (!isRefusal(result)) continue;
    // Another worker that found the same at the same time has raised it.
    if (result.code === 'CONFLICT' && isKnown(hit, ofDetector(await alerts(), detector))) continue;
    throw new Error(`The alert of ${detector} on ${aboutPurchaseId} was refused: ${result.key}`);
  }
}

function ofDetector(alerts: readonly AlertRow[], detector: string): AlertRow[] {
  return alerts.filter((alert) => alert.detector === detector);
}
