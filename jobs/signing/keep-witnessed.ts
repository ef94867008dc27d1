import { type Db, MongoServerError } from 'mongodb';
import type { WitnessAddress } from '../../api/kernel/env.js';
import { platformClock } from '../../api/kernel/platform-clock.js';
import { untilWritten } from '../../api/kernel/until-written.js';
import {
  type CosignatureDocument,
  newestCheckpoint,
  recordRefusal,
  type SignedCheckpoint,
  TRAIL,
} from '../../api/trail/index.js';
import type { Policy } from '../../schema/trail/index.js';
import { backOff } from '../back-off.js';
import { type AskedWitness, askWitness } from './ask-witness.js';
import type { Bell } from './bell.js';

const LOOK_MS = 1_000;
const HEARTBEAT_MS = 10 * 60_000;
const DOUBT_MS = 5_000;
const REFUSED_MS = 10_000;

/** What the loop works on. */
export interface Witnessed {
  readonly db: Db;
  readonly address: WitnessAddress;
  /** The present policy. */
  readonly policy: () => Policy;
  /** Rung when there is a new checkpoint. */
  readonly bell: Bell;
  readonly signal: AbortSignal;
  readonly onFault: (error: unknown) => void;
  readonly heartbeatMs?: number;
}

/**
 * Has a witness co-sign each new checkpoint, and the newest one again every ten minutes, so that its silence is noticed even while nothing
 * happens. It does so more often while the time is in doubt, which the witness's clock may settle. A witness that is down holds up nobody;
 * it is asked again until the signal.
 */
export async function keepWitnessed(work: Witnessed): Promise<void> {
  const { db, address, policy, bell, signal, onFault, heartbeatMs = HEARTBEAT_MS } = work;
  const newestNow = untilWritten(db, newestCheckpoint);
  let old = 0;
  let done = { note: '', at: Number.NEGATIVE_INFINITY };
  let failures = 0;
  while (!signal.aborted) {
    try {
      const key = policy().witnesses.find((one) => one.key.name === address.name)?.key;
      const newest = await newestNow();
      // Asked for any other checkpoint than the last: where that is smaller, or of the same size, the log was put back or rewritten, and
      // the witness has to say so.
      const restMs = platformClock.doubt() === null ? heartbeatMs : Math.min(heartbeatMs, DOUBT_MS);
      const isDue = newest && (newest.note !== done.note || performance.now() - done.at > restMs);
      if (!key || !newest || !isDue) {
        await bell.wait(LOOK_MS, signal);
        continue;
      }
      old = await cosign(work, { url: address.url, key }, newest, old);
      if (old === newest.size) done = { note: newest.note, at: performance.now() };
      if (old < 0) await bell.wait(REFUSED_MS, signal);
      old = Math.max(0, old);
      failures = 0;
    } catch (error) {
      if (signal.aborted) return;
      onFault(error);
      await bell.wait(backOff(failures++), signal);
    }
  }
}

/** Answers the size that the witness has co-signed now, -1 where it refuses. */
async function cosign(
  { db, onFault }: Witnessed,
  witness: AskedWitness,
  newest: SignedCheckpoint,
  old: number,
): Promise<number> {
  const known = Math.min(old, newest.size);
  const first = await askWitness(witness, newest, known);
  const isBehind = first.kind === 'other-size' && first.size <= newest.size;
  const answer = isBehind ? await askWitness(witness, newest, first.size) : first;
  if (answer.kind === 'cosigned') {
    await keepCosignature(db, newest.size, witness.key.name, answer.line, answer.seconds);
    return newest.size;
  }
  const why = answer.kind === 'refused' ? answer.why : `it has co-signed size ${answer.size}`;
  onFault(new Error(`${witness.key.name} refuses size ${newest.size}: ${why}`));
  await recordRefusal(db, { witness: witness.key.name, size: newest.size, why });
  return -1;
}

async function keepCosignature(db: Db, size: number, witness: string, line: string, seconds: number): Promise<void> {
  const kept = db.collection<CosignatureDocument>(TRAIL.cosignatures);
  const last = await kept.findOne({ witness }, { sort: { size: -1, nth: -1 } });
  const row: CosignatureDocument = {
    ...{ _id: `${size} ${witness} ${seconds}`, size, witness, line },
    ...{ at: new Date(seconds * 1_000), nth: (last?.nth ?? -1) + 1 },
  };
  try {
    await kept.insertOne(row);
  } catch (error) {
    // Signed twice in one second, which gives the same line.
    if (!(error instanceof MongoServerError) || error.code !== 11000) throw error;
  }
}
