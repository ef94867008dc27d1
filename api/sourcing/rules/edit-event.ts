import { SourcingEvent } from '../../../schema/sourcing/sourcing-event.js';
import { rewritten, rule } from '../../kernel/rule.js';
import { faultOfSettings, loadNamed } from './check-settings.js';
import { settledCriteria } from './settled-criteria.js';

/** Replaces the settings of a drafted event. Its lines stay those of its requisitions. */
export const editEvent = rule(SourcingEvent, 'editEvent', {
  facts: (input, read, event) => loadNamed(input, event.purchaseId, read),
  decide: (event, input, { now, actor, facts }) => {
    const fault = faultOfSettings(event.method, input, { named: facts, now, buyer: actor });
    if (fault) return fault;
    return rewritten(SourcingEvent, input, {
      quoteBasis: input.quoteBasis ?? event.quoteBasis,
      compareBasis: input.compareBasis ?? event.compareBasis,
      tieBreaks: input.tieBreaks ?? event.tieBreaks,
      criteria: settledCriteria(input, event.criteria, actor.language),
      hidesBidders: input.hidesBidders ?? event.hidesBidders,
      invitedSupplierIds: input.invitedIds,
    });
  },
});
