import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Binary, type Document } from 'mongodb';
import { database } from '../../api/kernel/database.js';
import { trailAlertsAt } from '../../api/trail/alerts.js';
import { currentPolicy, LogTampered, signCheckpoint } from '../../api/trail/index.js';
import { fromFirst, recheckLog } from '../../api/trail/recheck-log.js';
import { bytesOf } from '../../api/trail/sequence.js';
import type { LogDocument } from '../../api/trail/stored.js';
import { keepSigning } from '../../jobs/signing/loop.js';
import { FAILURE_CODES } from '../../schema/trail/index.js';
import { openCli } from '../kit/cli.js';
import { sayTheSame } from '../kit/second-verifier.js';
import { type PublishedEvent, publishedEvent } from '../kit/sourcing.js';
import { threeFirms } from '../kit/suppliers.js';
import { until } from '../kit/until.js';
import { startWitnessedApp, type WitnessedApp } from '../kit/witnessed-app.js';

jest.setTimeout(300_000);

// What somebody can do who administers the database, and holds no key.
let app: WitnessedApp;
let cli: Awaited<ReturnType<typeof openCli>>;
let event: PublishedEvent;
let policy: string;

beforeAll(async () => {
  app = await startWitnessedApp();
  cli = await openCli();
  event = await publishedEvent(app, await threeFirms(app), 48);
  await app.witnessAll();
  policy = cli.file('policy.json', app.policyText());
}, 240_000);
afterAll(async () => {
  cli.end();
  await app.stop();
});

/** The entry by which the event was made; others follow it. */
async function victim(): Promise<LogDocument> {
  const found = await app.log().findOne({ 'subject.id': event.eventId, 'subject.rev': 1 });
  if (!found) throw new Error('there is no entry of the purchase');
  return found;
}
const bundle = async (name: string) =>
  cli.run('verify', 'bundle', cli.file(name, await app.bundle(event.purchaseId)), '--policy', policy, '--uncounted-ok');
const alerts = async () => trailAlertsAt(new Date(), currentPolicy());

describe('a signed entry', () => {
  it('1 edited: the signer, the copy and the bundle each name its index', async () => {
    const { _id: index, leaf } = await victim();
    const changed = Buffer.from(bytesOf(leaf));
    changed.write('X', changed.indexOf('"req":"') + '"req":"'.length);
    await app.log().updateOne({ _id: index }, { $set: { leaf: new Binary(changed) } });

    const ending = new AbortController();
    const work = { db: database(), signer: app.signer, signal: ending.signal, onSigned: () => undefined, againMs: 0 };
    const signing = keepSigning({ ...work, onFault: () => undefined });
    await until(async () => (await alerts()).some(({ kind }) => kind === 'log-tampered'));
    ending.abort();
    await signing;
    expect(await alerts()).toContainEqual(expect.objectContaining({ kind: 'log-tampered', index }));
    await until(async () => (await app.witness.status()).alarm !== null);
    expect((await app.witness.status()).alarm).toMatchObject({ index, why: `the entry at index ${index} is changed` });
    const { code, text } = await bundle('edited.zip');
    expect(text).toContain(`inclusion: index ${index}, entry`);
    expect(code).toBe(FAILURE_CODES.inclusion);
    await app.log().updateOne({ _id: index }, { $set: { leaf } });
    expect(await bundle('mended.zip')).toMatchObject({ code: 0 });
  });

  it('1 deleted: the signer names its index, the copy no longer gets it, the bundle finds the gap', async () => {
    const gone = await victim();
    await app.log().deleteOne({ _id: gone._id });
    const looking = recheckLog(database(), app.signer, fromFirst, 10_000);
    await expect(looking).rejects.toMatchObject({ name: 'LogTampered', index: gone._id });
    const { code, text } = await bundle('deleted.zip');
    const next = await app.log().findOne({ 'subject.id': event.eventId, 'subject.rev': 2 });
    expect(text).toContain(`subject-chain: index ${next?._id}, entry ${next?.id}`);
    expect(text).toContain(`gap: SourcingEvent ${event.eventId} starts at revision 2`);
    expect(text).toContain('missing proof');
    expect(code).toBe(FAILURE_CODES.inclusion);
    await app.log().insertOne(gone);
    expect(await recheckLog(database(), app.signer, fromFirst, 10_000)).toEqual(fromFirst);
  });

  it('1 is read again in pieces, up to what was signed', async () => {
    let place = await recheckLog(database(), app.signer, fromFirst, 7);
    expect(place.read.size).toBe(7);
    for (let step = 0; place.read.size > 0 && step < 100; step++)
      place = await recheckLog(database(), app.signer, place, 7);
    expect(place).toEqual(fromFirst);
  });
});

describe('an old backup put back', () => {
  it('4 restored: the signer refuses by its own memory; without that the witness refuses, and every later checkpoint convicts', async () => {
    // Signed in before the backup: its session is in it.
    const admin = await app.as('SYSTEM_ADMIN');
    const memory = join(app.signer.folder, 'signed.json');
    const [backup, remembered] = [await copyAll(), readFileSync(memory)];
    const size = await app.witnessAll();
    for (const code of ['LOST1', 'LOST2']) await admin.act('createUnit', { code, name: 'Acknowledged, then lost' });
    const full = await app.witnessAll();
    expect(full).toBe(size + 2);
    const later = cli.file('later', await app.checkpoint());

    await app.witness.stop();
    await restore(backup);
    await app.witness.again();
    const signing = signCheckpoint(database(), app.signer);
    await expect(signing).rejects.toThrow(LogTampered);
    await expect(signing).rejects.toThrow(`the log has ${size} entries, ${full} were signed`);

    writeFileSync(memory, remembered);
    await app.settle();
    app.bell.ring();
    await until(() => app.said.some((line) => line.includes(`it has co-signed size ${full}`)));
    expect((await alerts()).map(({ kind }) => kind)).toContain('witness-refused');
    const now = cli.file('now', await app.checkpoint());
    const back = await cli.run('verify', 'consistency', later, now, '--policy', policy);
    expect(back.text).toContain('old size above new size');
    expect(back.code).toBe(FAILURE_CODES.consistency);

    // It grows to the same size again, with other entries.
    for (const code of ['NEW1', 'NEW2']) await admin.act('createUnit', { code, name: 'After the restore' });
    await app.settle();
    app.bell.ring();
    await until(() => app.witness.said.some(({ refused }) => refused === 409));
    const { note } = (await database()
      .collection<{ _id: number; note: string }>('trail_checkpoints')
      .findOne({ _id: full })) ?? { note: '' };
    const fork = await cli.run('verify', 'consistency', later, cli.file('fork', note), '--policy', policy);
    expect(fork.text).toContain('two signed heads of one size prove a fork');
    rmSync(memory);
  });
});

type Copy = ReadonlyMap<string, readonly Document[]>;

async function copyAll(): Promise<Copy> {
  const names = await database().listCollections({}, { nameOnly: true }).toArray();
  const copied = names.map(async ({ name }) => [name, await database().collection(name).find().toArray()] as const);
  return new Map(await Promise.all(copied));
}

async function restore(copy: Copy): Promise<void> {
  for (const [name, documents] of copy) {
    await database().collection(name).deleteMany({});
    if (documents.length > 0)
      await database()
        .collection(name)
        .insertMany([...documents]);
  }
}

sayTheSame();
