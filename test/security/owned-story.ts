import { randomUUID } from 'node:crypto';
import { collectionOf } from '../../api/kernel/database.js';
import { execute } from '../../api/kernel/execute.js';
import { isRefusal } from '../../api/kernel/refusal.js';
import { closeEvent } from '../../api/sourcing/index.js';
import { subjectOfId } from '../../schema/common/ids.js';
import type { Role } from '../../schema/common/roles.js';
import { LIFECYCLES } from '../../schema/lifecycles.js';
import type { App, Firm } from '../flows/published-event.js';
import type { Person } from '../kit/app.js';

const HOUR_MS = 3_600_000;
const DUE = '2026-12-30';

/** A move of the story and how it is taken. `by` is a post of somebody else, or the owner's side. */
export interface OwnedStep {
  readonly move: string;
  readonly by: 'OWNER' | 'HEAD' | Role;
  readonly take: (who: Person) => Promise<unknown>;
  /** What the move has made: the kind whose owner is then known. */
  readonly makes?: 'Requisition' | 'SourcingEvent';
}

/** What the story is told with. */
export interface OwnedSetting {
  readonly app: App;
  readonly firms: readonly Firm[];
  readonly partId: string;
}

/** Every move that belongs to an owner, in an order in which all can be taken; a second purchase is cancelled, and its requisition. */
export function ownedStory({ app, firms, partId }: OwnedSetting): OwnedStep[] {
  const ids: Record<string, string> = {};
  const [firm] = firms;
  if (!firm) throw new Error('No firm');
  const step =
    (by: OwnedStep['by']) =>
    (move: string, input: () => object, keeps?: string, makes?: OwnedStep['makes']): OwnedStep => ({
      ...{ move, by, ...(makes && { makes }) },
      take: async (who) => {
        const person = by === 'SUPPLIER_SUBMITTER' ? firm.person : who;
        const result = await person.act(move, await withRev(input()), 'id rev');
        if (keeps && result.id) ids[keeps] = result.id;
        return result;
      },
    });
  const [own, head, approver, legal] = [step('OWNER'), step('HEAD'), step('APPROVER'), step('LEGAL')];
  const at = (name: string, more: object = {}) => ({ [name]: ids[name], rev: 0, ...more });
  const later = (hours: number) => new Date(app.clock.now().getTime() + hours * HOUR_MS).toISOString();
  const need = { title: 'Gears', currency: 'CNY', lines: [{ partId, quantity: '10', neededOn: DUE }] };
  const invitedIds = firms.map(({ supplierId }) => supplierId);
  const settings = () => ({
    ...{ title: 'Gears', closesAt: later(24), priceWeight: 100, invitedIds, expertIds: [] },
  });
  const newEvent = () => ({ ...settings(), method: 'REQUEST_FOR_QUOTATION', requisitionIds: [ids.requisitionId] });
  const terms = { paymentDays: 45, deliveryTerms: 'To gate 3', validFrom: '2026-03-01', validTo: '2026-12-31' };
  const bid = { lines: [{ lineId: 'l1', unitPrice: '12.5', leadTimeDays: 20 }] };
  const reason = 'a reason';
  const reopening = () => at('eventId', { closesAt: later(30), reason });
  const wanted = [{ contractLineId: 'l1', quantity: '10', dueOn: DUE }];
  const published = [
    own('createRequisition', () => need, 'requisitionId', 'Requisition'),
    own('editRequisition', () => at('requisitionId', need)),
    own('submitRequisition', () => at('requisitionId')),
    approver('approveRequisition', () => at('requisitionId')),
    own('createEvent', newEvent, 'eventId', 'SourcingEvent'),
    own('editEvent', () => at('eventId', settings())),
    own('publishEvent', () => at('eventId')),
  ];
  return [
    ...published,
    own('extendDeadline', () => at('eventId', { closesAt: later(25), reason })),
    step('SUPPLIER_SUBMITTER')('submitBid', () => ({ eventId: ids.eventId, content: bid }), 'bidId'),
    { move: 'closeEvent', by: 'SYSTEM', take: () => closed(app, ids.eventId ?? '') },
    own('proposeReopening', reopening),
    own('dropReopening', () => at('eventId', { reason })),
    head('proposeReopening', reopening),
    head('dropReopening', () => at('eventId', { reason })),
    legal('openBids', () => at('eventId')),
    own('completeEvaluation', () => at('eventId')),
    own('recommendAward', () => ({ eventId: ids.eventId, bidId: ids.bidId, justification: 'The only one' }), 'awardId'),
    approver('approveAward', () => at('awardId')),
    own('draftContract', () => ({ awardId: ids.awardId, ...terms }), 'contractId'),
    legal('returnContract', () => at('contractId', { reason })),
    own('editContract', () => at('contractId', terms)),
    legal('reviewContract', () => at('contractId')),
    approver('signContract', () => at('contractId')),
    own('createOrder', () => ({ contractId: ids.contractId, deliverTo: 'Gate 3', lines: wanted }), 'orderId'),
    own('cancelOrder', () => at('orderId', { reason })),
    ...published,
    own('cancelEvent', () => at('eventId', { reason })),
    own('cancelRequisition', () => at('requisitionId', { reason })),
  ];
}

/** The input at the present version of its subject. */
async function withRev(input: object): Promise<Record<string, unknown>> {
  if (!('rev' in input)) return { ...input };
  const id = Object.values(input).find((value) => typeof value === 'string' && subjectOfId(value) !== null);
  return { ...input, rev: await revOf(String(id)) };
}

/** The present version of a subject. */
export async function revOf(id: string): Promise<number> {
  const kind = subjectOfId(id);
  const row =
    kind && (await collectionOf<{ _id: string; rev: number }>(LIFECYCLES[kind].collection).findOne({ _id: id }));
  return row?.rev ?? 0;
}

async function closed(app: App, eventId: string) {
  app.clock.advance(26 * HOUR_MS);
  const result = await execute(closeEvent, { key: randomUUID(), eventId, rev: await revOf(eventId) }, app.system());
  if (isRefusal(result)) throw new Error(result.key);
  return { id: eventId, rev: result.rev };
}
