import type { Db } from 'mongodb';
import { type IncidentDocument, type IncidentKind, TRAIL } from './stored.js';

/**
 * Puts down what people must look into; the API makes an alert of it. The same is put down once, and that signing goes on
 * only where it had stopped.
 */
export async function recordIncident(db: Db, kind: IncidentKind, detail: string, index: number | null): Promise<void> {
  const incidents = db.collection<IncidentDocument>(TRAIL.incidents);
  const related: IncidentKind[] =
    kind === 'signing-again' ? ['log-tampered', 'signing-again'] : [kind, 'signing-again'];
  const last = await incidents.findOne({ kind: { $in: related } }, { sort: { at: -1 } });
  if (kind === 'signing-again' && last?.kind !== 'log-tampered') return;
  if (last?.kind === kind && last.detail === detail) return;
  await incidents.insertOne({ at: new Date(), kind, detail, index });
}
