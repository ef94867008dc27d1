import type { Policy } from '../../schema/trail/index.js';
import { collectionOf } from '../kernel/database.js';
import { newestCheckpoint } from './prove.js';
import { type CheckpointDocument, TRAIL } from './stored.js';
import { lastCosigned, newestWitnessed } from './witnessed.js';

/** How long the log may grow without a witness before somebody has to look. */
export const LATE_MS = 15 * 60_000;

/** How far the log is witnessed. */
export interface Witnessing {
  /** Entries covered by a witnessed checkpoint. */
  readonly size: number;
  /** When a witness last signed. */
  readonly cosignedAt: Date | null;
  /** Since when the log has grown without a witness; null where everything signed is witnessed, or no witness is required. */
  readonly behindSince: Date | null;
  readonly late: boolean;
}

/** How far the log is witnessed at a moment of the signer's clock, which shows the real time. */
export async function witnessingAt(now: Date, policy: Policy): Promise<Witnessing> {
  const size = (await newestWitnessed(policy))?.size ?? 0;
  const cosignedAt = await lastCosigned(policy);
  const behindSince = await firstBeyond(size, policy);
  const late = behindSince !== null && now.getTime() - behindSince.getTime() > LATE_MS;
  return { size, cosignedAt, behindSince, late };
}

async function firstBeyond(size: number, { quorum }: Policy): Promise<Date | null> {
  if (quorum === 0 || ((await newestCheckpoint())?.size ?? 0) <= size) return null;
  const checkpoints = collectionOf<CheckpointDocument & { _id: number }>(TRAIL.checkpoints);
  const first = await checkpoints.findOne({ _id: { $gt: size } }, { sort: { _id: 1 } });
  return first?.at ?? null;
}
