import { execute } from '../../api/kernel/execute.js';
import { listRows } from '../../api/kernel/reads.js';
import { isRefusal } from '../../api/kernel/refusal.js';
import { lapseRegistration } from '../../api/suppliers/index.js';
import { REGISTRATION_WAITS_MS } from '../../schema/suppliers/registration.js';
import type { JobContext } from '../job-context.js';

const AT_ONCE = 50;

/** Registrations whose address nobody confirmed in their time. */
function overdue({ actor, clock }: JobContext, limit: number) {
  const createdAt = { $lte: new Date(clock.now().getTime() - REGISTRATION_WAITS_MS) };
  return listRows('Supplier', actor, { state: 'UNCONFIRMED', createdAt }, { limit });
}

/** Whether there are such. */
export async function registrationsAreOverdue(context: JobContext): Promise<boolean> {
  return (await overdue(context, 1)).length > 0;
}

/** Ends them. Another worker may be quicker, or somebody have confirmed just now. */
export async function lapseRegistrations(context: JobContext): Promise<void> {
  for (const { _id: supplierId, rev } of await overdue(context, AT_ONCE)) {
    const result = await execute(lapseRegistration, { key: `lapse:${supplierId}:${rev}`, rev, supplierId }, context);
    if (isRefusal(result) && !['CONFLICT', 'WRONG_STATE'].includes(result.code))
      throw new Error(`${supplierId} could not be ended: ${result.key}`);
  }
}
