import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, it, jest } from '@jest/globals';
import { unitCommands } from '../../api/identity/index.js';
import { SYSTEM_ACTOR } from '../../api/kernel/actor.js';
import { askTime } from '../../api/kernel/ask-time.js';
import { collectionOf, database } from '../../api/kernel/database.js';
import { execute } from '../../api/kernel/execute.js';
import { newId } from '../../api/kernel/ids.js';
import { keepTime, platformClock } from '../../api/kernel/platform-clock.js';
import { saveChanges } from '../../api/kernel/save.js';
import { transaction } from '../../api/kernel/transaction.js';
import { sourcingCommands } from '../../api/sourcing/index.js';
import { sequenceOnce } from '../../api/trail/index.js';
import { dueEvents } from '../../jobs/closing/job.js';
import { jobContext } from '../../jobs/job-context.js';
import { startWorker, type Worker } from '../../jobs/worker.js';
import { Unit } from '../../schema/identity/unit.js';
import { lifecycleOf } from '../../schema/kernel/derive/lifecycle.js';
import { type PublishedEvent, publishedEvent } from '../kit/sourcing.js';
import { type Firm, threeFirms } from '../kit/suppliers.js';
import { until } from '../kit/until.js';
import { startWitnessedApp, type WitnessedApp } from '../kit/witnessed-app.js';

jest.setTimeout(300_000);

// The clock of the database itself is wrong. The witness has another.
const HOUR = 3_600_000;
const TEN_DAYS = 240 * HOUR;
let app: WitnessedApp;
let firms: readonly Firm[];
let event: PublishedEvent;
let worker: Worker;
/** How far the database is ahead of what is true. */
let ahead = 0;

const askWrongly = async () => {
  const asking = await askTime(database());
  return { ...asking, said: asking.said + ahead };
};

beforeAll(async () => {
  app = await startWitnessedApp();
  app.clock.moveTo(platformClock.now());
  firms = await threeFirms(app);
  event = await publishedEvent(app, firms, 48);
  await app.witnessAll();
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  worker = startWorker({ env: { redisUrl: null, origin: app.origin }, clock: platformClock, log, intervalMs: 100 });
}, 240_000);
beforeEach(async () => {
  ahead = 0;
  await keepTime(askWrongly);
});
afterAll(async () => {
  await worker.stop();
  await app.stop();
});

const newUnit = async () => {
  const { accountId } = await app.as('SYSTEM_ADMIN');
  const actor = { ...SYSTEM_ACTOR, id: accountId, roles: ['SYSTEM_ADMIN'] as const, audience: 'STAFF' as const };
  const code = `C${randomUUID().slice(0, 8).toUpperCase()}`;
  return execute(
    unitCommands.createUnit,
    { key: randomUUID(), code, name: code },
    { ...app.system(), clock: platformClock, actor },
  );
};
const stateOf = async () => (await collectionOf('sourcing_events').findOne({ _id: event.eventId }))?.state;
const alerts = () => collectionOf('alerts').countDocuments({ detector: 'TR01' });

it('7 the clock of the database jumps ahead by ten days: nothing is closed or accepted, it is told once, and goes on when it is right', async () => {
  await newUnit();
  ahead = TEN_DAYS;
  await until(() => platformClock.doubt() === 'jumped');
  await expect(newUnit()).rejects.toMatchObject({ name: 'Overloaded', doubt: 'jumped' });
  await until(async () => (await alerts()) > 0);
  // The witness is asked meanwhile and goes on saying what time it is.
  await pause(12_000);
  expect(platformClock.doubt()).toBe('jumped');
  expect(Math.abs(platformClock.now().getTime() - Date.now())).toBeLessThan(5_000);
  expect(await stateOf()).toBe('PUBLISHED');
  expect(await alerts()).toBe(1);
  ahead = 0;
  await until(() => platformClock.doubt() === null);
  expect(await newUnit()).toMatchObject({ state: 'ACTIVE' });
  expect(await alerts()).toBe(1);
});

it('7 a program begins while the clock of the database is ten days ahead: it closes nothing', async () => {
  ahead = TEN_DAYS;
  await keepTime(askWrongly);
  expect(platformClock.doubt()).toBe('unvouched');
  expect((await dueEvents(jobContext(platformClock, app.origin))).map(({ eventId }) => eventId)).toContain(
    event.eventId,
  );
  const close = execute(
    sourcingCommands.closeEvent,
    { key: randomUUID(), eventId: event.eventId, rev: 2 },
    { ...app.system(), clock: platformClock },
  );
  await expect(close).rejects.toMatchObject({ name: 'Overloaded', doubt: 'unvouched' });
  await pause(2_000);
  expect(await stateOf()).toBe('PUBLISHED');
});

it('7 an entry is written an hour ahead of its time, past the platform: others wait until it is co-signed, and no longer', async () => {
  const now = new Date(Date.now() + HOUR);
  const change = { code: 'AHEAD', name: 'Ahead', nameEn: null, parentId: null };
  const act = {
    lifecycle: lifecycleOf(Unit),
    move: 'createUnit',
    id: newId('Unit', now),
    row: null,
    change,
    mirrored: null,
  };
  const actor = { ref: SYSTEM_ACTOR.ref, role: 'SYSTEM_ADMIN', via: 'web' as const };
  const context = { now, log: app.origin, actor, account: SYSTEM_ACTOR, reason: null, requestId: 'night' };
  await transaction((session) => saveChanges([act], context, session));
  // In the log, but not signed: the witness would co-sign it before anybody has looked.
  while ((await sequenceOnce(database(), app.origin)) > 0);
  await until(() => platformClock.doubt() === 'behind');
  await expect(newUnit()).rejects.toMatchObject({ name: 'Overloaded', doubt: 'behind' });
  await app.witnessAll();
  await until(() => platformClock.doubt() === null);
  expect(await newUnit()).toMatchObject({ state: 'ACTIVE' });
});
