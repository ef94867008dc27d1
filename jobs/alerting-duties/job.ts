import { createHash } from 'node:crypto';
import type { AttemptRow } from '../../api/accesses/index.js';
import { personOf } from '../../api/identity/index.js';
import { allRows } from '../../api/kernel/all-rows.js';
import { execute } from '../../api/kernel/execute.js';
import { listRows, rowsById } from '../../api/kernel/reads.js';
import { isRefusal } from '../../api/kernel/refusal.js';
import type { Row } from '../../api/kernel/row.js';
import { raiseAlert } from '../../api/risk/index.js';
import { findEntries } from '../../api/trail/index.js';
import { subjectOfId } from '../../schema/common/ids.js';
import { defineJob, once } from '../define-job.js';
import type { JobContext } from '../job-context.js';

/** The name under which these alerts are raised. It is no detector of the catalogue, since it reads attempts and no dossier. */
const NAME = 'DU01';

/** Refusals because one person may not have both duties, or hold both posts. */
const REFUSALS = ['kernel.separateDuties', 'account.postsConflict'];

/** Attempts that are looked at together. */
const AT_ONCE = 200;

/** Whether somebody tried something that one person may not do, and no alert reports it yet. */
export async function dutyAlertsAreDue(context: JobContext): Promise<boolean> {
  return (await notRaised(context)).length > 0;
}

/** Raises an alert for each such attempt; once, however often it is checked. */
export async function raiseDutyAlerts(context: JobContext): Promise<void> {
  for (const attempt of await notRaised(context)) {
    const finding = findingOf(attempt);
    const what = {
      ...{ finding, detector: NAME, evidenceClass: await classOf(attempt, context) },
      aboutPurchaseId: await purchaseOf(attempt, context),
      params: { move: attempt.act.split('.')[1] ?? attempt.act },
      evidence: [await evidenceOf(attempt)],
    };
    const result = await execute(raiseAlert, { key: `raise:${finding}`, ...what }, context);
    if (isRefusal(result) && result.code !== 'CONFLICT') throw new Error(`${attempt._id} was refused: ${result.key}`);
  }
}

/** Those of which no alert was raised yet, oldest first, so that none is passed over where raising them is cut off. */
async function notRaised({ actor }: JobContext): Promise<AttemptRow[]> {
  const fresh: AttemptRow[] = [];
  for (let before: string | null = null; ; ) {
    const older = before === null ? {} : { _id: { $lt: before } };
    const attempts: AttemptRow[] = await listRows(
      'Attempt',
      actor,
      { refusal: { $in: REFUSALS }, ...older },
      { limit: AT_ONCE },
    );
    const raised = await listRows('Alert', actor, { finding: { $in: attempts.map(findingOf) } }, { limit: AT_ONCE });
    const known = new Set(raised.map(({ finding }) => finding));
    const open = attempts.filter((attempt) => !known.has(findingOf(attempt)));
    fresh.push(...open);
    const last = attempts.at(-1);
    if (!last || open.length === 0 || attempts.length < AT_ONCE) return fresh.toReversed();
    before = last._id;
  }
}

function findingOf({ _id }: AttemptRow): string {
  return createHash('sha256')
    .update(JSON.stringify([NAME, _id]))
    .digest('hex');
}

/** Stronger where the person has several accounts: another account may have been meant to hide who it was. */
async function classOf({ accountId }: AttemptRow, { actor }: JobContext): Promise<'STRONG' | 'MEDIUM'> {
  const [account] = await rowsById('Account', actor, [accountId]);
  if (!account) return 'MEDIUM';
  const { accounts } = await personOf(account.ref, {
    find: (name, filter) => allRows(name, actor, filter),
  });
  return accounts.length > 1 ? 'STRONG' : 'MEDIUM';
}

async function purchaseOf({ about }: AttemptRow, { actor }: JobContext): Promise<string | null> {
  const kind = about === null ? null : subjectOfId(about);
  if (about === null || kind === null) return null;
  const [row]: (Row | null)[] = await rowsById(kind, actor, [about]);
  return row?.purchaseId ?? null;
}

async function evidenceOf({ _id: subjectId, act, refusalParams }: AttemptRow) {
  const value = `${act} ${JSON.stringify(refusalParams)}`.slice(0, 1_000);
  const [recorded] = await findEntries({ 'subject.id': subjectId, 'subject.rev': 1 }, 1);
  if (!recorded) throw new Error(`${subjectId} has no entry`);
  return { kind: 'entry', ref: recorded.entry.id, pointer: null, subjectId, label: 'duty.attempt', value };
}

/** Alerts that one person tried to do what takes two. */
export const job = defineJob({
  queue: 'sweeping',
  tells: [],
  everyRounds: 10,
  due: async (context) => once('duty-alerts', await dutyAlertsAreDue(context)),
  run: (_, context) => raiseDutyAlerts(context),
});
