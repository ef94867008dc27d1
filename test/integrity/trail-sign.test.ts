import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { Binary } from 'mongodb';
import { LogTampered } from '../../api/trail/index.js';
import { type CheckpointDocument, type HeadDocument, type LogDocument, TRAIL } from '../../api/trail/stored.js';
import { openLog } from '../kit/log.js';

// What a database administrator may try, and the signer must not sign.
let log: Awaited<ReturnType<typeof openLog>>;
beforeEach(async () => {
  log = await openLog({ tampered: true });
  await log.act({ subject: 'a' }, { subject: 'b' }, { subject: 'c' });
  await log.settle();
});
afterEach(() => log.stop());

const entries = () => log.db.collection<LogDocument>(TRAIL.log);
const heads = () => log.db.collection<HeadDocument>(TRAIL.head);
const checkpoints = () => log.db.collection<CheckpointDocument>(TRAIL.checkpoints);
const grow = async () => {
  await log.act({ subject: 'a' });
  await log.sequence();
};

async function refused(rule: string): Promise<void> {
  const signed = await checkpoints().countDocuments();
  await expect(log.sign()).rejects.toThrow(LogTampered);
  await expect(log.sign()).rejects.toThrow(rule);
  expect(await checkpoints().countDocuments()).toBe(signed);
}

it('signs what has grown, once', async () => {
  expect(await log.sign()).toBeNull();
  await grow();
  expect(await log.sign()).toBe(4);
  expect(await log.sign()).toBeNull();
  expect(await checkpoints().countDocuments()).toBe(2);
});

it('signs no changed entry', async () => {
  await grow();
  const last = await entries().findOne({ _id: 3 });
  const bytes = Buffer.from(last?.leaf.buffer ?? []);
  bytes[20] = (bytes[20] ?? 0) ^ 1;
  await entries().updateOne({ _id: 3 }, { $set: { leaf: new Binary(bytes) } });
  await refused('not the root of its leaves: the entry at index 3 is changed');
});

it('names the one that was changed among several new ones', async () => {
  await grow();
  await grow();
  await grow();
  await entries().updateOne({ _id: 4 }, { $set: { leaf: new Binary(Buffer.from('{}')) } });
  await expect(log.sign()).rejects.toMatchObject({ name: 'LogTampered', index: 4 });
});

it('signs no log that lacks an entry', async () => {
  await grow();
  await entries().deleteOne({ _id: 3 });
  await refused('index 3 is missing');
});

it('signs no log that became smaller, and none grown again after that', async () => {
  await entries().deleteOne({ _id: 2 });
  await heads().updateOne({ _id: log.origin }, { $set: { size: 2 } });
  await refused('the log has 2 entries, 3 were signed');
});

it('signs no second head of one size', async () => {
  await heads().updateOne({ _id: log.origin }, { $set: { root: new Binary(Buffer.alloc(32, 7)) } });
  await refused('not the root of its leaves');
});

it('does not put up with a checkpoint that is not its own', async () => {
  await grow();
  const forged = { _id: 4, root: new Binary(Buffer.alloc(32, 7)), note: 'forged', at: new Date(0) };
  await checkpoints().insertOne(forged);
  await refused('another checkpoint of size 4');
});

it('publishes what it had signed when it died', async () => {
  await grow();
  expect(await log.sign()).toBe(4);
  const note = (await checkpoints().findOne({ _id: 4 }))?.note;
  await checkpoints().deleteOne({ _id: 4 });
  expect(await log.sign()).toBe(4);
  expect((await checkpoints().findOne({ _id: 4 }))?.note).toBe(note);
});

it('that has lost its memory goes by the newest checkpoint', async () => {
  rmSync(join(log.signer.folder, 'signed.json'));
  await grow();
  expect(await log.sign()).toBe(4);
  rmSync(join(log.signer.folder, 'signed.json'));
  const first = await entries().findOne({ _id: 0 });
  const other = await entries().findOne({ _id: 1 });
  if (!first || !other) throw new Error('the log is empty');
  await entries().updateOne({ _id: 0 }, { $set: { leaf: other.leaf } });
  await refused('the checkpoint of size 4 is not the root of the leaves');
});
