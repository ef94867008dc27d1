import { publishAnchor } from '../../api/anchors/index.js';
import { collectionOf } from '../../api/kernel/database.js';
import { execute } from '../../api/kernel/execute.js';
import { countRows } from '../../api/kernel/reads.js';
import { isRefusal } from '../../api/kernel/refusal.js';
import { bytesOf } from '../../api/trail/judge-rows.js';
import { type CheckpointDocument, type CosignatureDocument, TRAIL } from '../../api/trail/stored.js';
import { businessDay } from '../../schema/history/days.js';
import { toBase64 } from '../../schema/trail/index.js';
import type { JobContext } from '../job-context.js';

/** Five minutes after midnight in Asia/Shanghai. */
const AFTER_MIDNIGHT_MS = 5 * 60_000;

const checkpoints = () => collectionOf<CheckpointDocument & { _id: number }>(TRAIL.checkpoints);

/** The day whose anchor is due; null where it is there, the day is too young, or nothing was signed yet. */
export async function anchorDue({ actor, clock }: JobContext): Promise<string | null> {
  const day = businessDay(new Date(clock.now().getTime() - AFTER_MIDNIGHT_MS));
  if ((await countRows('TrailAnchor', actor, { day })) > 0) return null;
  return (await checkpoints().countDocuments({}, { limit: 1 })) > 0 ? day : null;
}

/** Publishes the anchor of a day. Any number of workers may try: the day has one. */
export async function publishDueAnchor(day: string, context: JobContext): Promise<void> {
  const newest = await newestCheckpoint();
  if (!newest) return;
  const result = await execute(publishAnchor, { key: `anchor:${day}`, day, ...newest }, context);
  if (!isRefusal(result) || result.code === 'CONFLICT') return;
  throw new Error(`The anchor of ${day} could not be published: ${result.key}`);
}

/** The newest checkpoint that a witness has co-signed, with the cosignatures under it; the newest signed one where there is none. */
async function newestCheckpoint() {
  const cosigned = await collectionOf<CosignatureDocument>(TRAIL.cosignatures).findOne({}, { sort: { size: -1 } });
  const witnessed = cosigned && (await checkpoints().findOne({ _id: cosigned.size }));
  const found = witnessed ?? (await checkpoints().findOne({}, { sort: { _id: -1 } }));
  if (!found) return null;
  const lines = witnessed ? await linesOf(witnessed._id) : [];
  const note = [found.note, ...lines].join('');
  return { size: found._id, root: toBase64(bytesOf(found.root)), note, witnessed: lines.length > 0 };
}

/** The newest line of each witness. */
async function linesOf(size: number): Promise<string[]> {
  const rows = await collectionOf<CosignatureDocument>(TRAIL.cosignatures).find({ size }).sort({ at: 1 }).toArray();
  return [...new Map(rows.map(({ witness, line }) => [witness, line])).values()];
}
