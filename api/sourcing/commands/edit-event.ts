import { editEventInput } from '../../../schema/sourcing/inputs.js';
import { sourcingEvent } from '../../../schema/sourcing/lifecycle.js';
import { change, defineCommand } from '../../kernel/command.js';
import type { SourcingEventRow } from '../model.js';
import { faultOfSettings, loadNamed } from './check-settings.js';

/** Sets an event anew while it is a draft; its lines stay those of its requisitions. */
export const editEvent = defineCommand({
  lifecycle: sourcingEvent,
  move: 'editEvent',
  input: editEventInput,
  subjectId: (input) => input.eventId,
  facts: (input, read, event: SourcingEventRow) => loadNamed(input, event.purchaseId, read),
  decide: (event: SourcingEventRow, input, { now, actor, facts }) => {
    const fault = faultOfSettings(event.method, input, { named: facts, now, buyer: actor });
    if (fault) return fault;
    const { title, closesAt, priceWeight, terms, invitedIds, expertIds } = input;
    return change<SourcingEventRow>({ title, closesAt, priceWeight, terms, invitedSupplierIds: invitedIds, expertIds });
  },
});
