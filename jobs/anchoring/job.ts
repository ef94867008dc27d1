import { anchorCommands } from '../../api/anchors/index.js';
import { collectionOf } from '../../api/kernel/database.js';
import { execute } from '../../api/kernel/execute.js';
import { countRows } from '../../api/kernel/reads.js';
import { isRefusal } from '../../api/kernel/refusal.js';
import { nodeCrypto } from '../../api/trail/crypto.js';
import { currentPolicy, publishedCheckpoint, TRAIL } from '../../api/trail/index.js';
import { businessDay } from '../../schema/kernel/calendar.js';
import { parseCheckpoint, parseNote, toBase64, verifyCheckpoint } from '../../schema/trail/index.js';
import { defineJob } from '../define-job.js';
import type { JobContext } from '../job-context.js';

/** Five minutes after midnight in Asia/Shanghai. */
const AFTER_MIDNIGHT_MS = 5 * 60_000;

/** The day whose anchor is due; null where it has been published, the day is too young, or nothing was signed yet. */
export async function anchorDue({ actor, clock }: JobContext): Promise<string | null> {
  const day = businessDay(new Date(clock.now().getTime() - AFTER_MIDNIGHT_MS));
  if ((await countRows('TrailAnchor', actor, { day })) > 0) return null;
  return (await collectionOf(TRAIL.checkpoints).countDocuments({}, { limit: 1 })) > 0 ? day : null;
}

/** Publishes the anchor of a day. Any number of workers may try: the day has one. */
export async function publishDueAnchor(day: string, context: JobContext): Promise<void> {
  const newest = await published();
  if (!newest) return;
  const result = await execute(anchorCommands.publishAnchor, { key: `anchor:${day}`, day, ...newest }, context);
  if (!isRefusal(result) || result.code === 'CONFLICT') return;
  throw new Error(`The anchor of ${day} could not be published: ${result.key}`);
}

/** The checkpoint that the log publishes now, and whether enough witnesses have co-signed it. */
async function published() {
  const policy = currentPolicy();
  const newest = await publishedCheckpoint(policy);
  if (!newest) return null;
  const { root } = parseCheckpoint(parseNote(newest.note).body);
  const witnessed = policy.quorum > 0 && verifyCheckpoint(newest.note, policy, nodeCrypto).failure === null;
  return { ...newest, root: toBase64(root), witnessed };
}

/** The anchor of each day. */
export const job = defineJob({
  queue: 'sweeping',
  tells: ['anchorDay'],
  everyRounds: 10,
  restMs: 30_000,
  async due(context) {
    const anchorDay = await anchorDue(context);
    return anchorDay === null ? [] : [{ id: `anchor:${anchorDay}`, told: { anchorDay } }];
  },
  run: ({ anchorDay }, context) => publishDueAnchor(anchorDay, context),
});
