import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import getPort from 'get-port';
import { collectionOf, database } from '../../api/kernel/database.js';
import { dossierOf, rebuiltDossier } from '../../jobs/projecting/dossiers.js';
import { dossiersBehindAt, projectLog, rebuildDossiers } from '../../jobs/projecting/project-log.js';
import { keepSequencing } from '../../jobs/sequencing/loop.js';
import { startWorker, type Worker } from '../../jobs/worker.js';
import { launch } from '../chaos/members.js';
import { type App, type Person, startApp } from '../kit/app.js';
import { bid, type PublishedEvent, publishedEvent } from '../kit/sourcing.js';
import { type Firm, threeFirms } from '../kit/suppliers.js';
import { until } from '../kit/until.js';

const HOUR_MS = 3_600_000;

// Several steps, each of which waits for a worker.
jest.setTimeout(90_000);

let app: App;
let firms: readonly Firm[];
let redisFolder: string;
let redisPort: number;
let redis: ReturnType<typeof launch>;
let worker: Worker;
const ending = new AbortController();
let sequencing: Promise<void>;
const problems: unknown[] = [];
const log = {
  info: () => undefined,
  warn: () => undefined,
  error: (what: object, message: string) => void problems.push({ message, ...what }),
};

beforeAll(async () => {
  app = await startApp();
  redisFolder = mkdtempSync(join(tmpdir(), 'qingcai-redis-'));
  redisPort = await getPort();
  redis = startRedis();
  firms = await threeFirms(app);
  // Hired before there is something to notify them of.
  await app.as('LEGAL');
  const onFault = (error: unknown) => void problems.push(error);
  const { origin } = app;
  sequencing = keepSequencing({ db: database(), origin, signal: ending.signal, onFault });
  worker = start();
  await until(async () => worker.consumers().length > 0);
});
afterAll(async () => {
  await worker.stop();
  ending.abort();
  await sequencing;
  await killRedis();
  rmSync(redisFolder, { recursive: true, force: true });
  await app.stop();
});

function start(more: { patienceMs?: number; redisUrl?: string | null } = {}): Worker {
  const { redisUrl = `redis://127.0.0.1:${redisPort}`, ...rest } = more;
  return startWorker({ env: { redisUrl, origin: app.origin }, clock: app.clock, log, intervalMs: 100, ...rest });
}

function startRedis() {
  const program = process.env.REDIS_SERVER ?? 'redis-server';
  const own = ['--bind', '127.0.0.1', '--port', String(redisPort), '--dir', redisFolder, '--save', ''];
  return launch(program, [...own, '--appendonly', 'yes']);
}

async function killRedis(): Promise<void> {
  redis.kill('SIGKILL');
  await redis;
}

/** Sets the clock some seconds after an instant: the job is due, but not so late that it would be done past the queue. */
const goTo = (at: Date, hoursBefore: number, seconds = 1) =>
  app.clock.moveTo(new Date(at.getTime() - hoursBefore * HOUR_MS + seconds * 1_000));
const stateOf = async ({ eventId }: PublishedEvent) =>
  (await (await app.as('BUYER')).ask(`{ sourcingEvent(id: "${eventId}") { state } }`)).data.sourcingEvent.state;
const closings = async ({ eventId }: PublishedEvent) =>
  (
    await (await app.as('BUYER')).ask(`{ sourcingEvent(id: "${eventId}") { entries { type } } }`)
  ).data.sourcingEvent.entries
    .map(({ type }: { type: string }) => type)
    .filter((type: string) => type === 'sourcing.closeEvent').length;
const noticesTo = async ({ person }: Firm, { eventId }: PublishedEvent): Promise<string[]> =>
  (await person.ask('{ notices(first: 200) { kind subjectId } }')).data.notices
    .filter(({ subjectId }: { subjectId: string }) => subjectId === eventId)
    .map(({ kind }: { kind: string }) => kind)
    .sort();

describe('a deadline', () => {
  it('is preceded by reminders and closes the event, through the queues', async () => {
    const event = await publishedEvent(app, firms, 48);
    const [first, second, third] = firms as [Firm, Firm, Firm];
    await bid(first, event, '12.5');
    await until(async () => (await noticesTo(first, event)).includes('notice.invited'));
    const reminding = worker.consumers().find(({ name }) => name === 'reminding');
    const before = reminding?.movedAt ?? 0;
    goTo(event.closesAt, 24);
    const reminded = ['notice.deadline24', 'notice.invited'];
    await until(
      () => noticesTo(second, event),
      (kinds) => kinds.includes('notice.deadline24'),
    );
    expect(await noticesTo(second, event)).toEqual(reminded);
    expect(reminding?.movedAt).toBeGreaterThan(before);
    expect(await noticesTo(third, event)).toEqual(reminded);
    expect(await noticesTo(first, event)).toEqual(['notice.invited']);
    expect(await stateOf(event)).toBe('PUBLISHED');
    await bid(third, event, '12.6');
    goTo(event.closesAt, 1);
    await until(
      () => noticesTo(second, event),
      (kinds) => kinds.includes('notice.deadline1'),
    );
    expect(await noticesTo(third, event)).toEqual(reminded);
    goTo(event.closesAt, 0);
    await until(
      () => stateOf(event),
      (state) => state === 'CLOSED',
    );
    const legal = await app.as('LEGAL');
    const toOpen = async () => {
      const { notices } = (await legal.ask('{ notices { id kind text readAt } }')).data;
      return notices.find(({ kind }: { kind: string }) => kind === 'notice.eventToOpen');
    };
    const notice = await until(toOpen, (found) => found !== undefined);
    expect(notice.readAt).toBeNull();
    expect(notice.text).toMatch(/has closed; its bids are waiting to be opened/);
    const marked = `mutation { markNoticeRead(id: "${notice.id}") { readAt } }`;
    expect((await legal.ask(marked)).data.markNoticeRead.readAt).not.toBeNull();
    expect((await (await app.as('BUYER')).ask(marked)).data.markNoticeRead).toBeNull();
  });

  it('tells how many notices are unread, and marks those up to a time as read, which is nobody else’s', async () => {
    const [one, other] = [(firms[0] as Firm).person, (firms[1] as Firm).person];
    const unreadOf = async (person: Person) => (await person.ask('{ unreadNotices }')).data.unreadNotices;
    const [newest, ...older] = (await one.ask('{ notices(unread: true) { id } }')).data.notices;
    expect(await unreadOf(one)).toBe(older.length + 1);
    const before = await unreadOf(other);
    const read = async (person: Person) =>
      (await person.ask(`mutation { markNoticesRead(upTo: "${newest.id}") }`)).data.markNoticesRead;
    expect(await read(other)).toBe(0);
    expect(await read(one)).toBe(older.length + 1);
    expect([await unreadOf(one), await read(one)]).toEqual([0, 0]);
    expect([before > 0, await unreadOf(other)]).toEqual([true, before]);
  });

  it('closes its event, and reminders go out, while Redis is lost; the queues work again when it is back', async () => {
    const event = await publishedEvent(app, firms, 30);
    const later = await publishedEvent(app, firms, 32);
    await until(
      () => noticesTo(firms[0] as Firm, event),
      (kinds) => kinds.includes('notice.invited'),
    );
    await killRedis();
    goTo(event.closesAt, 24);
    await until(
      () => noticesTo(firms[0] as Firm, event),
      (kinds) => kinds.includes('notice.deadline24'),
    );
    goTo(event.closesAt, 0);
    await until(
      () => stateOf(event),
      (state) => state === 'CLOSED',
    );
    redis = startRedis();
    await until(async () => worker.redis?.ready());
    const sweeping = worker.consumers().find(({ name }) => name === 'sweeping');
    const before = sweeping?.movedAt ?? 0;
    goTo(later.closesAt, 0);
    await until(
      () => stateOf(later),
      (state) => state === 'CLOSED',
    );
    await until(async () => (sweeping?.movedAt ?? 0) > before);
    expect(await closings(event)).toBe(1);
    expect(await closings(later)).toBe(1);
  });

  it('closes its event once, however many workers there are, with or without Redis', async () => {
    const others = [start(), start({ redisUrl: null }), start({ redisUrl: 'redis://127.0.0.1:1' })];
    const events = [await publishedEvent(app, firms, 30), await publishedEvent(app, firms, 30)];
    goTo(events[1]?.closesAt ?? new Date(), 0);
    for (const event of events) {
      await until(
        () => stateOf(event),
        (state) => state === 'CLOSED',
      );
      expect(await closings(event)).toBe(1);
    }
    for (const other of others) await other.stop();
  });

  it('that was postponed closes its event at the new time', async () => {
    const event = await publishedEvent(app, firms, 3);
    const closesAt = new Date(event.closesAt.getTime() + 5 * HOUR_MS);
    const put = { eventId: event.eventId, rev: 2, closesAt: closesAt.toISOString(), reason: 'asked for' };
    await (await app.as('BUYER')).act('extendDeadline', put);
    goTo(event.closesAt, 0);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await stateOf(event)).toBe('PUBLISHED');
    goTo(closesAt, 0);
    await until(
      () => stateOf(event),
      (state) => state === 'CLOSED',
    );
  });
});

describe('the worker', () => {
  it('stops itself when a consumer ignores waiting jobs', async () => {
    await worker.stop();
    const stuck = start({ patienceMs: 1_000 });
    await until(async () => stuck.consumers().length > 0);
    // As after a loss of the connection that the consumer waits on: everything looks well, and no job is taken.
    for (const { queue } of stuck.consumers()) await queue.pause(true, true);
    const event = await publishedEvent(app, firms, 30);
    expect(await stuck.failed).toMatch(/has waiting jobs and takes none/);
    await stuck.stop();
    worker = start();
    goTo(event.closesAt, 0);
    await until(
      () => stateOf(event),
      (state) => state === 'CLOSED',
    );
  });

  it('does what is due itself when the queue does not get to it, for example when a job died with another worker', async () => {
    await worker.stop();
    worker = start();
    await until(async () => worker.consumers().length > 0);
    await worker
      .consumers()
      .find(({ name }) => name === 'projecting')
      ?.queue.pause(true, true);
    const event = await publishedEvent(app, firms, 30);
    await until(() => dossierOf(event.purchaseId));
    await worker.stop();
    worker = start();
  });

  it('stops quickly at any moment, and leaves nothing behind that fails', async () => {
    for (let round = 0; round < 8; round++) {
      const other = start();
      if (round % 2 === 1) await until(async () => other.consumers().length > 0);
      await new Promise((resolve) => setTimeout(resolve, round * 20));
      const began = performance.now();
      await other.stop();
      // The worker gives its jobs a second and a half; the rest is for a busy machine.
      expect(performance.now() - began).toBeLessThan(6_000);
    }
  });
});

describe('a dossier', () => {
  it('follows the log, keeps bids unknown until opening, and is the same when rebuilt from nothing', async () => {
    const event = await publishedEvent(app, firms, 30);
    for (const [index, firm] of firms.entries()) await bid(firm, event, `1${index}.123456`);
    const steps = (types: readonly string[]) => async () => {
      const found = await dossierOf(event.purchaseId);
      return found && types.every((type) => found.dossier.qingcai.steps.some((step) => step.type === type)) && found;
    };
    await until(steps(['demand.createRequisition', 'sourcing.publishEvent']));
    // The bids are in the log too, and the dossier has caught up with it.
    await until(async () => (await collectionOf('trail_outbox').countDocuments()) === 0);
    await until(async () => (await dossiersBehindAt(app.origin)) === null);
    const sealed = await dossierOf(event.purchaseId);
    expect(sealed?.dossier.bids).toBeNull();
    expect(/submitBid|bid_/.test(JSON.stringify(sealed?.dossier))).toBe(false);
    goTo(event.closesAt, 0);
    await until(
      () => stateOf(event),
      (state) => state === 'CLOSED',
    );
    const [legal, buyer, approver] = [await app.as('LEGAL'), await app.as('BUYER'), await app.as('APPROVER')];
    await legal.act('openBids', { eventId: event.eventId, rev: 3 });
    const asked = { eventId: event.eventId, rev: 4 };
    const { ranking } = await buyer.act('completeEvaluation', asked, 'ranking { bid { id } }');
    const award = await buyer.act('recommendAward', { eventId: event.eventId, bidId: ranking[0].bid.id }, 'id');
    await approver.act('approveAward', { awardId: award.id, rev: 1 });
    const stored = await until(steps(['sourcing.submitBid', 'sourcing.approveAward', 'sourcing.awardBid']));
    if (!stored) throw new Error('no dossier');
    const { tender, bids, awards, parties } = stored.dossier;
    expect(tender).toMatchObject({ procurementMethod: 'selective', status: 'complete', numberOfTenderers: 3 });
    expect(bids?.details.map(({ value }) => value?.amount).sort()).toEqual(['101.23', '111.23', '121.23']);
    expect(bids?.details.map(({ items }) => items[0]?.unit.value)).toContainEqual({
      amount: '10.123456',
      currency: 'CNY',
    });
    expect(awards).toMatchObject([{ status: 'active', value: { amount: '101.23', currency: 'CNY' } }]);
    expect(parties.filter(({ roles }) => roles.includes('supplier'))).toMatchObject([
      { name: 'firm0 (test)', identifier: { scheme: 'CN-USCC', id: '91350211M000100Y43' } },
    ]);
    // Nothing about the firms' people gets in.
    expect(/ contact"|0592-1234567|6222000000|envelope"/.test(JSON.stringify(stored))).toBe(false);

    await until(async () => (await dossierOf(event.purchaseId))?.dirty === false);
    // What the log determines, without the marks of later checks.
    const made = { dirty: 0, lookedWith: 0 };
    const before = await collectionOf('dossiers').find({}, { projection: made }).sort({ _id: 1 }).toArray();
    const { dirty: _one, lookedWith: _looked, ...current } = (await dossierOf(event.purchaseId)) ?? stored;
    const { dirty: _other, ...anew } = await rebuiltDossier(event.purchaseId);
    expect(anew).toEqual(current);
    await worker.stop();
    const onFault = (purchaseId: string, fault: string) => void problems.push({ purchaseId, fault });
    await rebuildDossiers(app.origin, onFault);
    await projectLog(app.origin, onFault);
    const after = await collectionOf('dossiers').find({}, { projection: made }).sort({ _id: 1 }).toArray();
    expect(after).toEqual(before);
    worker = start();
  });

  it('whose entries were tampered with stops and says so; the others go on', async () => {
    const event = await publishedEvent(app, firms, 30);
    const found = () => dossierOf(event.purchaseId);
    await until(async () =>
      (await found())?.dossier.qingcai.steps.some(({ type }) => type === 'sourcing.publishEvent'),
    );
    await worker.stop();
    const publishing = (await found())?.dossier.qingcai.steps.find(
      ({ type }) => type === 'sourcing.publishEvent',
    )?.entry;
    const removed = await collectionOf('trail_openings').findOneAndDelete({ _id: publishing ?? '' });
    if (!removed) throw new Error('no opening');
    await bid(firms[0] as Firm, event, '9');
    await (await app.as('BUYER')).act('cancelEvent', { eventId: event.eventId, rev: 2, reason: 'no more demand' });
    const size = async () => (await collectionOf<{ _id: string; size: number }>('trail_head').findOne({}))?.size;
    await until(async () => (await collectionOf('trail_outbox').countDocuments()) === 0);
    const faults: string[] = [];
    await rebuildDossiers(app.origin, (purchaseId) => void faults.push(purchaseId));
    expect(faults).toEqual([event.purchaseId]);
    expect(await found()).toMatchObject({ fault: expect.stringContaining('does not match'), dirty: false });
    expect(await collectionOf('dossiers').countDocuments({ fault: null })).toBeGreaterThan(5);
    expect(await collectionOf('cursors').findOne({ _id: 'dossiers:v1' })).toMatchObject({ next: await size() });
    worker = start();
  });
});

it('and no job failed on the way', () => {
  expect(problems).toEqual([]);
});
