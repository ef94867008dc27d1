import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { database } from '../../api/kernel/database.js';
import { execute } from '../../api/kernel/execute.js';
import { isRefusal } from '../../api/kernel/refusal.js';
import { trailAlertsAt } from '../../api/trail/alerts.js';
import { nodeSha256 } from '../../api/trail/crypto.js';
import { census, currentPolicy } from '../../api/trail/index.js';
import { recountedCensus } from '../../api/trail/recounted-census.js';
import { bytesOf } from '../../api/trail/sequence.js';
import { type OpeningDocument, TRAIL } from '../../api/trail/stored.js';
import { takeCensus } from '../../jobs/counting/job.js';
import { jobContext } from '../../jobs/job-context.js';
import { decodeFacts, leafHash, startRecount, toBase64 } from '../../schema/trail/index.js';
import { liftHalt } from '../../witness/halt.js';
import { newestStatement } from '../../witness/recount/statements.js';
import { rewriteLog } from '../kit/rewrite-log.js';
import { type PublishedEvent, publishedEvent } from '../kit/sourcing.js';
import { threeFirms } from '../kit/suppliers.js';
import { until } from '../kit/until.js';
import { startWitnessedApp, type WitnessedApp } from '../kit/witnessed-app.js';

jest.setTimeout(180_000);

// What a platform that lies about its log is found out by.
let app: WitnessedApp;
let event: PublishedEvent;
beforeAll(async () => {
  app = await startWitnessedApp({ patienceMs: 1_500 });
  event = await publishedEvent(app, await threeFirms(app), 48);
  await app.witnessAll();
}, 240_000);
afterAll(async () => {
  await app.stop();
});
// What halts the witness is looked into by its holder, who lifts the halt.
afterEach(async () => {
  if (!liftHalt(app.witness.folder)) return;
  await app.witness.stop();
  await app.witness.again();
  await app.witnessAll();
});

const rows = () => app.log().find().sort({ _id: 1 }).toArray();
/** What the log counts to, where the lie leaves out an entry, or takes one twice. */
async function countedAs(lie: 'all' | 'without the last' | 'the last twice') {
  const recount = startRecount(nodeSha256);
  const leaves = (await rows()).map(({ leaf }) => bytesOf(leaf));
  const told = lie === 'without the last' ? leaves.slice(0, -1) : leaves;
  for (const leaf of told) recount.add(decodeFacts(leaf), leafHash(nodeSha256, leaf));
  const last = leaves.at(-1) ?? new Uint8Array();
  if (lie === 'the last twice') recount.add(decodeFacts(last), leafHash(nodeSha256, last));
  const counted = recount.census();
  if (!counted) throw new Error('nothing was counted');
  return { size: leaves.length, threads: counted.threads, root: toBase64(counted.root) };
}
/** Puts a census into the log, whatever it says. */
async function claim(said: { readonly size: number; readonly threads: number; readonly root: string }): Promise<void> {
  const result = await execute(census, { key: randomUUID(), ...said }, app.system());
  if (isRefusal(result)) throw new Error(result.key);
  await app.settle();
  app.bell.ring();
}
const halted = async () => (await app.witness.status()).halted;
const evidence = () => {
  const folder = join(app.witness.folder, 'refusals');
  return readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
};
async function isHaltedBy(why: string): Promise<number> {
  await until(async () => (await halted()) !== null);
  const found = await halted();
  expect(found?.why).toContain(why);
  expect(evidence()).toContainEqual(expect.objectContaining({ why: found?.why, index: found?.index }));
  return found?.index ?? -1;
}

describe('the witness recounts a census and halts where it', () => {
  it.each([
    ['lacks an entry', 'without the last'],
    ['counts an entry twice', 'the last twice'],
  ] as const)('%s', async (_, lie) => {
    await app.witnessAll();
    await claim(await countedAs(lie));
    const index = await isHaltedBy('the copy gives another');
    expect((await app.log().findOne({ _id: index } as object))?.subject.type).toBe('Census');
  });

  it('12 is false in any way: no statement, no further cosignature, an alarm on both sides', async () => {
    await app.witnessAll();
    const told = await countedAs('all');
    await claim({ ...told, threads: told.threads - 1 });
    const index = await isHaltedBy('the copy gives another');
    const cosigned = (await app.witness.status()).cosigned;
    await (await app.as('SYSTEM_ADMIN')).act('createUnit', { code: randomUUID().slice(0, 8).toUpperCase(), name: 'X' });
    await app.settle();
    app.bell.ring();
    await until(async () =>
      (await trailAlertsAt(new Date(), currentPolicy())).some((one) => one.kind === 'witness-refused'),
    );
    expect((await app.witness.status()).cosigned).toBe(cosigned);
    expect(app.said.join('\n')).toContain('403 halted');
    const found = await recountedCensus(Number.MAX_SAFE_INTEGER, currentPolicy());
    expect(found?.entry.index === index && found.isRecounted).toBe(false);
  });

  it('12 cannot be opened for a quarter of an hour, here a second: its opening was taken out of the database', async () => {
    await app.witnessAll();
    const openings = database().collection<OpeningDocument>(TRAIL.openings);
    const told = await countedAs('all');
    const result = await execute(census, { key: randomUUID(), ...told }, app.system());
    if (isRefusal(result)) throw new Error(result.key);
    await app.settle();
    const own = await app.log().findOne({ 'subject.id': result._id });
    await openings.deleteOne({ _id: own?.id ?? '' });
    app.bell.ring();
    expect(await isHaltedBy('is not to be had')).toBe(own?._id);
  });
});

describe('an entry', () => {
  it('12 whose subject leaves its purchase, by a log written anew before it was co-signed, halts the witness', async () => {
    const size = await app.witnessAll();
    const closesAt = new Date(app.clock.now().getTime() + 5 * 86_400_000).toISOString();
    const { rev } = (await (await app.as('BUYER')).ask(`{ sourcingEvent(id: "${event.eventId}") { rev } }`)).data
      .sourcingEvent;
    const told = { eventId: event.eventId, rev, closesAt, reason: 'drawings came late' };
    expect((await (await app.as('BUYER')).act('extendDeadline', told)).__typename).toBe('SourcingEvent');
    await app.settle();
    const own = await app.log().findOne({ 'subject.id': event.eventId, _id: { $gte: size } } as object);
    expect(await app.witness.status()).toMatchObject({ cosigned: size });
    await rewriteLog(app.signer, own?._id ?? -1, (entry) => ({ ...entry, proc: null }));
    app.bell.ring();
    expect(await isHaltedBy(`belongs to ${event.purchaseId}`)).toBe(own?._id);
  });

  it('12 whose halt was lifted ends the statements: checkpoints are co-signed on, and its status says from where', async () => {
    // The halt of the crime above was lifted by its holder, and the witness began anew.
    const moved = (await app.witness.status()).statesUpTo;
    expect(moved).toEqual(expect.any(Number));
    const before = newestStatement(app.witness.folder);
    const size = await app.witnessAll();
    await takeCensus(size, jobContext(app.clock, app.origin));
    const later = await app.witnessAll();
    // Time enough for a witness that would state it: it looks each tenth of a second or so.
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    expect(await app.witness.status()).toMatchObject({ halted: null, cosigned: later, statesUpTo: moved });
    expect(newestStatement(app.witness.folder)).toBe(before);
    expect((await recountedCensus(later, currentPolicy()))?.isRecounted).toBe(false);
  });
});
