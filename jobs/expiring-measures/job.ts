import { expireMeasure } from '../../api/identity/index.js';
import { execute } from '../../api/kernel/execute.js';
import { listRows } from '../../api/kernel/reads.js';
import { isRefusal } from '../../api/kernel/refusal.js';
import { defineJob, once } from '../define-job.js';
import type { JobContext } from '../job-context.js';

const AT_ONCE = 50;

/** Proposed measures on accounts that nobody confirmed in time. */
function overdue({ actor, clock }: JobContext, limit: number) {
  const filter = { state: 'PROPOSED', expiresAt: { $lte: clock.now() } };
  return listRows('AccountMeasure', actor, filter, { limit });
}

/** Whether there are any. */
export async function measuresAreOverdue(context: JobContext): Promise<boolean> {
  return (await overdue(context, 1)).length > 0;
}

/** Ends them. Another worker may be faster. */
export async function expireMeasures(context: JobContext): Promise<void> {
  for (const { _id: measureId, rev } of await overdue(context, AT_ONCE)) {
    const result = await execute(expireMeasure, { key: `expire:${measureId}`, rev, measureId }, context);
    if (isRefusal(result) && !['CONFLICT', 'WRONG_STATE'].includes(result.code))
      throw new Error(`${measureId} could not be ended: ${result.key}`);
  }
}

/** Ends measures on accounts that nobody confirmed. */
export const job = defineJob({
  queue: 'sweeping',
  tells: [],
  everyRounds: 10,
  restMs: 30_000,
  due: async (context) => once('measures', await measuresAreOverdue(context)),
  run: (_, context) => expireMeasures(context),
});
