import { Requisition } from '../../../schema/demand/requisition.js';
import { Purchase } from '../../../schema/purchases/purchase.js';
import { SourcingEvent } from '../../../schema/sourcing/sourcing-event.js';
import { USUAL_TIE_BREAKS } from '../../../schema/sourcing/tie-breaks.js';
import { several } from '../../kernel/command.js';
import { isRefusal, refuseTogether } from '../../kernel/refusal.js';
import { also, made, rule } from '../../kernel/rule.js';
import { faultOfSettings, loadNamed } from './check-settings.js';
import { gatherLines } from './gather-lines.js';
import { settledCriteria } from './settled-criteria.js';

/** Starts sourcing for approved requisitions, and with it a purchase. */
export const createEvent = rule(SourcingEvent, 'createEvent', {
  numbers: ['XJ', 'CG'],
  facts: (input, read) => loadNamed(input, null, read),
  decide: (requisitions, input, { now, actor, facts: named, mint, number }) => {
    const { title, method, requisitionIds } = input;
    const lines = gatherLines(requisitions);
    const fault = faultOfSettings(method, input, { named, now, buyer: actor });
    if (isRefusal(lines)) return refuseTogether([lines, fault]) ?? lines;
    if (fault) return fault;
    const id = mint('SourcingEvent');
    const purchaseId = mint('Purchase');
    const currency = requisitions[0]?.currency ?? '';
    const shared = { purchaseId, title, method, currency, requisitionIds };
    const event = made(SourcingEvent, input, {
      ...shared,
      number: number('XJ'),
      sealLevel: 'POLICY',
      quoteBasis: input.quoteBasis ?? 'WITH_TAX',
      compareBasis: input.compareBasis ?? 'WITHOUT_TAX',
      tieBreaks: input.tieBreaks ?? USUAL_TIE_BREAKS,
      criteria: settledCriteria(input, [], actor.language),
      hidesBidders: input.hidesBidders ?? false,
      lines,
      invitedSupplierIds: input.invitedIds,
      createdById: actor.id,
    });
    const purchase = { ...shared, number: number('CG'), ownerId: actor.id, unitId: actor.unitId, eventId: id };
    const others = [
      also(Purchase, purchaseId, 'startPurchase', purchase),
      ...requisitionIds.map((requisitionId) => also(Requisition, requisitionId, 'sourceRequisition', { purchaseId })),
    ];
    return several(event, others, { id });
  },
});
