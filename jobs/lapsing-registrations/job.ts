import { execute } from '../../api/kernel/execute.js';
import { listRows } from '../../api/kernel/reads.js';
import { isRefusal } from '../../api/kernel/refusal.js';
import { supplierCommands } from '../../api/suppliers/index.js';
import { REGISTRATION_WAITS_MS, SUBMISSION_WAITS_MS } from '../../schema/suppliers/registration.js';
import { defineJob, once } from '../define-job.js';
import type { JobContext } from '../job-context.js';

const AT_ONCE = 50;

/** Registrations whose address nobody confirmed in time, and confirmed ones that were not submitted in time. */
function overdue({ actor, clock }: JobContext, limit: number) {
  const before = (ms: number) => ({ $lte: new Date(clock.now().getTime() - ms) });
  const unconfirmed = { state: 'UNCONFIRMED', createdAt: before(REGISTRATION_WAITS_MS) };
  const idle = { state: 'REGISTERED', addressConfirmedAt: before(SUBMISSION_WAITS_MS) };
  return listRows('Supplier', actor, { $or: [unconfirmed, idle] }, { sort: { _id: 1 }, limit });
}

/** Whether there are any. */
export async function registrationsAreOverdue(context: JobContext): Promise<boolean> {
  return (await overdue(context, 1)).length > 0;
}

/**
 * Ends them. Another worker may be faster, or somebody may just have confirmed. A registration that cannot be ended does not stop the
 * others; the error thrown at the end names it.
 */
export async function lapseRegistrations(context: JobContext): Promise<void> {
  const kept: string[] = [];
  for (const { _id: supplierId, rev } of await overdue(context, AT_ONCE)) {
    const result = await execute(
      supplierCommands.lapseRegistration,
      { key: `lapse:${supplierId}:${rev}`, rev, supplierId },
      context,
    );
    if (isRefusal(result) && !['CONFLICT', 'WRONG_STATE'].includes(result.code))
      kept.push(`${supplierId} could not be ended: ${result.key}`);
  }
  if (kept.length > 0) throw new Error(kept.join('\n'));
}

/** Ends registrations that nobody completed. */
export const job = defineJob({
  queue: 'sweeping',
  tells: [],
  everyRounds: 10,
  restMs: 30_000,
  due: async (context) => once('registrations', await registrationsAreOverdue(context)),
  run: (_, context) => lapseRegistrations(context),
});
