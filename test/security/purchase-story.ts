import type { Role } from '../../schema/common/roles.js';
import { businessDay } from '../../schema/kernel/calendar.js';
import type { Duty } from '../../schema/kernel/duties.js';
import type { App, Person } from '../kit/app.js';
import { TERMS } from '../kit/contracts.js';
import { allGood, cameFor } from '../kit/delivery.js';
import { need } from '../kit/demand.js';
import { wantedOf } from '../kit/orders.js';
import { billOf } from '../kit/payment.js';
import { closedEvent, eventFor, offer, settings } from '../kit/sourcing.js';
import type { Firm } from '../kit/suppliers.js';

const HOUR_MS = 3_600_000;

/** A move of a story: who may take it, with which duty, and how whoever it is takes it. */
export interface Step {
  readonly duty: Duty | null;
  readonly role: Role;
  /** The name of the move, where staff take it through GraphQL. */
  readonly move?: string;
  readonly take: (who: Person) => Promise<unknown>;
  /** Keeps what the move has created, for the steps that follow. */
  readonly made?: (shown: { readonly id: string }) => void;
}

/** What the story of a purchase needs. */
export interface Setting {
  readonly app: App;
  readonly firm: Firm;
  /** Ids of all invited firms; only the one bids. */
  readonly invitedIds: readonly string[];
  readonly partId: string;
  /** Account of the expert who is named in place of the usual one; null for none. */
  readonly expertId: string | null;
}

/** The moves of a purchase in order, from the requisition to the payment. */
export async function purchaseStory({ app, firm, invitedIds, partId, expertId }: Setting): Promise<Step[]> {
  const ids: Record<string, string> = {};
  const keep = (name: string) => ({
    made: ({ id }: { readonly id: string }) => void Object.assign(ids, { [name]: id }),
  });
  const step = (duty: Duty | null, role: Role, move: string, input: () => object, more: Partial<Step> = {}): Step => ({
    ...{ duty, role, move, ...more },
    take: (who) => who.act(move, { ...input() }, 'id rev'),
  });
  const byFirm = (move: string, input: () => object, more: Partial<Step> = {}): Step => ({
    ...step(null, 'SUPPLIER_SUBMITTER', move, input, more),
    take: () => firm.person.act(move, { ...input() }, 'id rev'),
  });
  const usual = (await app.as('EXPERT')).accountId;
  const newEvent = () =>
    eventFor([ids.requisitionId ?? ''], settings(app, [], 24, { invitedIds, expertIds: [expertId ?? usual] }));
  const at = (name: string, rev: number) => () => ({ [name]: ids[name], rev });
  const scores = () => ({ eventId: ids.eventId, scores: [{ bidId: ids.bidId, technical: '80' }] });
  const bid = () => ({ eventId: ids.eventId, content: offer('12.5') });
  const later = () => ({
    reason: 'more time',
    ...at('eventId', 2)(),
    closesAt: new Date(app.clock.now().getTime() + 25 * HOUR_MS).toISOString(),
  });
  return [
    step('request', 'UNIT_HEAD', 'createRequisition', () => need(app, partId), keep('requisitionId')),
    step(null, 'UNIT_HEAD', 'submitRequisition', at('requisitionId', 1)),
    step('requestApproval', 'APPROVER', 'approveRequisition', at('requisitionId', 2)),
    step(null, 'BUYER', 'createEvent', newEvent, keep('eventId')),
    step(null, 'BUYER', 'publishEvent', at('eventId', 1)),
    step('tenderPreparation', 'BUYER', 'extendDeadline', later),
    byFirm('submitBid', bid, keep('bidId')),
    {
      duty: null,
      role: 'SYSTEM',
      take: async () => ({ id: ids.eventId, rev: await closedEvent(app, ids.eventId ?? '') }),
    },
    step('bidOpening', 'LEGAL', 'openBids', at('eventId', 4)),
    step('bidEvaluation', 'EXPERT', 'scoreBids', scores),
    step('awardProposal', 'BUYER', 'completeEvaluation', at('eventId', 5)),
    step(null, 'BUYER', 'recommendAward', () => ({ eventId: ids.eventId, bidId: ids.bidId }), keep('awardId')),
    step('awardApproval', 'APPROVER', 'approveAward', at('awardId', 1)),
    step('contractDrafting', 'BUYER', 'draftContract', () => ({ awardId: ids.awardId, ...TERMS }), keep('contractId')),
    step('contractReview', 'LEGAL', 'reviewContract', at('contractId', 1)),
    step('contractSignature', 'APPROVER', 'signContract', at('contractId', 2)),
    step('ordering', 'BUYER', 'createOrder', () => wantedOf(ids.contractId ?? '', '10'), keep('orderId')),
    step('orderRelease', 'CATEGORY_MANAGER', 'releaseOrder', at('orderId', 1)),
    byFirm('confirmOrder', at('orderId', 2)),
    step('goodsReceipt', 'RECEIVER', 'recordReceipt', () => cameFor(ids.orderId ?? '', '10'), keep('goodsReceiptId')),
    step('inspection', 'INSPECTOR', 'inspectReceipt', () => ({ ...at('goodsReceiptId', 1)(), ...allGood('10') })),
    byFirm('submitInvoice', () => billOf(ids.orderId ?? '', '10', '12.5'), keep('invoiceId')),
    step('invoiceMatching', 'FINANCE', 'matchInvoice', at('invoiceId', 1)),
    step('paymentRequest', 'FINANCE', 'requestPayment', () => ({ invoiceId: ids.invoiceId }), keep('paymentId')),
    step('paymentApproval', 'APPROVER', 'approvePayment', at('paymentId', 1)),
    step('paymentExecution', 'FINANCE', 'recordPayment', () => ({
      ...at('paymentId', 2)(),
      paidOn: businessDay(app.clock.now()),
      bankReference: `B-${ids.paymentId}`,
    })),
  ];
}

/** The moves of an event up to its closing, which is then reversed. */
export async function reopeningStory(setting: Setting): Promise<Step[]> {
  const steps = await purchaseStory(setting);
  const closing = steps.findIndex(({ role }) => role === 'SYSTEM');
  let eventId = '';
  const until = () => new Date(setting.app.clock.now().getTime() + 24 * HOUR_MS).toISOString();
  return steps.slice(0, closing + 1).concat(
    {
      ...{ duty: null, role: 'BUYER' },
      made: () => undefined,
      take: async (who) => {
        ({ id: eventId } = (
          await who.ask('{ sourcingEvents(first: 1) { edges { node { id } } } }')
        ).data.sourcingEvents.edges[0].node);
        return { id: eventId, rev: 4 };
      },
    },
    {
      ...{ duty: 'reopeningProposal', role: 'BUYER', move: 'proposeReopening' },
      take: (who) =>
        who.act('proposeReopening', { eventId, rev: 4, closesAt: until(), reason: 'a wrong clock' }, 'id rev'),
    },
    {
      ...{ duty: 'reopeningConfirmation', role: 'LEGAL' },
      take: (who) => who.act('confirmReopening', { eventId, rev: 5 }, 'id rev'),
    },
  );
}
