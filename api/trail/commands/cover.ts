import { coverInput } from '../../../schema/trail/inputs.js';
import { cover as lifecycle } from '../../../schema/trail/lifecycle.js';
import { COVER_PLANS, parseCoverPlan } from '../../../schema/trail/next-cover.js';
import { defineCommand, several } from '../../kernel/command.js';
import { refuse } from '../../kernel/refusal.js';

/** Writes an entry that says nothing, where one is due by the plan of an event; asked for by a job, which then draws when the next is. */
export const cover = defineCommand({
  lifecycle,
  move: 'cover',
  input: coverInput,
  subjectId: null,
  facts: async ({ eventId }, read) => {
    const [stored] = await read.operational(COVER_PLANS, { _id: eventId }, 1);
    return stored ? parseCoverPlan(stored) : refuse('NOT_FOUND', 'kernel.notFound', ['eventId']);
  },
  decide: (_: null, __, { now, facts: plan }) => {
    const isDue = plan.nextAt !== null && plan.nextAt <= now && now < plan.until;
    if (!isDue) return refuse('CONFLICT', 'kernel.duplicate', ['eventId']);
    return several({}, [], {
      writes: [{ into: COVER_PLANS, put: { ...plan, left: plan.left - 1, nextAt: null } }],
    });
  },
});
