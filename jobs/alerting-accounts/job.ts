import { type AccountAlarm, alarmRaised, openAlarms } from '../../api/identity/index.js';
import { execute } from '../../api/kernel/execute.js';
import { say } from '../../api/kernel/messages.js';
import { rowsById } from '../../api/kernel/reads.js';
import { isRefusal } from '../../api/kernel/refusal.js';
import { raiseAlert } from '../../api/risk/index.js';
import { defineJob, once } from '../define-job.js';
import type { JobContext } from '../job-context.js';

/** The name under which these alerts are raised. It is no detector of the catalogue, since it reads accounts and no dossier. */
const NAME = 'AC01';
const AT_ONCE = 50;

/** Whether something was noticed about an account for which there is no alert yet. */
export async function accountAlertsAreDue(): Promise<boolean> {
  return (await openAlarms(1)).length > 0;
}

/** Raises an alert for each, which reaches its readers as every other alert does; once, however often the same is noticed. */
export async function raiseAccountAlerts(context: JobContext): Promise<void> {
  for (const alarm of await openAlarms(AT_ONCE)) {
    const result = await execute(
      raiseAlert,
      { key: `raise:${alarm._id}`, ...(await alertOf(alarm, context)) },
      context,
    );
    if (isRefusal(result) && result.code !== 'CONFLICT') throw new Error(`${alarm.kind} was refused: ${result.key}`);
    await alarmRaised(alarm._id);
  }
}

async function alertOf({ _id, kind, accountId, at }: AccountAlarm, { actor }: JobContext) {
  const [account] = await rowsById('Account', actor, [accountId]);
  const what = say(actor.language, `account.alarm.${kind}`, { name: account?.name ?? accountId });
  const label = 'account.alarmedAt';
  return {
    ...{ finding: _id, detector: NAME, evidenceClass: 'STRONG', aboutPurchaseId: null, params: { what } },
    evidence: [{ kind: 'file', ref: _id, pointer: kind, subjectId: accountId, label, value: at.toISOString() }],
  };
}

/** The alerts about accounts. */
export const job = defineJob({
  queue: 'sweeping',
  tells: [],
  due: async () => once('account-alerts', await accountAlertsAreDue()),
  run: (_, context) => raiseAccountAlerts(context),
});
