import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { insist } from './mixed-work.js';
import { type Bidder, type Person, personOf } from './people.js';

const BIDS = 200;
const INVITED_BEFORE_MS = 25_000;
const LAST_MS = 10_000;
/** The answers to a bid after the deadline, before and after the job has closed its event. */
const LATE = ['sourcing.deadlinePassed', 'kernel.otherState'];
/** How often a caller without an answer asks again. */
const TRIES = 60;

const subjectShape = z.object({ done: z.object({ id: z.string(), rev: z.number() }) });
const eventShape = z.object({
  sourcingEvent: z.object({ rev: z.number(), state: z.string(), lines: z.array(z.object({ id: z.string() })) }),
});
const bidShape = z.object({
  done: z.union([
    z.object({ __typename: z.literal('Bid'), id: z.string(), submittedAt: z.coerce.date() }),
    z.object({ __typename: z.literal('Refused'), code: z.string(), key: z.string() }),
  ]),
});
const openedShape = z.object({ sourcingEvent: z.object({ bids: z.array(z.object({ id: z.string() })).nullable() }) });
const expertsShape = z.object({
  accounts: z.object({ edges: z.array(z.object({ node: z.object({ id: z.string() }) })) }),
});

/** The outcome of the bids in the last ten seconds. */
export interface LastBids {
  readonly waits: number[];
  readonly acknowledged: number;
  readonly late: number;
  /** Bids whose bidders never learned whether they were accepted. */
  readonly unknown: readonly string[];
  /**
   * Broken promises: bids that were acknowledged but are missing, exist but were not acknowledged, or were acknowledged after the deadline.
   */
  readonly broken: readonly string[];
}

/** Two hundred bids for events that close at the same moment, all of them submitted during the last ten seconds. */
export async function lastTenSeconds(
  staff: readonly Person[],
  bidders: readonly Bidder[],
  partIds: readonly string[],
): Promise<LastBids> {
  const eventCount = Math.ceil(BIDS / bidders.length);
  const requisitions = [];
  for (let n = 0; n < eventCount; n++) requisitions.push(await approvedRequisition(staff, partIds));
  const closesAt = new Date(Math.ceil((Date.now() + INVITED_BEFORE_MS) / 1_000) * 1_000);
  const events = await Promise.all(requisitions.map((id) => publishedEvent(staff, bidders, id, closesAt)));
  const bids = events.flatMap((event) => bidders.map((bidder) => ({ event, bidder }))).slice(0, BIDS);
  const result = { waits: [] as number[], acknowledged: 0, late: 0, unknown: [] as string[], broken: [] as string[] };
  const known = new Map<string, Set<string>>(events.map(({ id }) => [id, new Set()]));
  await Promise.all(
    bids.map(async ({ event, bidder }) => {
      // The nearer the deadline, the more bids; some come a moment too late.
      await pause(Math.max(closesAt.getTime() - LAST_MS * Math.random() ** 1.5 + 200 - Date.now(), 0));
      const lines = event.lineIds.map((lineId) => ({
        lineId,
        unitPrice: (10 + Math.random() * 90).toFixed(2),
        leadTimeDays: 20,
      }));
      const outcome = await insist(bidder.ask, SUBMIT, { eventId: event.id, content: { lines, taxRate: '13' } }, TRIES);
      const answer = bidShape.safeParse(outcome.data);
      if (!answer.success) return void result.unknown.push(`${bidder.login}: ${outcome.status} ${outcome.code}`);
      result.waits.push(outcome.ms);
      const { done } = answer.data;
      if (done.__typename === 'Refused') {
        if (LATE.includes(done.key)) result.late++;
        else result.broken.push(`${bidder.login} was refused for another reason: ${done.key}`);
        return;
      }
      result.acknowledged++;
      known.get(event.id)?.add(done.id);
      if (done.submittedAt >= closesAt)
        result.broken.push(`${done.id} was taken at ${done.submittedAt.toISOString()}, too late`);
    }),
  );
  for (const { id } of events) {
    const there = new Set(await openedBids(staff, id));
    for (const bid of known.get(id) ?? [])
      if (!there.has(bid)) result.broken.push(`${bid} was acknowledged and is not there`);
    for (const bid of there) if (!known.get(id)?.has(bid)) result.broken.push(`${bid} is there and nobody was told`);
  }
  return result;
}

const SUBMIT = `mutation($input: SubmitBidInput!) { done: submitBid(input: $input) {
  __typename ... on Bid { id submittedAt } ... on Refused { code key } } }`;

const moveOf = (move: string, subject: string) => {
  const type = `${move.charAt(0).toUpperCase()}${move.slice(1)}Input`;
  return `mutation($input: ${type}!) { done: ${move}(input: $input) { ... on ${subject} { id rev } ... on Refused { code key message } } }`;
};

async function take({ ask, login }: Person, move: string, subject: string, input: object) {
  const outcome = await insist(ask, moveOf(move, subject), { key: randomUUID(), ...input }, TRIES);
  const done = subjectShape.safeParse(outcome.data);
  if (!done.success) throw new Error(`${login} cannot ${move}: ${JSON.stringify(outcome.data ?? outcome.code)}`);
  return done.data.done;
}

async function approvedRequisition(staff: readonly Person[], partIds: readonly string[]): Promise<string> {
  const [buyer, approver] = [personOf(staff, 'BUYER'), personOf(staff, 'APPROVER')];
  const lines = partIds.slice(0, 3).map((partId) => ({ partId, quantity: '10', neededOn: '2030-03-01' }));
  const made = await take(buyer, 'createRequisition', 'Requisition', { title: '备件', currency: 'CNY', lines });
  const { id: requisitionId, rev } = await take(buyer, 'submitRequisition', 'Requisition', {
    requisitionId: made.id,
    rev: made.rev,
  });
  await take(approver, 'approveRequisition', 'Requisition', { requisitionId, rev });
  return requisitionId;
}

async function publishedEvent(
  staff: readonly Person[],
  bidders: readonly Bidder[],
  requisitionId: string,
  closesAt: Date,
) {
  const buyer = personOf(staff, 'BUYER');
  const { data } = await buyer.ask('{ accounts(first: 10, role: "EXPERT") { edges { node { id } } } }');
  const expertIds = expertsShape
    .parse(data)
    .accounts.edges.map(({ node }) => node.id)
    .slice(0, 2);
  const invitedIds = bidders.map(({ supplierId }) => supplierId);
  const settings = {
    method: 'REQUEST_FOR_QUOTATION',
    requisitionIds: [requisitionId],
    priceWeight: 60,
    invitedIds,
    expertIds,
  };
  const made = await take(buyer, 'createEvent', 'SourcingEvent', {
    title: '备件',
    closesAt: closesAt.toISOString(),
    ...settings,
  });
  const { id } = await take(buyer, 'publishEvent', 'SourcingEvent', { eventId: made.id, rev: made.rev });
  const { lines } = await eventAt(buyer, id);
  return { id, lineIds: lines.map((line) => line.id) };
}

async function eventAt({ ask }: Person, id: string) {
  const { data } = await ask('query($id: ID!) { sourcingEvent(id: $id) { rev state lines { id } } }', { id });
  return eventShape.parse(data).sourcingEvent;
}

/** Opens the bids once the event is closed, and answers which there are. */
async function openedBids(staff: readonly Person[], eventId: string): Promise<string[]> {
  const legal = personOf(staff, 'LEGAL');
  for (let n = 0; n < 120; n++) {
    const { state, rev } = await eventAt(legal, eventId);
    if (state === 'CLOSED') await take(legal, 'openBids', 'SourcingEvent', { eventId, rev });
    if (state === 'OPENED') break;
    await pause(500);
  }
  const { data } = await personOf(staff, 'BUYER').ask('query($id: ID!) { sourcingEvent(id: $id) { bids { id } } }', {
    id: eventId,
  });
  return (openedShape.parse(data).sourcingEvent.bids ?? []).map(({ id }) => id);
}
