import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { execa } from 'execa';
import { database } from '../../api/kernel/database.js';
import { PROJECT_ROOT } from '../../api/kernel/env.js';
import { publishDueAnchor } from '../../jobs/anchoring/job.js';
import { jobContext } from '../../jobs/job-context.js';
import { mailAnchor } from '../../jobs/mailing/mail-anchor.js';
import { mailingDue } from '../../jobs/mailing/mailing-due.js';
import { startWorker, type Worker } from '../../jobs/worker.js';
import { type App, PASSWORD, startApp } from '../kit/app.js';
import { MAIL_USER, startMailServer, type Taken } from '../kit/mail-server.js';
import { approvedFirm, type Firm } from '../kit/suppliers.js';
import { until } from '../kit/until.js';

const MINUTE_MS = 60_000;
const ENGLISH = 'sales@first.example';
const CHINESE = 'lin@second.example';
const OFFICE = 'jijian@plant.example';
const AUDIT = 'audit@plant.example';
const EVERYBODY = [AUDIT, ENGLISH, OFFICE, CHINESE].toSorted();

// Each step waits for a worker.
jest.setTimeout(90_000);

let app: App;
let server: Awaited<ReturnType<typeof startMailServer>>;
let worker: Worker;
let second: Firm;
const logged: string[] = [];
const keep = (what: object, message: string) => void logged.push(JSON.stringify([message, what]));
const log = { info: keep, warn: keep, error: keep };

const start = (redisUrl = process.env.REDIS_URL ?? null) =>
  startWorker({ env: { redisUrl, origin: app.origin }, clock: app.clock, log, intervalMs: 50 });
const published = async (path: string) => JSON.parse(await (await fetch(`${app.base}/tlog/${path}`)).text());
const context = () => jobContext(app.clock, app.origin);
const unending = { log, signal: new AbortController().signal };
const status = async () => (await published('anchors/mailing')).last;
const newest = async () => (await published('anchors'))[0];
const readers = () => server.taken.flatMap(({ to }) => to).toSorted();
const later = (minutes: number) => app.clock.moveTo(new Date(app.clock.now().getTime() + minutes * MINUTE_MS));
/** Five minutes past midnight of a day in Shanghai. */
const goTo = (day: string) => app.clock.moveTo(new Date(Date.parse(`${day}T00:05:00+08:00`)));
const ended = () =>
  database()
    .collection('anchor_mailings')
    .findOne({ endedAt: { $ne: null } }, { sort: { _id: -1 } });
/** Moves the clock to when the next mail of a day is due, and no further: the worker may be slower than this test. */
async function toNext(day: string): Promise<void> {
  const byDue = { sort: { dueAt: 1 } } as const;
  const next = await database().collection('anchor_mails').findOne({ day, state: 'WAITING' }, byDue);
  const mailing = await database()
    .collection('anchor_mailings')
    .findOne({ restsUntil: { $gt: app.clock.now() } });
  const at = Math.max(next?.dueAt.getTime() ?? 0, mailing?.restsUntil.getTime() ?? 0);
  if (at > app.clock.now().getTime()) app.clock.moveTo(new Date(at));
}
const isOver = (day: string) => until(ended, (mailing) => String(mailing?._id) === day);
const takenBy = (address: string): Taken => {
  const [one] = server.taken.filter(({ to }) => to.includes(address));
  if (!one) throw new Error(`${address} has no mail`);
  return one;
};
function configure(url: string | null): void {
  if (url === null) return void delete process.env.QINGCAI_SMTP_URL;
  process.env.QINGCAI_SMTP_URL = url;
  process.env.QINGCAI_MAIL_FROM = '清采 <qingcai@plant.example>';
  process.env.QINGCAI_MAIL_OFFICE = `${OFFICE}, ${AUDIT}=en`;
  process.env.QINGCAI_SITE = 'https://qingcai.plant.example';
}

/** The worker as a separate process, at the test's time. */
function run() {
  const uri = new URL(process.env.MONGODB_URI ?? '');
  uri.pathname = `/${database().databaseName}`;
  const own = {
    MONGODB_URI: uri.toString(),
    QINGCAI_DATA: app.folder,
    QINGCAI_ORIGIN: app.origin,
    REDIS_URL: undefined,
  };
  const child = execa(process.execPath, [join(PROJECT_ROOT, 'dist/jobs/main.js')], {
    ...{ env: own, all: true, buffer: false, reject: false },
  } as const);
  child.all.on('data', (text: Buffer) => void logged.push(String(text)));
  return child;
}

beforeAll(async () => {
  app = await startApp();
  configure(null);
  server = await startMailServer();
  const firm = (login: string, end: number, contact: object, language: 'zh' | 'en' = 'en') =>
    approvedFirm(app, { login, creditCode: `91350211M000100Y${end}`, contact, language });
  await firm('first', 43, { contactEmail: ENGLISH });
  second = await firm('second', 44, { contactEmail: CHINESE }, 'zh');
  // The same mailbox again, a firm without an address, and a firm that nobody has approved.
  await firm('linked', 45, { contactEmail: 'Sales@First.example' });
  await firm('silent', 46, {});
  const contact = { contactName: 'Somebody', contactPhone: '0592-1234567', contactEmail: 'new@third.example' };
  const account = {
    name: 'third',
    creditCode: '91350211M000100Y47',
    login: 'third',
    password: PASSWORD,
    language: 'en',
  };
  await app.register({ ...account, ...contact });
  await app.settle();
  worker = start();
});
afterAll(async () => {
  await worker.stop();
  await server.stop();
  await app.stop();
});

describe("the day's anchor by mail", () => {
  it('is not sent without a mail server, and the page says so', async () => {
    await until(newest);
    later(1);
    expect(await mailingDue(context())).toBeNull();
    expect(await status()).toBeNull();
  });

  it('goes to every active supplier with an address and to the discipline office, each address once', async () => {
    configure(server.url);
    await isOver('2026-03-02');
    expect(readers()).toEqual(EVERYBODY);
    expect(await status()).toEqual({
      ...{ day: '2026-03-02', at: app.clock.now().toISOString(), server: null, before: null },
      ...{ sent: 4, waiting: 0, refused: 0, givenUp: 0, unknown: 0 },
    });
  });

  it('says what it is in the reader’s language, and names nobody else', async () => {
    const { size, root, note } = await newest();
    for (const { to, raw, email } of server.taken) {
      expect(email.to).toEqual([{ name: '', address: to[0] }]);
      expect([email.cc, email.bcc, email.from?.address]).toEqual([undefined, undefined, 'qingcai@plant.example']);
      for (const other of EVERYBODY.filter((address) => address !== to[0])) expect(raw).not.toContain(other);
      expect(email.text).not.toMatch(/first|second|linked|silent/);
      for (const fact of [String(size), root, '2026-03-02 09:00', 'https://qingcai.plant.example/verify'])
        expect(email.text).toContain(fact);
      expect(email.text).toContain('qingcai verify consistency checkpoint.txt');
      expect(email.text).not.toMatch(/\{\w+\}/);
      expect(email.attachments).toMatchObject([{ filename: 'checkpoint.txt', mimeType: 'text/plain', content: note }]);
      expect(email.headers).toContainEqual(expect.objectContaining({ key: 'auto-submitted', value: 'auto-generated' }));
    }
    for (const address of [ENGLISH, AUDIT])
      expect(takenBy(address).email.subject).toMatch(/^Anchor .*2026-03-02: please/);
    for (const address of [CHINESE, OFFICE]) expect(takenBy(address).email.subject).toMatch(/^2026-03-02 采购日志锚点/);
    expect(new Set(server.taken.map(({ email }) => email.messageId)).size).toBe(4);
  });

  it('is sent once, even when another worker runs, without Redis, hours later', async () => {
    await worker.stop();
    await mailAnchor('2026-03-02', context(), unending);
    worker = start(null);
    later(180);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(readers()).toEqual(EVERYBODY);
    await worker.stop();
    worker = start();
  });

  it('waits while the server is down and goes out when it is back, but not to those it no longer concerns', async () => {
    await server.stop();
    goTo('2026-03-03');
    const waiting = await until(status, (last) => last?.day === '2026-03-03' && last.server !== null);
    expect(waiting).toMatchObject({ sent: 0, waiting: 4, server: { fault: 'ECONNREFUSED', failures: 1 } });
    expect(waiting.before).toMatchObject({ day: '2026-03-02', sent: 4 });
    const { supplierId } = second;
    const suspension = { supplierId, rev: 6, reason: 'Under review' };
    await (await app.as('APPROVER')).act('suspendSupplier', suspension);
    server = await startMailServer(server.port);
    later(2);
    await isOver('2026-03-03');
    expect(readers()).toEqual(EVERYBODY.filter((address) => address !== CHINESE));
    expect(await status()).toMatchObject({ sent: 3, waiting: 0, server: null });
    const director = await app.hire(['APPROVER'], 'director');
    await director.act('reinstateSupplier', { ...suspension, rev: 7 });
  });

  it('reaches the others when one address is refused and connections are lost; what may have arrived is not sent again', async () => {
    server.taken.length = 0;
    server.mishaps
      .set(ENGLISH, 'refuse')
      .set(OFFICE, 'refuseForNow')
      .set(CHINESE, 'dropBefore')
      .set(AUDIT, 'dropAfter');
    goTo('2026-03-04');
    await until(status, (last) => last?.day === '2026-03-04' && last.refused + last.unknown > 0);
    const tried = async () => {
      await toNext('2026-03-04');
      return status();
    };
    await until(tried, ({ refused, unknown, waiting }) => refused === 1 && unknown === 1 && waiting === 2);
    server.mishaps.delete(OFFICE);
    server.mishaps.delete(CHINESE);
    await until(tried, ({ waiting }) => waiting === 0);
    await isOver('2026-03-04');
    expect(readers()).toEqual([AUDIT, OFFICE, CHINESE].toSorted());
    expect(await status()).toMatchObject({ sent: 2, refused: 1, unknown: 1, givenUp: 0, waiting: 0, server: null });
    server.mishaps.clear();
  });

  it('is not sent again by the next worker when one died before the answer', async () => {
    await worker.stop();
    server.taken.length = 0;
    server.mishaps.set(AUDIT, 'hang');
    goTo('2026-03-05');
    await publishDueAnchor('2026-03-05', context());
    // Never ends while the server is silent, like a worker that was killed.
    const dying = mailAnchor('2026-03-05', context(), unending);
    await until(async () => readers().includes(AUDIT));
    worker = start();
    later(16);
    await isOver('2026-03-05');
    expect(readers()).toEqual(EVERYBODY);
    expect(await status()).toMatchObject({ sent: 3, unknown: 1 });
    await server.stop();
    await dying;
    server = await startMailServer(server.port);
  });

  it('goes out once when several workers send at the same moment', async () => {
    goTo('2026-03-06');
    await until(async () => (await newest()).day === '2026-03-06');
    await Promise.all([1, 2, 3].map(() => mailAnchor('2026-03-06', context(), unending)));
    await isOver('2026-03-06');
    expect(readers()).toEqual(EVERYBODY);
  });

  it('is given up after twenty hours of trying, and says so', async () => {
    configure(server.url.replace(MAIL_USER.user, 'somebody'));
    goTo('2026-03-07');
    await until(status, (last) => last?.day === '2026-03-07' && last.server !== null);
    expect((await status()).server).toMatchObject({ fault: 'EAUTH 535', failures: 1 });
    later(3);
    await until(status, ({ server: failing }) => failing.failures === 2);
    later(20 * 60);
    await isOver('2026-03-07');
    expect(await status()).toMatchObject({ sent: 0, waiting: 0, givenUp: 4 });
  });

  it('is not sent again when the process is killed without warning', async () => {
    await worker.stop();
    configure(server.url);
    server.taken.length = 0;
    server.mishaps.set(AUDIT, 'hang');
    const killed = run();
    await until(async () => readers().includes(AUDIT));
    killed.kill('SIGKILL');
    await killed;
    const next = run();
    await until(status, (last) => last.sent === 3);
    next.kill();
    await next;
    expect(readers()).toEqual(EVERYBODY);
    expect(await status()).toMatchObject({ sent: 3, waiting: 1 });
    worker = start();
  });

  it('never put a password or an address of a supplier into a log', () => {
    expect(logged.length).toBeGreaterThan(0);
    const all = logged.join('\n');
    for (const secret of [MAIL_USER.password, encodeURIComponent(MAIL_USER.password), ENGLISH, CHINESE])
      expect(all).not.toContain(secret);
  });
});
