import { subjectOfId } from '../../schema/common/ids.js';
import type { Role } from '../../schema/common/roles.js';
import type { App, Person } from '../kit/app.js';
import { TERMS } from '../kit/contracts.js';
import { need } from '../kit/demand.js';
import { staged } from '../kit/files.js';
import { png } from '../kit/made-files.js';
import { wantedOf } from '../kit/orders.js';
import { revOf } from '../kit/rev-of.js';
import { closedEvent, eventFor, offer, settings } from '../kit/sourcing.js';
import type { Firm } from '../kit/suppliers.js';

const HOUR_MS = 3_600_000;

/** A move of the story, and how to take it. `by` is a post of somebody else, or the owner's side. */
export interface OwnedStep {
  readonly move: string;
  readonly by: 'OWNER' | 'HEAD' | Role;
  readonly take: (who: Person) => Promise<unknown>;
  /** What the move has created: the kind whose owner is known from then on. */
  readonly makes?: 'Requisition' | 'SourcingEvent';
}

/** What the story needs. */
export interface OwnedSetting {
  readonly app: App;
  readonly firms: readonly Firm[];
  readonly partId: string;
  /** Three experts: the first is named for the event, the third takes their place and leaves, and then the second does. */
  readonly experts: readonly [Person, Person, Person];
}

/** What is to be changed of an order: its line comes a month later. */
const LATER = { deliverTo: 'Gate 3', lines: [{ lineId: 'l1', quantity: '10', dueOn: '2026-07-30' }] };

/** Every move that belongs to an owner, in an order in which all can be taken; a second purchase and its requisition are cancelled. */
export function ownedStory({ app, firms, partId, experts }: OwnedSetting): OwnedStep[] {
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
  const manager = step('CATEGORY_MANAGER');
  const at = (name: string, more: object = {}) => ({ [name]: ids[name], rev: 0, ...more });
  const later = (hours: number) => new Date(app.clock.now().getTime() + hours * HOUR_MS).toISOString();
  const content = need(app, partId);
  const reason = 'a reason';
  const set = () => settings(app, firms, 24, { expertIds: [experts[0].accountId] });
  const newEvent = () => eventFor([ids.requisitionId ?? ''], set());
  const ofAccount = (move: string, { accountId }: Person): OwnedStep => ({
    ...{ move, by: 'SECURITY_ADMIN' },
    take: async (who) => who.act(move, { accountId, rev: await revOf(accountId), reason }, 'id rev'),
  });
  const recused = (expert: Person): OwnedStep => ({
    ...{ move: 'recuse', by: 'EXPERT' },
    take: () => expert.act('recuse', { eventId: ids.eventId, reason }, 'id rev state'),
  });
  const attached = (move: string, name: string): OwnedStep => ({
    ...{ move, by: 'OWNER' },
    take: async (who) => {
      const fileId = await staged(app, who, png, 'a.png');
      const result = await who.act(move, await withRev(at(name, { files: [{ fileId, kind: 'OTHER' }] })), 'id rev');
      if (result.id) ids.fileId = fileId;
      return result;
    },
  });
  const filed = (kind: string, name: string) => [
    attached(`attach${kind}Files`, name),
    own(`remove${kind}File`, () => at(name, { fileId: ids.fileId })),
  ];
  const recommended = () => ({ eventId: ids.eventId, bidId: ids.bidId, justification: 'The only one' });
  const reopening = () => at('eventId', { closesAt: later(30), reason });
  const published = [
    own('createRequisition', () => content, 'requisitionId', 'Requisition'),
    own('editRequisition', () => at('requisitionId', content)),
    own('submitRequisition', () => at('requisitionId')),
    approver('approveRequisition', () => at('requisitionId')),
    own('createEvent', newEvent, 'eventId', 'SourcingEvent'),
    own('editEvent', () => at('eventId', set())),
    own('publishEvent', () => at('eventId')),
  ];
  return [
    ...published.slice(0, 1),
    ...filed('Requisition', 'requisitionId'),
    ...published.slice(1, 4),
    own('withdrawRequisition', () => at('requisitionId', { reason })),
    ...published.slice(2, 5),
    ...filed('Event', 'eventId'),
    ...published.slice(5),
    own('extendDeadline', () => at('eventId', { closesAt: later(25), reason })),
    step('SUPPLIER_SUBMITTER')('submitBid', () => ({ eventId: ids.eventId, content: offer('12.5') }), 'bidId'),
    {
      move: 'closeEvent',
      by: 'SYSTEM',
      take: async () => ({ id: ids.eventId, rev: await closedEvent(app, ids.eventId ?? '') }),
    },
    own('proposeReopening', reopening),
    own('dropReopening', () => at('eventId', { reason })),
    head('proposeReopening', reopening),
    head('dropReopening', () => at('eventId', { reason })),
    legal('openBids', () => at('eventId')),
    recused(experts[0]),
    own('nameExpert', () => at('eventId', { expertId: experts[2].accountId })),
    ofAccount('disableAccount', experts[2]),
    own('releaseExpert', () => at('eventId', { expertId: experts[2].accountId, reason })),
    // For the next time that the story is told.
    ofAccount('enableAccount', experts[2]),
    own('nameExpert', () => at('eventId', { expertId: experts[1].accountId })),
    recused(experts[1]),
    own('completeEvaluation', () => at('eventId')),
    own('recommendAward', recommended, 'awardId'),
    own('withdrawAward', () => at('awardId', { reason })),
    own('recommendAward', recommended, 'awardId'),
    approver('approveAward', () => at('awardId')),
    own('proposeRevocation', () => at('awardId', { ground: 'WINNER_REFUSES', reason })),
    own('dropRevocation', () => at('awardId', { reason })),
    own('draftContract', () => ({ awardId: ids.awardId, ...TERMS }), 'contractId'),
    ...filed('Contract', 'contractId'),
    legal('returnContract', () => at('contractId', { reason })),
    own('editContract', () => at('contractId', TERMS)),
    own('withdrawContract', () => at('contractId', { reason })),
    own('editContract', () => at('contractId', TERMS)),
    legal('reviewContract', () => at('contractId')),
    approver('signContract', () => at('contractId')),
    own('createOrder', () => wantedOf(ids.contractId ?? '', '10'), 'orderId'),
    own('cancelOrder', () => at('orderId', { reason })),
    own('createOrder', () => wantedOf(ids.contractId ?? '', '10'), 'orderId'),
    manager('releaseOrder', () => at('orderId')),
    step('SUPPLIER_SUBMITTER')('confirmOrder', () => at('orderId')),
    own('proposeClose', () => at('orderId', { reason })),
    own('withdrawProposal', () => at('orderId')),
    own('proposeChange', () => at('orderId', { reason, ...LATER })),
    own('withdrawChange', () => at('orderId')),
    own('urgeDelivery', () => at('orderId', { lineIds: ['l1'] })),
    own('proposeChange', () => at('orderId', { reason, ...LATER })),
    manager('refuseChange', () => at('orderId', { reason })),
    own('proposeOneSidedClose', () => at('orderId', { reason, owed: '0' })),
    own('withdrawOneSidedClose', () => at('orderId')),
    ...published,
    own('cancelEvent', () => at('eventId', { reason })),
    own('cancelRequisition', () => at('requisitionId', { reason })),
  ];
}

/** The input, with the present version of its subject. */
async function withRev(input: object): Promise<Record<string, unknown>> {
  if (!('rev' in input)) return { ...input };
  const id = Object.values(input).find((value) => typeof value === 'string' && subjectOfId(value) !== null);
  return { ...input, rev: await revOf(String(id)) };
}
