import { Cover } from '../../../schema/trail/cover.js';
import { COVER_PLANS, parseCoverPlan } from '../../../schema/trail/next-cover.js';
import { several } from '../../kernel/command.js';
import { refuse } from '../../kernel/refusal.js';
import { made, rule } from '../../kernel/rule.js';

/** Writes an entry that says nothing, where the plan of an event has one due; asked for by a job, which then draws when the next is due. */
export const cover = rule(Cover, 'cover', {
  facts: async ({ eventId }, read) => {
    const [stored] = await read.operational(COVER_PLANS, { _id: eventId }, 1);
    return stored ? parseCoverPlan(stored) : refuse('NOT_FOUND', 'kernel.notFound', ['eventId']);
  },
  decide: (_row, input, { now, facts: plan }) => {
    const isDue = plan.nextAt !== null && plan.nextAt <= now && now < plan.until;
    if (!isDue) return refuse('CONFLICT', 'kernel.duplicate', ['eventId']);
    return several(made(Cover, input, {}), [], {
      writes: [{ into: COVER_PLANS, put: { ...plan, left: plan.left - 1, nextAt: null } }],
    });
  },
});
