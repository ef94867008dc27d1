import type { Policy } from '../../schema/trail/index.js';
import { collectionOf } from '../kernel/database.js';
import { witnessingAt } from './lateness.js';
import { type IncidentDocument, type IncidentKind, type QuarantineDocument, TRAIL } from './stored.js';
import { type ToldDoubt, timeDoubtsAt } from './time-doubts.js';

/** Something about the log that people must look into now. The alert ends by itself when its cause has ended. */
export interface TrailAlert {
  /** Key of its sentence in the messages: `trail.alert.<kind>`. */
  readonly kind: Exclude<IncidentKind, 'signing-again'> | 'witness-late' | 'entry-set-aside' | ToldDoubt;
  readonly since: Date;
  readonly detail: string | null;
  /** The entry it is about. */
  readonly index: number | null;
}

/** How long an alert is shown for a missing key or for an entry that the log did not accept; nothing else ends it. */
const NAMED_MS = 7 * 86_400_000;

/** What is wrong at a moment with signing, witnessing and the time. */
export async function trailAlertsAt(now: Date, policy: Policy): Promise<TrailAlert[]> {
  const witnessing = await witnessingAt(now, policy);
  const [tampered, again, refused, unknown] = await Promise.all(
    (['log-tampered', 'signing-again', 'witness-refused', 'next-key-unknown'] as const).map(newestOf),
  );
  const aside = await newestSetAside();
  const isOver = again && tampered && again.at >= tampered.at;
  const isHealed = refused && witnessing.cosignedAt && witnessing.cosignedAt > refused.at;
  const isOld = (since: Date) => now.getTime() - since.getTime() > NAMED_MS;
  return [
    ...(tampered && !isOver ? [alertOf('log-tampered', tampered)] : []),
    ...(refused && !isHealed ? [alertOf('witness-refused', refused)] : []),
    ...(unknown && !isOld(unknown.at) ? [alertOf('next-key-unknown', unknown)] : []),
    ...(aside && !isOld(aside.since) ? [aside] : []),
    ...(await timeDoubtsAt(now)),
    ...(witnessing.late && witnessing.behindSince
      ? [{ kind: 'witness-late' as const, since: witnessing.behindSince, detail: null, index: null }]
      : []),
  ];
}

function alertOf(kind: TrailAlert['kind'], { at, detail, index }: IncidentDocument): TrailAlert {
  return { kind, since: at, detail, index };
}

/**
 * The newest row that the sequencer could not log: a replay, a fork, or bytes that are no entry. The row is kept, and holds up no others.
 */
async function newestSetAside(): Promise<TrailAlert | null> {
  const newest = await collectionOf<QuarantineDocument>(TRAIL.quarantine).findOne({}, { sort: { _id: -1 } });
  if (!newest) return null;
  const detail = `${newest.row._id}: ${newest.reason}`;
  return { kind: 'entry-set-aside', since: newest.at, detail, index: null };
}

function newestOf(kind: IncidentKind): Promise<IncidentDocument | null> {
  return collectionOf<IncidentDocument>(TRAIL.incidents).findOne({ kind }, { sort: { at: -1 } });
}
