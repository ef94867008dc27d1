import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Binary } from 'mongodb';
import { database } from '../../api/kernel/database.js';
import { recordAct } from '../../api/trail/append.js';
import { type OutboxDocument, type TileDocument, TRAIL } from '../../api/trail/stored.js';
import { startApp } from '../kit/app.js';

// What somebody has once read under the name of a full tile must be the same for ever, so no part of one is ever
// stored or served under it.
let app: Awaited<ReturnType<typeof startApp>>;
let made = 0;
beforeAll(async () => {
  app = await startApp({ tampered: true });
  await app.settle();
});
afterAll(() => app.stop());

const tiles = () => database().collection<TileDocument>(TRAIL.tiles);
const size = () => database().collection(TRAIL.log).countDocuments();
const get = async (path: string) => {
  const response = await fetch(`${app.base}/tlog/tile/${path}`);
  return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()) };
};

/** Grows the log to a size, by entries of subjects that nobody else has. */
async function growTo(wanted: number): Promise<void> {
  const at = app.clock.now();
  const rows = Array.from({ length: wanted - (await size()) }, () => {
    const id = `tile-${String(++made).padStart(6, '0')}`;
    return recordAct({
      ...{ log: app.origin, id, at, type: 'sourcing.act', proc: null, prev: null, reason: null },
      ...{ subject: { type: 'Thing', id, rev: 1 }, actor: { ref: 'p_1', role: 'BUYER', via: 'web' } },
      ...{ before: null, after: { n: made }, projectionVersion: 1, classes: {}, person: null },
      ...{ requestId: 'test', mirrored: null },
    }).outbox;
  });
  if (rows.length > 0) await database().collection<OutboxDocument>(TRAIL.outbox).insertMany(rows);
  await app.settle();
  expect(await size()).toBe(wanted);
}

describe('a tile', () => {
  it('that is not full is neither stored nor served as a full one, at any size before', async () => {
    for (const wanted of [200, 255]) {
      await growTo(wanted);
      expect(await tiles().countDocuments()).toBe(0);
      expect((await get('0/000')).status).toBe(404);
      expect((await get(`0/000.p/${wanted + 1}`)).status).toBe(404);
      expect((await get(`0/000.p/${wanted}`)).bytes).toHaveLength(wanted * 32);
    }
  });

  it('that became full starts with each of its parts, and is not touched by what comes after', async () => {
    const before = await get('0/000.p/255');
    await growTo(256);
    const full = await get('0/000');
    expect(full.bytes).toHaveLength(256 * 32);
    expect(full.bytes.subarray(0, 255 * 32).equals(before.bytes)).toBe(true);
    expect((await get('0/000.p/200')).bytes.equals(full.bytes.subarray(0, 200 * 32))).toBe(true);
    await growTo(300);
    expect((await get('0/000')).bytes.equals(full.bytes)).toBe(true);
    expect((await get('0/001')).status).toBe(404);
    expect((await tiles().find().toArray()).map(({ _id, hashes }) => [_id, hashes.length()])).toEqual([
      ['tile/0/000', 8192],
    ]);
  });

  it('of part of its bytes that somebody has put under the name of a full one stops the log where it would become full', async () => {
    await tiles().insertOne({ _id: 'tile/0/001', hashes: new Binary(Buffer.alloc(44 * 32)) });
    await expect(growTo(512)).rejects.toThrow('tile/0/001 holds other hashes');
    expect(await size()).toBe(300);
  });
});
