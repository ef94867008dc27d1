import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { Binary, type Collection, type Db } from 'mongodb';
import { Overloaded } from '../../api/kernel/outage.js';
import { nodeSha256 } from '../../api/trail/crypto.js';
import { bytesOf, sequenceOnce } from '../../api/trail/sequence.js';
import { type HeadDocument, type LogDocument, type TileDocument, TRAIL } from '../../api/trail/stored.js';
import { appendLeaf, type Edge, emptyEdge, leafHash, rootOf } from '../../schema/trail/index.js';
import { openLog } from '../kit/log.js';

let log: Awaited<ReturnType<typeof openLog>>;
beforeEach(async () => {
  log = await openLog();
});
afterEach(() => log.stop());

/** On a busy machine a sequencer may be turned away for a while; like the worker it tries again. */
function unlessBusy(error: unknown): void {
  if (!(error instanceof Overloaded)) throw error;
}

const rows = () => log.db.collection<LogDocument>(TRAIL.log).find().sort({ _id: 1 }).toArray();
const count = (name: string) => log.db.collection(name).countDocuments();
const quarantined = () => log.db.collection(TRAIL.quarantine).find().toArray();

it('takes a thousand entries of two racing sequencers once, without a gap, each subject in its order', async () => {
  let writing = true;
  const race = async () => {
    while (writing || (await count(TRAIL.outbox)) > 0)
      await log.sequence(log.db, 1 + Math.floor(Math.random() * 90)).catch(unlessBusy);
  };
  const sequencers = [race(), race()];
  const acts = Array.from({ length: 1_000 }, (_, at) => log.record({ subject: `thing_${at % 37}` }));
  // A subject's versions commit one after another, so no two of one subject in one go.
  while (acts.length > 0) await log.put(acts.splice(0, 37).sort(() => Math.random() - 0.5));
  writing = false;
  await Promise.all(sequencers);

  const all = await rows();
  expect(all.map(({ _id }) => _id)).toEqual(Array.from({ length: 1_000 }, (_, index) => index));
  expect(new Set(all.map(({ id }) => id)).size).toBe(1_000);
  expect(await count(TRAIL.openings)).toBe(1_000);
  expect(await count(TRAIL.outbox)).toBe(0);
  const last = new Map<string, number>();
  let edge: Edge = emptyEdge;
  for (const { _id, subject, leaf, lh } of all) {
    expect(subject.rev).toBeGreaterThan(last.get(subject.id) ?? 0);
    last.set(subject.id, subject.rev);
    expect(bytesOf(lh)).toEqual(leafHash(nodeSha256, bytesOf(leaf)));
    edge = appendLeaf(nodeSha256, edge, _id, bytesOf(lh));
  }
  const head = await log.db.collection<HeadDocument>(TRAIL.head).findOne({ _id: log.origin });
  expect(head?.size).toBe(1_000);
  expect(head && bytesOf(head.root)).toEqual(rootOf(nodeSha256, edge, 1_000));
  const tiles = await log.db.collection<TileDocument>(TRAIL.tiles).find().sort({ _id: 1 }).toArray();
  expect(tiles.map(({ _id }) => _id)).toEqual(['tile/0/000', 'tile/0/001', 'tile/0/002']);
  const joined = Buffer.concat(all.slice(256, 512).map(({ lh }) => bytesOf(lh)));
  expect(Buffer.from(tiles[1] ? bytesOf(tiles[1].hashes) : []).equals(joined)).toBe(true);
}, 180_000);

it('pulls in earlier versions that clock skew has put behind the limit', async () => {
  await log.act(
    { subject: 'a', id: 'z1' },
    { subject: 'a', id: 'z2' },
    { subject: 'a', id: 'a3' },
    { subject: 'b', id: 'zz' },
  );
  expect(await log.sequence(log.db, 1)).toBe(3);
  expect((await rows()).map(({ subject }) => subject.rev)).toEqual([1, 2, 3]);
});

it('sets aside what it cannot log, says so, and goes on with the rest', async () => {
  await log.act({ subject: 'a', id: 'e1' });
  await log.settle();
  const garbled = log.record({ subject: 'b' });
  const renamed = log.record({ subject: 'c' });
  const replayed = log.record({ subject: 'd', id: 'e1' });
  const fork = { ...log.record({ subject: 'e', id: 'fork' }) };
  const before = log.record({ subject: 'e', id: 'before' });
  await log.put([
    { ...garbled, leaf: new Binary(Buffer.from('{"v":')) },
    { ...renamed, _id: 'another' },
    replayed,
    log.record({ subject: 'f', log: 'demo/other' }),
    log.record({ subject: 'g' }),
  ]);
  const told: string[] = [];
  const tell = (id: string, reason: string) => told.push(`${id}: ${reason}`);
  expect(await sequenceOnce(log.db, log.origin, 512, tell)).toBe(1);
  expect((await rows()).map(({ subject }) => subject.id)).toEqual(['a', 'g']);
  expect(told).toHaveLength(4);
  expect(told.join('\n')).toContain('e1: the entry is in the log at index 0');
  expect(await quarantined()).toHaveLength(4);
  expect(await count(TRAIL.outbox)).toBe(0);

  // Two first versions of one subject: what the unique index of the outbox forbids at one time, but not over time.
  await log.put([fork]);
  await log.settle();
  await log.put([{ ...fork, _id: 'fork2', leaf: renameLeaf(fork.leaf, 'fork', 'fork2') }, before]);
  expect(await sequenceOnce(log.db, log.origin, 512, tell)).toBe(1);
  expect(told.at(-1)).toBe('fork2: version 1 of e is in the log at index 2');
  expect((await quarantined()).at(-1)?.row._id).toBe('fork2');
  expect(await log.sign()).toBe(4);
});

it('sets aside an entry that would take a subject from one purchase into another or out of it', async () => {
  await log.act({ subject: 'a', proc: null }, { subject: 'a', proc: 'pur_1' }, { subject: 'b', proc: 'pur_1' });
  await log.settle();
  const told: string[] = [];
  await log.act({ subject: 'a', proc: 'pur_1' }, { subject: 'b', proc: 'pur_2' }, { subject: 'c', proc: 'pur_1' });
  await log.act({ subject: 'c', proc: null });
  expect(await sequenceOnce(log.db, log.origin, 512, (_, reason) => told.push(reason))).toBe(2);
  expect(told.sort()).toEqual([
    'b belongs to pur_1, and version 2 says pur_2',
    'c belongs to pur_1, and version 2 says null',
  ]);
  expect((await rows()).map(({ subject, proc }) => `${subject.id}${subject.rev} ${proc}`)).toEqual([
    ...['a1 null', 'a2 pur_1', 'b1 pur_1'],
    ...['a3 pur_1', 'c1 pur_1'],
  ]);
});

it('leaves everything as it was where it dies between two steps', async () => {
  await log.act(...Array.from({ length: 250 }, (_, at) => ({ subject: `s${at}` })));
  await log.settle();
  await log.act(...Array.from({ length: 10 }, (_, at) => ({ subject: `s${at}` })));
  const names = [TRAIL.log, TRAIL.openings, TRAIL.tiles, TRAIL.head, TRAIL.outbox, TRAIL.quarantine];
  const state = async () =>
    JSON.stringify(await Promise.all(names.map((name) => log.db.collection(name).find().sort({ _id: 1 }).toArray())));
  const whole = await state();
  let steps = 0;
  for (; ; steps++) {
    const dying = dyingAfter(log.db, steps);
    const died = await log.sequence(dying).then(
      () => false,
      (error) => {
        expect(String(error)).toContain('killed');
        return true;
      },
    );
    if (!died) break;
    expect(await state()).toBe(whole);
  }
  // Outbox, log, openings, one tile, head.
  expect(steps).toBe(5);
  expect((await rows()).map(({ _id }) => _id)).toEqual(Array.from({ length: 260 }, (_, index) => index));
  expect(await log.sign()).toBe(260);
});

it('stops where a tile holds other hashes than its leaves have', async () => {
  await log.db
    .collection<TileDocument>(TRAIL.tiles)
    .insertOne({ _id: 'tile/0/000', hashes: new Binary(Buffer.alloc(8192)) });
  await log.act(...Array.from({ length: 256 }, (_, at) => ({ subject: `s${at}` })));
  await expect(log.sequence()).rejects.toThrow('tile/0/000 holds other hashes');
  expect(await count(TRAIL.outbox)).toBe(256);
});

const WRITES = new Set(['insertMany', 'insertOne', 'deleteMany', 'updateOne', 'findOneAndUpdate']);

/** A database on which the write after `limit` writes never happens. */
function dyingAfter(db: Db, limit: number): Db {
  let done = 0;
  const dying = (collection: Collection) =>
    new Proxy(collection, {
      get(target, name) {
        const value = Reflect.get(target, name);
        if (typeof value !== 'function') return value;
        return (...args: unknown[]) => {
          if (WRITES.has(String(name)) && done++ >= limit) throw new Error('killed');
          return Reflect.apply(value, target, args);
        };
      },
    });
  return new Proxy(db, {
    get: (target, name) =>
      name === 'collection' ? (of: string) => dying(target.collection(of)) : Reflect.get(target, name),
  });
}

function renameLeaf(leaf: Binary, from: string, to: string): Binary {
  return new Binary(Buffer.from(Buffer.from(bytesOf(leaf)).toString().replace(`"id":"${from}"`, `"id":"${to}"`)));
}
