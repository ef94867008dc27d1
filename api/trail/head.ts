import { toBase64 } from '../../schema/trail/index.js';
import type { Context } from '../kernel/context.js';
import { collectionOf } from '../kernel/database.js';
import { platformClock } from '../kernel/platform-clock.js';
import { bytesOf } from './judge-rows.js';
import type { TrailKeys } from './keys.js';
import { witnessingAt } from './lateness.js';
import { publishedCheckpoint } from './prove.js';
import { type HeadDocument, TRAIL } from './stored.js';

/** The present log: its size, how far it is witnessed, and the keys that pin it. */
export async function headOfLog(ctx: Context, keys: TrailKeys) {
  const stored = await collectionOf<HeadDocument>(TRAIL.head).findOne({ _id: ctx.origin });
  const { policy, text } = keys.policy();
  const checkpoint = await publishedCheckpoint(policy);
  // By the signer's time, whatever time the demonstration is set to.
  const witnessing = await witnessingAt(platformClock.now(), policy);
  return {
    origin: ctx.origin,
    size: stored?.size ?? 0,
    root: stored ? toBase64(bytesOf(stored.root)) : '',
    pending: await collectionOf(TRAIL.outbox).countDocuments(),
    witnessed: witnessing.size,
    cosignedAt: witnessing.cosignedAt,
    witnessLate: witnessing.late,
    checkpoint: checkpoint?.note ?? null,
    policy: text,
  };
}
