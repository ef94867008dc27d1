import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { SYSTEM_ACTOR } from '../../api/kernel/actor.js';
import { collectionOf, database } from '../../api/kernel/database.js';
import { type ChangeHub, liveModule, watchChanges } from '../../api/live/index.js';
import { dossierOf } from '../../jobs/projecting/dossiers.js';
import { keepSequencing } from '../../jobs/sequencing/loop.js';
import { startWorker, type Worker } from '../../jobs/worker.js';
import type { Role } from '../../schema/common/roles.js';
import { type App, type Person, startApp } from '../kit/app.js';
import { contextOf } from '../kit/context-of.js';
import { bid, type PublishedEvent, publishedEvent } from '../kit/sourcing.js';
import { type Firm, threeFirms } from '../kit/suppliers.js';
import { until } from '../kit/until.js';

const SHOWN = `id rev state number detector detectorName sentence innocent evidenceClass remark takenBy { id }
  purchase { id } evidence { label value entry { id type subjectId } } moves { name allowed } receipt { text } entries { type reason }`;

// Several steps, each of which waits for a worker.
jest.setTimeout(90_000);

let app: App;
let firms: readonly Firm[];
let worker: Worker;
let officer: Person;
let buyer: Person;
let hub: ChangeHub;
let sequencing: Promise<void>;
const ending = new AbortController();
const problems: unknown[] = [];

beforeAll(async () => {
  app = await startApp();
  firms = await threeFirms(app);
  [officer, buyer] = [await app.as('DISCIPLINE_OFFICER'), await app.as('BUYER')];
  const onFault = (error: unknown) => void problems.push(error);
  const { origin } = app;
  sequencing = keepSequencing({ db: database(), origin, signal: ending.signal, onFault });
  const log = {
    info: () => undefined,
    warn: () => undefined,
    error: (what: object, message: string) => void problems.push({ message, ...what }),
  };
  worker = startWorker({ env: { redisUrl: process.env.REDIS_URL ?? null, origin }, clock: app.clock, log });
  hub = watchChanges(database(), ending.signal, onFault);
});
afterAll(async () => {
  await worker.stop();
  ending.abort();
  await sequencing;
  await app.stop();
});

/** Takes an event with bids at these prices to its opening. */
async function opened(prices: readonly string[]): Promise<PublishedEvent> {
  const event = await publishedEvent(app, firms, 30);
  for (const [index, price] of prices.entries()) await bid(firms[index] as Firm, event, price);
  app.clock.moveTo(new Date(event.closesAt.getTime() + 1_000));
  const state = `{ sourcingEvent(id: "${event.eventId}") { state } }`;
  await until(async () => (await buyer.ask(state)).data.sourcingEvent.state === 'CLOSED');
  await (await app.as('LEGAL')).act('openBids', { eventId: event.eventId, rev: 3 });
  return event;
}

const alertsOf = async ({ purchaseId }: PublishedEvent, who = officer) =>
  (await who.ask(`{ purchase(id: "${purchaseId}") { alerts { ${SHOWN} } } }`)).data.purchase.alerts;
const looked = ({ purchaseId }: PublishedEvent) =>
  until(async () => {
    const dossier = await dossierOf(purchaseId);
    return dossier?.dossier.bids !== null && dossier?.dirty === false;
  });

const reader = (role: Role) =>
  contextOf(app, { ...SYSTEM_ACTOR, id: 'acc', ref: 'ref', roles: [role], audience: 'STAFF' });

describe('a single bid', () => {
  let event: PublishedEvent;

  it('raises an alert within seconds of the opening, with entries as evidence', async () => {
    event = await opened(['12.5']);
    const [alert] = await until(
      () => alertsOf(event),
      (alerts) => alerts.length > 0,
    );
    expect(alert).toMatchObject({
      state: 'OPEN',
      detector: 'BI01',
      detectorName: 'Single bid',
      evidenceClass: 'MEDIUM',
      purchase: { id: event.purchaseId },
      evidence: [
        { label: 'Suppliers with a bid at opening', value: '1', entry: { type: 'sourcing.openBids' } },
        { label: 'Opened bid', value: 'firm0 (test)', entry: { type: 'sourcing.openBid' } },
      ],
    });
    expect(alert.number).toMatch(/^YJ-2026-\d{6}$/);
    expect(alert.sentence).toMatch(/^Purchase CG-.* at opening only 1 of the suppliers had a bid\.$/);
    expect(`${alert.sentence} ${alert.innocent}`).not.toMatch(/guilt|fraud|corrupt|violat/i);
    const told = async (): Promise<{ kind: string; subjectId: string }[]> =>
      (await officer.ask('{ notices { kind subjectId } }')).data.notices;
    const raised = await until(
      async () => (await told()).filter(({ kind }) => kind === 'notice.alertRaised'),
      (notices) => notices.length > 0,
    );
    expect(raised).toEqual([{ kind: 'notice.alertRaised', subjectId: alert.id }]);
  });

  it('is hidden from those who buy, and does not exist for suppliers', async () => {
    const [alert] = await alertsOf(event);
    expect(await alertsOf(event, buyer)).toBeNull();
    const asked = await buyer.ask('{ alerts { edges { node { id } } } }');
    expect(asked.errors.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
    // The answer is the same for an alert that does not exist, so that it does not reveal whether there is one.
    const refused = { __typename: 'Refused', code: 'FORBIDDEN', key: 'kernel.roleMissing' };
    for (const alertId of [alert.id, `alr_${'0'.repeat(32)}`])
      expect(await buyer.act('dismissAlert', { alertId, rev: alert.rev, reason: 'harmless' })).toMatchObject(refused);
    const entry = alert.entries[0];
    expect(entry.type).toBe('risk.raiseAlert');
    const trail = await buyer.ask(`{ purchase(id: "${event.purchaseId}") { entries { edges { node { type } } } } }`);
    expect(JSON.stringify(trail.data)).not.toContain('risk.');
    const supplier = await (firms[0] as Firm).person.ask('{ alerts { edges { node { id } } } }');
    expect(supplier.errors[0]?.message).toMatch(/Cannot query field "alerts"/);
    const both = await app.hire(['BUYER', 'UNIT_HEAD'], 'buyer-and-head').catch(() => null);
    if (both) expect(await alertsOf(event, both)).toEqual([]);
  });

  it('is shown to unit heads of the buying unit and to the other supervisors', async () => {
    for (const role of ['UNIT_HEAD', 'INTERNAL_AUDITOR', 'FUNCTIONAL_ASSESSOR'] as const)
      expect(await alertsOf(event, await app.as(role))).toHaveLength(1);
    const { data: counted } = await officer.ask('{ alertCounts(detector: "BI01") { state count } }');
    expect(counted.alertCounts.map(({ count }: { count: number }) => count)).toEqual([1, 0, 0, 0]);
    expect((await officer.ask('{ alertCounts(detector: "XX99") { count } }')).data.alertCounts[0]).toEqual({
      count: 0,
    });
    expect((await buyer.ask('{ alertCounts { count } }')).errors[0]?.extensions.code).toBe('FORBIDDEN');
    const { data } = await officer.ask('{ detectors { id name stage source readme } }');
    expect(data.detectors).toMatchObject([{ id: 'BI01', name: 'Single bid', source: 'OCP red flag R018' }]);
    expect(data.detectors[0].readme).toMatch(/^# BI01 Single bid/);
  });

  it('is handled by an officer; another check raises no second one, not even after it was dismissed', async () => {
    const [alert] = await alertsOf(event);
    const at = (rev: number) => ({ alertId: alert.id, rev });
    expect(await officer.act('takeAlert', at(1), SHOWN)).toMatchObject({
      state: 'TAKEN',
      takenBy: { id: officer.accountId },
    });
    const colleague = await app.hire(['DISCIPLINE_OFFICER'], 'colleague');
    const dismissal = { ...at(2), reason: 'only one firm holds the tooling' };
    expect(await colleague.act('dismissAlert', dismissal)).toMatchObject({ code: 'RULE', key: 'risk.takenByAnother' });
    expect(await officer.act('dismissAlert', { ...at(2), reason: ' ' })).toMatchObject({ code: 'BAD_USER_INPUT' });
    const dismissed = await officer.act('dismissAlert', dismissal, SHOWN);
    expect(dismissed).toMatchObject({ state: 'DISMISSED', remark: dismissal.reason });
    expect(dismissed.entries).toMatchObject([{}, {}, { type: 'risk.dismissAlert', reason: dismissal.reason }]);
    await buyer.act('completeEvaluation', { eventId: event.eventId, rev: 4 });
    await until(
      async () => (await dossierOf(event.purchaseId))?.dossier.qingcai.steps.at(-1)?.type !== 'sourcing.openBid',
    );
    await looked(event);
    await collectionOf('dossiers').updateMany({}, { $set: { dirty: true } });
    await looked(event);
    expect(await alertsOf(event)).toHaveLength(1);
  });
});

describe('other events', () => {
  it('raise none: three bids are clean, and an unopened event cannot be checked', async () => {
    const waiting = await publishedEvent(app, firms, 100);
    const event = await opened(['12.5', '12.6', '12.7']);
    await looked(event);
    await until(async () => (await dossierOf(waiting.purchaseId))?.dirty === false);
    expect(await alertsOf(event)).toEqual([]);
    const found = (id: string) =>
      collectionOf<{ _id: string; found: string }>('findings').findOne({ _id: `BI01:${id}` });
    expect(await found(event.purchaseId)).toMatchObject({ found: 'clean', key: null });
    expect(await found(waiting.purchaseId)).toMatchObject({ found: 'notComputable' });
  });
});

describe('live updates', () => {
  it('tell the readers of a purchase and of the alerts that something changed, and nobody else', async () => {
    const { Subscription } = liveModule(hub).resolvers;
    const event = await publishedEvent(app, firms, 30);
    const { purchaseId: id, eventId } = event;
    const logged = async () => {
      await until(async () => (await database().collection('trail_outbox').countDocuments()) === 0);
      await pause(1_500);
    };
    await logged();
    await expect(
      Subscription.purchaseChanged.subscribe(null, { id: `pur_${'0'.repeat(32)}` }, reader('BUYER')),
    ).rejects.toThrow('no such purchase');
    const purchase = await Subscription.purchaseChanged.subscribe(null, { id }, reader('BUYER'));
    const alerts = Subscription.alertsChanged.subscribe(null, {}, reader('DISCIPLINE_OFFICER'));
    const none = Subscription.alertsChanged.subscribe(null, {}, reader('BUYER'));
    const toBuyer = none.next();
    expect(hub.size).toBe(3);
    const [changed, raised] = [purchase.next(), alerts.next()];
    await bid(firms[0] as Firm, event, '11');
    await logged();
    expect(await Promise.race([changed, 'nothing'])).toBe('nothing');
    app.clock.moveTo(new Date(event.closesAt.getTime() + 1_000));
    await until(
      async () =>
        (await buyer.ask(`{ sourcingEvent(id: "${eventId}") { state } }`)).data.sourcingEvent.state === 'CLOSED',
    );
    expect(await changed).toEqual({ done: false, value: id });
    await (await app.as('LEGAL')).act('openBids', { eventId, rev: 3 });
    const [alert] = await until(
      () => alertsOf(event),
      (all) => all.length > 0,
    );
    expect(await raised).toEqual({ done: false, value: alert.id });
    await Promise.all([purchase.return?.(), alerts.return?.(), none.return?.()]);
    expect(await toBuyer).toMatchObject({ done: true });
    expect(hub.size).toBe(0);
  });
});

it('and no job failed on the way', () => {
  expect(problems).toEqual([]);
});
