import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { collectionOf } from '../../api/kernel/database.js';
import { execute } from '../../api/kernel/execute.js';
import { isRefusal } from '../../api/kernel/refusal.js';
import { sourcingCommands } from '../../api/sourcing/index.js';
import { closeDueEvent } from '../../jobs/closing/job.js';
import { jobContext } from '../../jobs/job-context.js';
import { notifyLog } from '../../jobs/notifying/notify-log.js';
import { type Person, startApp } from '../kit/app.js';
import { bid, type PublishedEvent, publishedEvent } from '../kit/sourcing.js';
import { type Firm, threeFirms } from '../kit/suppliers.js';

jest.setTimeout(120_000);

// An event was closed wrongly, for example by a worker whose clock is ten days ahead. Two people reverse that before opening.
const HOUR = 3_600_000;
let app: Awaited<ReturnType<typeof startApp>>;
let firms: readonly Firm[];
let buyer: Person;
let auditor: Person;
let legal: Person;

beforeAll(async () => {
  app = await startApp();
  firms = await threeFirms(app);
  buyer = await app.as('BUYER');
  auditor = await app.as('INTERNAL_AUDITOR');
  legal = await app.as('LEGAL');
});
afterAll(() => app.stop());

/** Closes an event as a clock would that runs ahead. */
async function closeWrongly(eventId: string): Promise<void> {
  const ahead = { now: () => new Date(app.clock.now().getTime() + 240 * HOUR) };
  const clock = { ...app.clock, ...ahead, earliest: ahead.now };
  const closed = await execute(
    sourcingCommands.closeEvent,
    { key: randomUUID(), eventId, rev: 2 },
    { ...app.system(), clock },
  );
  if (isRefusal(closed)) throw new Error(closed.key);
}
async function closedEvent(): Promise<PublishedEvent> {
  const event = await publishedEvent(app, firms, 48);
  const [first] = firms;
  if (first) await bid(first, event, '10.50');
  await closeWrongly(event.eventId);
  return event;
}
const rev = async (eventId: string) => Number((await collectionOf('sourcing_events').findOne({ _id: eventId }))?.rev);
const at = async (eventId: string) => ({ eventId, rev: await rev(eventId) });
const propose = async (eventId: string, closesAt: Date, who = buyer) =>
  who.act(
    'proposeReopening',
    { ...(await at(eventId)), closesAt: closesAt.toISOString(), reason: 'The clock of a worker was ahead' },
    'state reopening { closesAt reason early proposedBy { id } }',
  );
const movesOf = async (who: Person, eventId: string) => {
  const { data } = await who.ask(
    `{ sourcingEvent(id: "${eventId}") { state closesAt moves { name allowed reason } } }`,
  );
  return data.sourcingEvent;
};
const named = (moves: readonly { name: string; allowed: boolean }[], name: string) =>
  moves.find((move) => move.name === name);

describe('an event that was closed wrongly', () => {
  it('is reopened by two people until the deadline it had; bids stay in, others may bid, and it closes by itself', async () => {
    const event = await closedEvent();
    const [first, second] = firms;
    expect(await propose(event.eventId, event.closesAt)).toMatchObject({
      state: 'CLOSED',
      reopening: { early: true, proposedBy: { id: buyer.accountId } },
    });
    // Meanwhile bids are not opened, and whoever proposed it cannot confirm it.
    expect(await legal.act('openBids', await at(event.eventId))).toMatchObject({ __typename: 'Refused' });
    expect(await buyer.act('confirmReopening', await at(event.eventId))).toMatchObject({ code: 'FORBIDDEN' });
    expect(
      await auditor.act('confirmReopening', await at(event.eventId), 'state closesAt reopening { reason }'),
    ).toMatchObject({
      state: 'PUBLISHED',
      closesAt: event.closesAt.toISOString(),
      reopening: null,
    });
    const bids = await collectionOf('bids').find({ eventId: event.eventId }).toArray();
    expect(bids.map(({ state }) => state)).toEqual(['SUBMITTED']);
    if (second) await bid(second, event, '9.80');
    const mine = await first?.person.ask(
      `{ sourcingEvent(id: "${event.eventId}") { myBid { rev moves { name allowed } } } }`,
    );
    expect(named(mine?.data.sourcingEvent.myBid.moves, 'replaceBid')).toMatchObject({ allowed: true });
    app.clock.moveTo(event.closesAt);
    await closeDueEvent(event.eventId, jobContext(app.clock, app.origin));
    expect(await legal.act('openBids', await at(event.eventId), 'state bids { state }')).toMatchObject({
      state: 'OPENED',
      bids: [{ state: 'OPENED' }, { state: 'OPENED' }],
    });
    expect(await propose(event.eventId, new Date(app.clock.now().getTime() + HOUR))).toMatchObject({
      code: 'WRONG_STATE',
    });
  });

  it('gets a later deadline where its own has passed meanwhile, and all invited suppliers are told', async () => {
    const event = await closedEvent();
    app.clock.moveTo(new Date(event.closesAt.getTime() + HOUR));
    expect(await propose(event.eventId, event.closesAt)).toMatchObject({ key: 'sourcing.deadlineInPast' });
    const later = new Date(app.clock.now().getTime() + 24 * HOUR);
    const notTheirs = { code: 'FORBIDDEN', key: 'owner.askOwner' };
    expect(await propose(event.eventId, later, await app.as('CATEGORY_MANAGER'))).toMatchObject(notTheirs);
    const head = await app.as('UNIT_HEAD');
    expect(await propose(event.eventId, later, head)).toMatchObject({ reopening: { early: false } });
    const { data } = await auditor.ask('{ toDos { subjectId move } }');
    expect(data.toDos).toContainEqual({ subjectId: event.eventId, move: 'confirmReopening' });
    expect(data.toDos).not.toContainEqual({ subjectId: event.eventId, move: 'openBids' });
    expect(await legal.act('confirmReopening', await at(event.eventId), 'state closesAt')).toMatchObject({
      state: 'PUBLISHED',
      closesAt: later.toISOString(),
    });
    await app.settle();
    await notifyLog(jobContext(app.clock, app.origin));
    for (const { person } of firms) {
      const told = await person.ask('{ notices(first: 50) { kind } }');
      const kinds = told.data.notices.map(({ kind }: { kind: string }) => kind);
      expect(kinds).toContain('notice.eventReopened');
      expect(kinds).not.toContain('notice.reopeningProposed');
    }
  });

  it('stays closed where the proposal is dropped, and can then be opened', async () => {
    const event = await closedEvent();
    expect(named((await movesOf(auditor, event.eventId)).moves, 'confirmReopening')).toBeUndefined();
    await propose(event.eventId, event.closesAt);
    expect(named((await movesOf(auditor, event.eventId)).moves, 'confirmReopening')).toMatchObject({ allowed: true });
    const dropped = await auditor.act(
      'dropReopening',
      { ...(await at(event.eventId)), reason: 'It was right' },
      'state reopening { reason }',
    );
    expect(dropped).toMatchObject({ state: 'CLOSED', reopening: null });
    app.clock.moveTo(event.closesAt);
    expect(await legal.act('openBids', await at(event.eventId), 'state')).toMatchObject({ state: 'OPENED' });
  });

  it('does not show the proposal to bidders', async () => {
    const event = await closedEvent();
    await propose(event.eventId, event.closesAt);
    const [first] = firms;
    const { data, errors } =
      (await first?.person.ask(`{ sourcingEvent(id: "${event.eventId}") { state reopening { reason } } }`)) ?? {};
    expect(errors?.length || data?.sourcingEvent.reopening === null).toBeTruthy();
  });
});
