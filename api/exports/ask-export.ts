import { OPERATIONAL_PREFIX } from '../../schema/common/ids.js';
import type { Context } from '../kernel/context.js';
import { collectionOf } from '../kernel/database.js';
import { uuid7 } from '../kernel/ids.js';
import { QUOTAS } from '../kernel/quotas.js';
import { type Refusal, refuse } from '../kernel/refusal.js';
import { EXPORTS, KEPT_MS, parseExportRow, type StoredExport } from './stored-export.js';

/** What somebody asks for. */
export interface AskedExport {
  readonly purchaseId: string;
  readonly kind: StoredExport['kind'];
}

/** Records that somebody wants a purchase as a file, which a job then makes. One of each kind at a time for each person. */
export async function askExport(
  { purchaseId, kind }: AskedExport,
  ctx: Context,
): Promise<StoredExport | Refusal | null> {
  const purchase = await ctx.load('Purchase', purchaseId);
  if (!purchase) return null;
  const own = { accountId: ctx.actor.id, purchaseId, kind };
  const running = await collectionOf(EXPORTS).findOne({ ...own, state: { $in: ['WAITING', 'RUNNING'] } });
  if (running) return parseExportRow(running);
  const now = ctx.clock.now();
  const asked: StoredExport = {
    ...{
      _id: `${OPERATIONAL_PREFIX.PurchaseExport}_${uuid7(now)}`,
      ...own,
      state: 'WAITING',
      done: 0,
      total: null,
      attempts: 0,
      leaseUntil: null,
    },
    ...{ fileId: null, fileName: null, bytes: null, sha256: null, messageKey: null, differences: [] },
    ...{ askedAt: now, expiresAt: new Date(now.getTime() + KEPT_MS) },
  };
  const exports = collectionOf<StoredExport>(EXPORTS);
  await exports.insertOne(asked);
  const refusal = await overQuota(ctx.actor.id, now);
  // Counted together with this one, so that several at the same moment cannot exceed the limit between them.
  if (refusal) await exports.deleteOne({ _id: asked._id, state: 'WAITING' });
  return refusal ?? asked;
}

async function overQuota(accountId: string, now: Date): Promise<Refusal | null> {
  const { count, atOnce } = QUOTAS.exportsOfAccount;
  const exports = collectionOf<StoredExport>(EXPORTS);
  const underWay = await exports.countDocuments({ accountId, state: { $in: ['WAITING', 'RUNNING'] } });
  if (underWay > atOnce) return refuse('RATE_LIMITED', 'exports.tooManyAtOnce', [], { atOnce });
  const askedAt = { $gt: new Date(now.getTime() - KEPT_MS) };
  const lately = await exports.countDocuments({ accountId, askedAt });
  return lately > count ? refuse('RATE_LIMITED', 'exports.tooMany', [], { count }) : null;
}

/** What somebody has asked for of a purchase, newest first: all of a week, which the quota keeps few. */
export async function exportsOf(purchaseId: string, { actor }: Context): Promise<StoredExport[]> {
  const stored = await collectionOf(EXPORTS).find({ accountId: actor.id, purchaseId }).sort({ _id: -1 }).toArray();
  return stored.map(parseExportRow);
}
