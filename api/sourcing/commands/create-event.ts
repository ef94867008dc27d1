import { createEventInput } from '../../../schema/sourcing/inputs.js';
import { sourcingEvent } from '../../../schema/sourcing/lifecycle.js';
import { type AlsoChange, change, defineCommand, several } from '../../kernel/command.js';
import { isRefusal } from '../../kernel/refusal.js';
import type { SourcingEventRow } from '../model.js';
import { faultOfSettings, loadNamed } from './check-settings.js';
import { gatherLines, loadRequisitions } from './gather-lines.js';

/** Starts sourcing approved requisitions, and with it a purchase. */
export const createEvent = defineCommand({
  lifecycle: sourcingEvent,
  move: 'createEvent',
  input: createEventInput,
  subjectId: null,
  numbers: ['XJ', 'CG'],
  facts: async (input, read) => {
    const requisitions = await loadRequisitions(input.requisitionIds, read);
    if (isRefusal(requisitions)) return requisitions;
    return { requisitions, named: await loadNamed(input, null, read) };
  },
  decide: (_row: null, input, { now, actor, facts, mint, number }) => {
    const { title, method, requisitionIds, closesAt, priceWeight, terms, invitedIds, expertIds } = input;
    const lines = gatherLines(facts.requisitions);
    if (isRefusal(lines)) return lines;
    const fault = faultOfSettings(method, input, { named: facts.named, now, buyer: actor });
    if (fault) return fault;
    const id = mint('SourcingEvent');
    const purchaseId = mint('Purchase');
    const currency = facts.requisitions[0]?.currency ?? '';
    const shared = { purchaseId, title, method, currency, requisitionIds };
    const event = change<SourcingEventRow>({
      ...shared,
      number: number('XJ'),
      sealLevel: 'POLICY',
      terms,
      priceWeight,
      closesAt,
      publishedAt: null,
      closedAt: null,
      openedAt: null,
      awardedAt: null,
      publishAnchor: null,
      openingAnchor: null,
      lines,
      invitedSupplierIds: invitedIds,
      expertIds,
      bidsOpened: null,
      ranking: null,
      awardId: null,
      createdById: actor.id,
    });
    const purchase = { ...shared, number: number('CG'), ownerId: actor.id, unitId: actor.unitId, eventId: id };
    const also: AlsoChange[] = [
      { subject: 'Purchase', id: purchaseId, move: 'startPurchase', change: purchase },
      ...requisitionIds.map((requisitionId) => sourceRequisition(requisitionId, purchaseId)),
    ];
    return several(event, also, { id });
  },
});

function sourceRequisition(id: string, purchaseId: string): AlsoChange {
  return { subject: 'Requisition', id, move: 'sourceRequisition', change: { purchaseId } };
}
