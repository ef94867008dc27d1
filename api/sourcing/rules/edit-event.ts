import { SourcingEvent } from '../../../schema/sourcing/sourcing-event.js';
import { change, rule } from '../../kernel/rule.js';
import { faultOfSettings, loadNamed } from './check-settings.js';

/** Sets an event anew while it is a draft; its lines stay those of its requisitions. */
export const editEvent = rule(SourcingEvent, 'editEvent', {
  facts: (input, read, event) => loadNamed(input, event.purchaseId, read),
  decide: (event, input, { now, actor, facts }) => {
    const fault = faultOfSettings(event.method, input, { named: facts, now, buyer: actor });
    if (fault) return fault;
    const { title, closesAt, priceWeight, terms, invitedIds, expertIds } = input;
    const tieBreaks = input.tieBreaks ?? event.tieBreaks;
    const named = { invitedSupplierIds: invitedIds, expertIds };
    return change(SourcingEvent, { title, closesAt, priceWeight, tieBreaks, terms, ...named });
  },
});
