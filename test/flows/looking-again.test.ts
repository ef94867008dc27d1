import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { collectionOf, database } from '../../api/kernel/database.js';
import { catalogueVersion } from '../../api/risk/index.js';
import { clean, DETECTORS, type Detector, defineDetector, hit } from '../../detectors/index.js';
import { proof, standingBids } from '../../detectors/kit/index.js';
import { detect, purchasesToDetect, purchasesToLookAtAgain } from '../../jobs/detecting/detect.js';
import { jobContext } from '../../jobs/job-context.js';
import { job } from '../../jobs/looking-again/job.js';
import { type DossierDocument, dossierOf } from '../../jobs/projecting/dossiers.js';
import { keepSequencing } from '../../jobs/sequencing/loop.js';
import { startWorker, type Worker } from '../../jobs/worker.js';
import { type App, type Person, startApp } from '../kit/app.js';
import { bid, type PublishedEvent, publishedEvent } from '../kit/sourcing.js';
import { type Firm, threeFirms } from '../kit/suppliers.js';
import { until } from '../kit/until.js';

// Several steps, each of which waits for a worker.
jest.setTimeout(90_000);

let app: App;
let firms: readonly Firm[];
let worker: Worker;
let officer: Person;
let sequencing: Promise<void>;
/** Purchases with a single bid that is dismissed, with a single bid that is left open, and with three bids. */
let dismissed: PublishedEvent;
let open: PublishedEvent;
let three: PublishedEvent;
const ending = new AbortController();
const problems: unknown[] = [];
const log = {
  info: () => undefined,
  warn: () => undefined,
  error: (what: object, message: string) => void problems.push({ message, ...what }),
};

beforeAll(async () => {
  app = await startApp();
  firms = await threeFirms(app);
  officer = await app.as('DISCIPLINE_OFFICER');
  const onFault = (error: unknown) => void problems.push(error);
  sequencing = keepSequencing({ db: database(), origin: app.origin, signal: ending.signal, onFault });
  worker = start();
  dismissed = await opened(['12.5']);
  open = await opened(['12.5']);
  three = await opened(['12.5', '12.6', '12.7']);
  await until(settled);
  const [alert] = await alertsOf(dismissed, 'BI01');
  await officer.act('dismissAlert', { alertId: alert?.id, rev: 1, reason: 'only one firm holds the tooling' });
  // From here on the test runs the checks itself.
  await worker.stop();
});
afterAll(async () => {
  await worker.stop();
  ending.abort();
  await sequencing;
  await app.stop();
});

function start(): Worker {
  const env = { redisUrl: process.env.REDIS_URL ?? null, origin: app.origin };
  return startWorker({ env, clock: app.clock, log, intervalMs: 100 });
}

async function opened(prices: readonly string[]): Promise<PublishedEvent> {
  const event = await publishedEvent(app, firms, 30);
  for (const [index, price] of prices.entries()) await bid(firms[index] as Firm, event, price);
  app.clock.moveTo(new Date(event.closesAt.getTime() + 1_000));
  const state = `{ sourcingEvent(id: "${event.eventId}") { state } }`;
  const buyer = await app.as('BUYER');
  await until(async () => (await buyer.ask(state)).data.sourcingEvent.state === 'CLOSED');
  await (await app.as('LEGAL')).act('openBids', { eventId: event.eventId, rev: 3 });
  return event;
}

/** Whether all three were opened, and nothing is left to check. */
async function settled(): Promise<boolean> {
  for (const { purchaseId } of [dismissed, open, three])
    if ((await dossierOf(purchaseId))?.dossier.bids === null) return false;
  return (await database().collection('trail_outbox').countDocuments()) === 0 && (await waiting(DETECTORS)) === 0;
}

const waiting = async (catalogue: readonly Detector[]) =>
  (await purchasesToDetect(100)).length + (await purchasesToLookAtAgain(catalogue, 100)).length;
const dossiers = () => collectionOf<DossierDocument>('dossiers');
const context = () => jobContext(app.clock, app.origin);
const alertsOf = async ({ purchaseId }: PublishedEvent, detector: string): Promise<{ id: string; state: string }[]> =>
  (await officer.ask(`{ purchase(id: "${purchaseId}") { alerts { id state detector } } }`)).data.purchase.alerts.filter(
    (alert: { detector: string }) => alert.detector === detector,
  );
const statesOf = async (event: PublishedEvent, detector: string) =>
  (await alertsOf(event, detector)).map(({ state }) => state);
const findingOf = (detector: string, { purchaseId }: PublishedEvent) =>
  collectionOf<{ _id: string; key: string | null; found: string }>('findings').findOne({
    _id: `${detector}:${purchaseId}`,
  });
const lookAtAll = async (catalogue: readonly Detector[]) => {
  for (const id of await purchasesToLookAtAgain(catalogue, 100)) await detect(id, catalogue, context());
};

/** A detector that finds something in every purchase whose bids were opened, recognised by these acts of its event. */
const everyOpening = (id: string, version: number, acts: readonly string[]) =>
  defineDetector({
    ...{ id, version, stage: 'OPENING', source: 'a test' },
    needs: ['openedBids', 'biddingDays'],
    thresholds: {},
    detect(dossier) {
      const of = dossier.tender?.id ?? '';
      const value = `version ${version}: ${standingBids(dossier)?.length}`;
      const evidence = acts.flatMap((by) => proof(dossier, { of, by, label: 'opening', value }));
      return evidence.length < acts.length ? clean : hit({ value, class: 'WEAK', evidence, params: {} });
    },
  });

describe('A purchase that was checked before', () => {
  const added = [...DETECTORS, everyOpening('XX01', 1, ['openBids'])];

  it('is checked again when a detector is added, even after a kill half way and by two workers at once', async () => {
    expect(await statesOf(dismissed, 'BI01')).toEqual(['DISMISSED']);
    expect(await statesOf(open, 'BI01')).toEqual(['OPEN']);
    expect(await purchasesToLookAtAgain(DETECTORS, 100)).toEqual([]);
    const all = await purchasesToLookAtAgain(added, 100);
    expect(all).toEqual(expect.arrayContaining([dismissed.purchaseId, open.purchaseId, three.purchaseId]));
    expect(await purchasesToLookAtAgain(added, 1)).toHaveLength(1);
    // One is done before the kill; the others remain.
    await detect(dismissed.purchaseId, added, context());
    expect((await purchasesToLookAtAgain(added, 100)).toSorted()).toEqual(
      all.filter((id) => id !== dismissed.purchaseId).toSorted(),
    );
    await Promise.all([0, 1].map(() => detect(open.purchaseId, added, context())));
    await lookAtAll(added);
    expect(await waiting(added)).toBe(0);
    for (const event of [dismissed, open, three]) {
      expect(await findingOf('XX01', event)).toMatchObject({ found: 'hit' });
      expect(await statesOf(event, 'XX01')).toEqual(['OPEN']);
    }
  });

  it('gets no second alert for what was reported, and what was dismissed stays dismissed', async () => {
    expect(await statesOf(dismissed, 'BI01')).toEqual(['DISMISSED']);
    expect(await statesOf(open, 'BI01')).toEqual(['OPEN']);
    // Another version that reports the same entry in other words.
    const raised = [...DETECTORS, everyOpening('XX01', 2, ['openBids'])];
    const before = await findingOf('XX01', three);
    const [alert] = await alertsOf(three, 'XX01');
    await officer.act('dismissAlert', { alertId: alert?.id, rev: 1, reason: 'as it should be' });
    await lookAtAll(raised);
    const after = await findingOf('XX01', three);
    expect([after?.found, after?.key === before?.key]).toEqual(['hit', false]);
    expect(await statesOf(three, 'XX01')).toEqual(['DISMISSED']);
    expect(await statesOf(open, 'XX01')).toEqual(['OPEN']);
    // Nor when the purchase is checked afresh after that.
    await dossiers().updateMany({ _id: three.purchaseId }, { $set: { dirty: true } });
    await detect(three.purchaseId, raised, context());
    expect(await statesOf(three, 'XX01')).toEqual(['DISMISSED']);
  });

  it('gets an alert when the new version rests on something that no alert named', async () => {
    await lookAtAll([...DETECTORS, everyOpening('XX01', 3, ['openBids', 'publishEvent'])]);
    expect((await statesOf(three, 'XX01')).toSorted()).toEqual(['DISMISSED', 'OPEN']);
    expect(await statesOf(dismissed, 'BI01')).toEqual(['DISMISSED']);
  });

  it('loses the findings of a detector that was removed, and keeps its alerts', async () => {
    await lookAtAll(DETECTORS);
    expect(await findingOf('XX01', three)).toBeNull();
    expect(await findingOf('BI01', three)).toMatchObject({ found: 'clean' });
    expect(await statesOf(open, 'XX01')).toHaveLength(2);
  });
});

describe('How far the detectors have come', () => {
  const asked = async () => (await officer.ask('{ examined { purchases examined stuck behind } }')).data.examined;

  it('is told beside the alerts, so that no alert is not taken for nothing found', async () => {
    expect(await asked()).toMatchObject({ purchases: 3, examined: 3, stuck: 0 });
    const before = (await asked()).behind;
    // The worker rests: what is done now is shown to no detector.
    await publishedEvent(app, firms, 30);
    expect(await asked()).toMatchObject({ purchases: 4, examined: 3 });
    expect((await asked()).behind).toBeGreaterThan(before);
  });

  it('leaves out what no longer follows its entries, and what was examined with another catalogue', async () => {
    const set = (event: PublishedEvent, change: object) =>
      dossiers().updateOne({ _id: event.purchaseId }, { $set: change });
    await set(open, { fault: 'an entry does not fit' });
    await set(three, { lookedWith: 'another' });
    expect(await asked()).toMatchObject({ examined: 1, stuck: 1 });
    await set(open, { fault: null });
    await lookAtAll(DETECTORS);
    expect(await asked()).toMatchObject({ examined: 3, stuck: 0 });
  });

  it('is told of each detector by how many purchases lack what it needs', async () => {
    const unanswered = async () =>
      (await officer.ask('{ detectors { id notComputable notApplicable } }')).data.detectors;
    const lacking = { _id: `BI01:${open.purchaseId}` };
    const found = (one: string) =>
      collectionOf<{ _id: string }>('findings').updateOne(lacking, { $set: { found: one } });
    expect(await unanswered()).toEqual([{ id: 'BI01', notComputable: 0, notApplicable: 0 }]);
    await found('notComputable');
    expect(await unanswered()).toEqual([{ id: 'BI01', notComputable: 1, notApplicable: 0 }]);
    await found('hit');
  });
});

describe('The second check', () => {
  const setAll = (set: object) => dossiers().updateMany({}, { $set: set });

  it('hands out one purchase a round while fresh changes wait', async () => {
    await setAll({ lookedWith: 'another' });
    const due = async () => (await job.due(context())).length;
    const whole = await due();
    expect(whole).toBeGreaterThanOrEqual(3);
    await dossiers().updateOne({ _id: open.purchaseId }, { $set: { dirty: true } });
    expect(await due()).toBe(1);
    expect(await purchasesToLookAtAgain(DETECTORS, 100)).not.toContain(open.purchaseId);
  });

  it('is done by a worker, whatever the catalogue was before, and reports nothing twice', async () => {
    await dossiers().updateMany({}, { $unset: { lookedWith: 1 }, $set: { dirty: false } });
    const count = () => collectionOf('alerts').countDocuments();
    const before = await count();
    worker = start();
    await until(async () => (await waiting(DETECTORS)) === 0);
    expect(await dossierOf(three.purchaseId)).toMatchObject({ lookedWith: catalogueVersion(DETECTORS), dirty: false });
    expect(await count()).toBe(before);
  });

  it('does not count when a new entry came in between', async () => {
    await worker.stop();
    await setAll({ lookedWith: 'another' });
    const document = await dossierOf(open.purchaseId);
    const overtaking: Detector = {
      ...(DETECTORS[0] as Detector),
      run: () => {
        // As the log's follower does, before the check is noted.
        overtaken = dossiers().updateOne(
          { _id: open.purchaseId },
          { $set: { at: (document?.at ?? 0) + 1, dirty: true } },
        );
        return clean;
      },
    };
    let overtaken: Promise<unknown> = Promise.resolve();
    await detect(open.purchaseId, [overtaking], context());
    await overtaken;
    expect(await dossierOf(open.purchaseId)).toMatchObject({ dirty: true, lookedWith: 'another' });
  });
});

it('and no job failed on the way', () => {
  expect(problems).toEqual([]);
});
