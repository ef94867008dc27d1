import type { Db } from 'mongodb';
import { platformClock } from '../kernel/platform-clock.js';
import { type CosignatureDocument, type IncidentDocument, type IncidentKind, TRAIL } from './stored.js';

/**
 * Records what people must look into; the API makes an alert of it. The same incident is recorded once, and that signing goes on only after
 * it had stopped.
 */
export async function recordIncident(db: Db, kind: IncidentKind, detail: string, index: number | null): Promise<void> {
  const incidents = db.collection<IncidentDocument>(TRAIL.incidents);
  const related: IncidentKind[] =
    kind === 'signing-again' ? ['log-tampered', 'signing-again'] : [kind, 'signing-again'];
  const last = await incidents.findOne({ kind: { $in: related } }, { sort: { at: -1 } });
  if (kind === 'signing-again' && last?.kind !== 'log-tampered') return;
  if (last?.kind === kind && last.detail === detail) return;
  await incidents.insertOne({ at: platformClock.now(), kind, detail, index });
}

/** A checkpoint that a witness refused: its size, and the reason, which begins with the status of the answer. */
interface Refusal {
  readonly witness: string;
  readonly size: number;
  readonly why: string;
}

/**
 * Records that a witness refuses. Until it signs again, the same refusal of a later checkpoint is not recorded: the alert raised for it is
 * itself an entry, so the log would grow by alerts without end.
 */
export async function recordRefusal(db: Db, { witness, size, why }: Refusal): Promise<void> {
  const incidents = db.collection<IncidentDocument>(TRAIL.incidents);
  const [status = ''] = why.split(' ');
  const alike = `^${literal(witness)} refuses size \\d+: ${literal(status)}\\b`;
  const last = await incidents.findOne({ kind: 'witness-refused', detail: { $regex: alike } }, { sort: { at: -1 } });
  const signed = db.collection<CosignatureDocument>(TRAIL.cosignatures);
  if (last && !(await signed.findOne({ witness, at: { $gt: last.at } }))) return;
  const detail = `${witness} refuses size ${size}: ${why}`;
  await incidents.insertOne({ at: platformClock.now(), kind: 'witness-refused', detail, index: null });
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
