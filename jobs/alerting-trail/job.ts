import { createHash } from 'node:crypto';
import { clockAt, type TimeDoubt } from '../../api/kernel/clock.js';
import { collectionOf } from '../../api/kernel/database.js';
import { execute } from '../../api/kernel/execute.js';
import { say } from '../../api/kernel/messages.js';
import { platformClock } from '../../api/kernel/platform-clock.js';
import { listRows } from '../../api/kernel/reads.js';
import { isRefusal } from '../../api/kernel/refusal.js';
import { raiseAlert } from '../../api/risk/index.js';
import {
  currentPolicy,
  type LogDocument,
  noteTimeDoubt,
  TRAIL,
  type TrailAlert,
  trailAlertsAt,
} from '../../api/trail/index.js';
import { defineJob, once } from '../define-job.js';
import type { JobContext } from '../job-context.js';

/** The name under which these alerts are raised. It is no detector of the catalogue, since it reads the log and no dossier. */
const NAME = 'TR01';

/** How often a worker checks; what is wrong here stays wrong for longer than that. */
const LOOK_MS = 10_000;

/** How long a witness may take to answer a platform that starts before somebody is told. */
const UNVOUCHED_MS = 120_000;

let lookedAt = Number.NEGATIVE_INFINITY;
let told: TimeDoubt | null = null;
let vouchedAt = performance.now();

/** Whether something is wrong with the time, or with signing or witnessing the log, that was not raised yet. */
export async function trailAlertsAreDue(context: JobContext): Promise<boolean> {
  const doubt = doubtNow(context);
  // A doubt is checked as soon as it comes, and not only after ten seconds: it may be over by then.
  if (doubt === told && performance.now() - lookedAt < LOOK_MS) return false;
  lookedAt = performance.now();
  await noteTimeDoubt(doubt, context.clock.now());
  told = doubt;
  return (await notRaised(context)).length > 0;
}

function doubtNow({ clock }: JobContext): TimeDoubt | null {
  const doubt = clock.doubt();
  if (doubt !== 'unvouched') vouchedAt = performance.now();
  return doubt === 'unvouched' && performance.now() - vouchedAt < UNVOUCHED_MS ? null : doubt;
}

/** Uses the platform's real time, as the signer does, whatever time the demonstration is set to. */
async function notRaised({ actor }: JobContext): Promise<TrailAlert[]> {
  const found = await trailAlertsAt(platformClock.now(), currentPolicy());
  if (found.length === 0) return [];
  const raised = await listRows('Alert', actor, { finding: { $in: found.map(findingOf) } }, { limit: found.length });
  const known = new Set(raised.map(({ finding }) => finding));
  return found.filter((alert) => !known.has(findingOf(alert)));
}

/**
 * Raises an alert for each, which reaches its readers as every other alert does; once, however often the same is found. Alerts are raised
 * even while the time is in doubt, dated with the earliest time that it can be: nothing begins or ends by an alert, and a witness whose
 * clock is ahead must not bring entries with future times into the log.
 */
export async function raiseTrailAlerts(given: JobContext): Promise<void> {
  const context = { ...given, clock: clockAt(() => given.clock.earliest()) };
  for (const alert of await notRaised(context)) {
    const finding = findingOf(alert);
    const what = {
      ...{ finding, detector: NAME, evidenceClass: 'STRONG', aboutPurchaseId: null },
      params: { what: say(context.actor.language, `trail.alert.${alert.kind}`) },
      evidence: [await evidenceOf(alert, finding)],
    };
    const result = await execute(raiseAlert, { key: `raise:${finding}`, ...what }, context);
    if (isRefusal(result) && result.code !== 'CONFLICT') throw new Error(`${alert.kind} was refused: ${result.key}`);
  }
}

function findingOf({ kind, since }: TrailAlert): string {
  return createHash('sha256')
    .update(JSON.stringify([NAME, kind, since.toISOString()]))
    .digest('hex');
}

/** The entry concerned, where there is one and it can still be read; otherwise the detail, under the finding's digest. */
async function evidenceOf({ kind, since, detail, index }: TrailAlert, finding: string) {
  const value = `${since.toISOString()} ${detail ?? kind}`.slice(0, 1_000);
  const entry = index === null ? null : await entryAt(index);
  if (entry)
    return { kind: 'entry', ref: entry.id, pointer: null, subjectId: entry.subject.id, label: 'trail.alert.at', value };
  return { kind: 'file', ref: finding, pointer: kind, subjectId: 'log', label: 'trail.alert.at', value };
}

function entryAt(index: number) {
  return collectionOf<LogDocument & { _id: number }>(TRAIL.log).findOne(
    { _id: index },
    { projection: { id: 1, subject: 1 } },
  );
}

/** The alerts about the log itself. */
export const job = defineJob({
  queue: 'sweeping',
  tells: [],
  restMs: 0,
  whateverTheTime: true,
  due: async (context) => once('trail-alerts', await trailAlertsAreDue(context)),
  run: (_, context) => raiseTrailAlerts(context),
});
