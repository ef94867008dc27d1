import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Binary } from 'mongodb';
import { collectionOf, database } from '../../api/kernel/database.js';
import { sequenceOnce, signCheckpoint } from '../../api/trail/index.js';
import { bytesOf } from '../../api/trail/sequence.js';
import { type LogDocument, type OpeningDocument, type OutboxDocument, TRAIL } from '../../api/trail/stored.js';
import { runJob } from '../../jobs/run-job.js';
import { startApp } from '../kit/app.js';
import { type PublishedEvent, publishedEvent } from '../kit/sourcing.js';
import { threeFirms } from '../kit/suppliers.js';

jest.setTimeout(300_000);

// What is delivered twice, at once, or again after it was done.
let app: Awaited<ReturnType<typeof startApp>>;
let event: PublishedEvent;

beforeAll(async () => {
  app = await startApp({ tampered: true });
  event = await publishedEvent(app, await threeFirms(app), 1);
  await app.settle();
}, 240_000);
afterAll(() => app.stop());

const log = () => database().collection<LogDocument>(TRAIL.log);
const outbox = () => collectionOf<OutboxDocument & { _id: string }>(TRAIL.outbox);
const setAside = () => database().collection(TRAIL.quarantine).find().toArray();
const alerts = async () => {
  const { data } = await (await app.as('AUDIT_ADMIN')).ask('{ trailAlerts { kind text detail } }');
  return data.trailAlerts.filter(({ kind }: { kind: string }) => kind === 'ENTRY_SET_ASIDE');
};

/** A logged entry as the row of the outbox that it was. */
async function rowAgain(index: number): Promise<OutboxDocument> {
  const logged = await log().findOne({ _id: index });
  const opening = await collectionOf<OpeningDocument & { _id: string }>(TRAIL.openings).findOne({
    _id: logged?.id ?? '',
  });
  if (!logged || !opening) throw new Error(`index ${index} is missing`);
  const { id, leaf, subject, proc, at } = logged;
  return { _id: id, leaf, subject, proc, at, open: opening.open };
}

describe('a job', () => {
  it('11 delivered twice, at once and again, does its work once', async () => {
    app.clock.advance(2 * 3_600_000);
    const say = () => undefined;
    const quiet = { info: say, warn: say, error: say };
    const settings = { clock: app.clock, origin: app.origin, log: quiet, signal: new AbortController().signal };
    const close = () => runJob({ job: 'closing', told: { eventId: event.eventId } }, settings);
    // Who loses the race may throw, as a job that is tried again later.
    await Promise.allSettled([close(), close(), close()]);
    await close();
    await close();
    await app.settle();
    expect(await log().countDocuments({ 'subject.id': event.eventId, leaf: { $exists: true } })).toBe(3);
    expect(await collectionOf('sourcing_events').findOne({ _id: event.eventId })).toMatchObject({
      state: 'CLOSED',
      rev: 3,
    });
  });

  it('11 forked: of two acts on one version one is done, the other is a conflict', async () => {
    const admin = await app.as('SYSTEM_ADMIN');
    const unit = await admin.act('createUnit', { code: 'FORK', name: 'One' }, 'id rev');
    const names = ['Two', 'Three', 'Four', 'Five'];
    const acts = await Promise.all(
      names.map((name) => admin.act('renameUnit', { unitId: unit.id, rev: 1, name }, 'rev')),
    );
    expect(acts.filter(({ rev }) => rev === 2)).toHaveLength(1);
    expect(acts.filter(({ code }) => code === 'CONFLICT')).toHaveLength(3);
    expect(await outbox().countDocuments({ 'subject.id': unit.id, 'subject.rev': 2 })).toBe(1);
    const first = await outbox().findOne({ 'subject.id': unit.id, 'subject.rev': 2 });
    if (!first) throw new Error('nothing is pending');
    await expect(outbox().insertOne({ ...first, _id: 'forked' })).rejects.toThrow('duplicate key');
    await app.settle();
  });
});

describe('an entry', () => {
  it('11 replayed: set aside and told, nothing lost, nobody held up, the log is as it was', async () => {
    const size = await log().countDocuments();
    const replayed = await rowAgain(3);
    await outbox().insertOne(replayed);
    await (await app.as('SYSTEM_ADMIN')).act('createUnit', { code: 'NEXT', name: 'Next' });
    const told: string[] = [];
    while ((await sequenceOnce(database(), app.origin, 512, (id, why) => void told.push(`${id}: ${why}`))) > 0);
    expect(told).toEqual([`${replayed._id}: the entry is in the log at index 3`]);
    expect(await log().countDocuments()).toBe(size + 1);
    expect(await setAside()).toMatchObject([
      { row: { _id: replayed._id }, reason: 'the entry is in the log at index 3' },
    ]);
    expect(await alerts()).toEqual([
      { kind: 'ENTRY_SET_ASIDE', text: expect.stringContaining('could not be logged'), detail: told[0] },
    ]);
    expect(await signCheckpoint(database(), app.signer)).toBe(size + 1);
  });

  it('11 forked: another entry for a version that is logged is set aside, and the alarm names it', async () => {
    await app.settle();
    const size = await log().countDocuments();
    const row = await rowAgain(4);
    const text = Buffer.from(bytesOf(row.leaf)).toString().replace(`"id":"${row._id}"`, '"id":"forked"');
    await outbox().insertOne({ ...row, _id: 'forked', leaf: new Binary(Buffer.from(text)) });
    expect(await sequenceOnce(database(), app.origin)).toBe(0);
    const { subject } = row;
    const [alert] = await alerts();
    expect(alert.detail).toBe(`forked: version ${subject.rev} of ${subject.id} is in the log at index 4`);
    expect(await setAside()).toHaveLength(2);
    expect(await outbox().countDocuments()).toBe(0);
    expect(await log().countDocuments()).toBe(size);
  });
});
