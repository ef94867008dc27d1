import { execute } from '../../api/kernel/execute.js';
import { listRows } from '../../api/kernel/reads.js';
import { isRefusal } from '../../api/kernel/refusal.js';
import { orderCommands } from '../../api/orders/index.js';
import { PurchaseOrder } from '../../schema/orders/purchase-order.js';
import { defineJob, once } from '../define-job.js';
import type { JobContext } from '../job-context.js';

const AT_ONCE = 50;

/** Orders for which something was proposed and not answered in time. */
function overdue({ actor, clock }: JobContext, limit: number) {
  const passed = { $lt: clock.earliest() };
  const unanswered = [{ 'proposal.answerBy': passed }, { 'counter.answerBy': passed }];
  const filter = { state: { $in: [...PurchaseOrder.moves.lapseProposal.from] }, $or: unanswered };
  return listRows('PurchaseOrder', actor, filter, { sort: { _id: 1 }, limit });
}

/** Whether there are such. */
export async function proposalsAreOverdue(context: JobContext): Promise<boolean> {
  return (await overdue(context, 1)).length > 0;
}

/** Ends them: silence is no consent. Another worker may be quicker, or the supplier have answered just now. */
export async function lapseProposals(context: JobContext): Promise<void> {
  for (const { _id: orderId, rev } of await overdue(context, AT_ONCE)) {
    const key = `lapse:${orderId}:${rev}`;
    const result = await execute(orderCommands.lapseProposal, { key, rev, orderId }, context);
    if (isRefusal(result) && !['CONFLICT', 'WRONG_STATE', 'RULE'].includes(result.code))
      throw new Error(`What was proposed for ${orderId} could not be ended: ${result.key}`);
  }
}

/** The end of proposals that no supplier has answered. */
export const job = defineJob({
  queue: 'sweeping',
  tells: [],
  everyRounds: 10,
  restMs: 30_000,
  due: async (context) => once('proposals', await proposalsAreOverdue(context)),
  run: (_, context) => lapseProposals(context),
});
