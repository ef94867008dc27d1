import { SourcingEvent } from '../../../schema/sourcing/sourcing-event.js';
import { several } from '../../kernel/command.js';
import { change, rule } from '../../kernel/rule.js';
import { faultOfSettings, loadNamed } from './check-settings.js';
import { coverPlan } from './cover-plan.js';

/**
 * Invites the suppliers. Everything is checked again: since the draft a supplier may have been suspended, or the deadline may have passed.
 */
export const publishEvent = rule(SourcingEvent, 'publishEvent', {
  foreseen: true,
  facts: async (_input, read, event) => ({
    named: await loadNamed({ ...event, invitedIds: event.invitedSupplierIds }, event.purchaseId, read),
    publishAnchor: await read.checkpoint(),
  }),
  decide: (event, _input, { now, actor, facts: { named, publishAnchor } }) => {
    const settings = { ...event, invitedIds: event.invitedSupplierIds };
    const fault = faultOfSettings(event.method, settings, { named, now, buyer: actor });
    if (fault) return fault;
    return several(change(SourcingEvent, { publishedAt: now, publishAnchor }), [], {
      writes: [coverPlan(event, now, event.closesAt)],
    });
  },
});
