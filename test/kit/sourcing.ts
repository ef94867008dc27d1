import { randomUUID } from 'node:crypto';
import { collectionOf } from '../../api/kernel/database.js';
import { execute } from '../../api/kernel/execute.js';
import { isRefusal } from '../../api/kernel/refusal.js';
import { sourcingCommands } from '../../api/sourcing/index.js';
import { LIFECYCLES } from '../../schema/lifecycles.js';
import type { App, Person } from './app.js';
import { approvedRequisition, type Wanted } from './demand.js';
import { does } from './does.js';
import { revOf } from './rev-of.js';
import type { Firm } from './suppliers.js';

/** A published event, with what was created on the way to it. */
export interface PublishedEvent {
  readonly eventId: string;
  readonly purchaseId: string;
  readonly lineId: string;
  readonly closesAt: Date;
}

const HOUR_MS = 3_600_000;
const LATE_MS = 1_000;

/** The settings of an event that is open for so many hours, unless a test says otherwise. */
export function settings(app: App, firms: readonly Firm[], hours: number, more: object = {}) {
  return {
    title: 'Gears',
    closesAt: new Date(app.clock.now().getTime() + hours * HOUR_MS).toISOString(),
    priceWeight: 100,
    // Whole prices stay whole numbers in what is compared.
    compareBasis: 'WITH_TAX',
    invitedIds: firms.map(({ supplierId }) => supplierId),
    expertIds: [],
    ...more,
  };
}

/** The input that creates an event: its requisitions and settings. */
export function eventFor(requisitionIds: readonly string[], content: ReturnType<typeof settings>) {
  return { method: 'REQUEST_FOR_QUOTATION', requisitionIds, ...content };
}

/** The content of a bid: a price for each line in turn, at the usual tax rate. */
export function offer(...unitPrices: readonly string[]) {
  const lines = unitPrices.map((unitPrice, at) => ({ lineId: `l${at + 1}`, unitPrice, leadTimeDays: 20 }));
  return { lines, taxRate: '13' };
}

/** An event to which the firms are invited, open for so many hours; its requisition is created where none is given. */
export async function publishedEvent(
  app: App,
  firms: readonly Firm[],
  hours: number,
  { wanted, more }: { readonly wanted?: Wanted; readonly more?: object } = {},
): Promise<PublishedEvent> {
  const buyer = await app.as('BUYER');
  const requisitionId = await approvedRequisition(app, wanted);
  const content = eventFor([requisitionId], settings(app, firms, hours, more));
  const event = await does(buyer, 'createEvent', content, 'id purchase { id } lines { id }');
  await does(buyer, 'publishEvent', { eventId: event.id, rev: 1 });
  const closesAt = new Date(content.closesAt);
  return { eventId: event.id, purchaseId: event.purchase.id, lineId: event.lines[0].id, closesAt };
}

/** A firm's bid. */
export function bid({ person }: Firm, { eventId }: Pick<PublishedEvent, 'eventId'>, ...unitPrices: readonly string[]) {
  return person.act('submitBid', { eventId, content: offer(...unitPrices) }, 'id rev');
}

/** Lets the deadline of an event pass and has the platform close it; answers its version. */
export async function closedEvent(app: App, eventId: string): Promise<number> {
  const events = collectionOf<{ _id: string; rev: number; closesAt: Date }>(LIFECYCLES.SourcingEvent.collection);
  const row = await events.findOne({ _id: eventId });
  if (!row) throw new Error(`There is no event ${eventId}`);
  if (app.clock.now() < row.closesAt) app.clock.moveTo(new Date(row.closesAt.getTime() + LATE_MS));
  const result = await execute(sourcingCommands.closeEvent, { key: randomUUID(), eventId, rev: row.rev }, app.system());
  if (isRefusal(result)) throw new Error(`closeEvent: ${result.key}`);
  return result.rev;
}

/** Closes an event and has its bids opened. */
export async function openedEvent(app: App, eventId: string): Promise<void> {
  const rev = await closedEvent(app, eventId);
  await does(await app.as('LEGAL'), 'openBids', { eventId, rev });
}

/** Completes the evaluation of opened bids, recommends the best one and approves it; answers the award's id. */
export async function approvedAward(app: App, eventId: string): Promise<string> {
  const buyer = await app.as('BUYER');
  const asked = { eventId, rev: await revOf(eventId) };
  const { ranking } = await does(buyer, 'completeEvaluation', asked, 'ranking { bid { id } }');
  const best = { eventId, bidId: ranking[0].bid.id, justification: 'The only one' };
  const { id: awardId } = await does(buyer, 'recommendAward', best);
  await does(await app.as('APPROVER'), 'approveAward', { awardId, rev: 1 });
  return awardId;
}

/** An expert's points for bids by the one criterion of an event, once the expert has declared to have no interest in those who bid. */
export async function scored(who: Person, eventId: string, points: Readonly<Record<string, string>>): Promise<void> {
  await does(who, 'declareNoInterest', { eventId });
  const scores = Object.entries(points).map(([bidId, given]) => ({
    bidId,
    points: [{ criterionId: 'c1', points: given }],
  }));
  await does(who, 'scoreBids', { eventId, scores });
}
