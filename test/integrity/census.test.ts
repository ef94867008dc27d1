import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { database } from '../../api/kernel/database.js';
import { threadRootAt } from '../../api/trail/census-tiles.js';
import { countedSoFar, countThreads } from '../../api/trail/count-threads.js';
import { nodeCrypto, nodeSha256 } from '../../api/trail/crypto.js';
import { currentPolicy } from '../../api/trail/index.js';
import { recountedCensus } from '../../api/trail/recounted-census.js';
import { bytesOf } from '../../api/trail/sequence.js';
import { TRAIL } from '../../api/trail/stored.js';
import { decodeFacts, leafHash, sameBytes, startRecount, verifyStatements } from '../../schema/trail/index.js';
import { startWitnessedApp, type WitnessedApp } from '../kit/witnessed-app.js';

jest.setTimeout(120_000);

// The platform counts the threads of its log, and the witness recounts them from its own copy (docs/decisions/0022).
let app: WitnessedApp;
beforeAll(async () => {
  app = await startWitnessedApp();
});
afterAll(() => app.stop());

/** The count of the first entries, made in memory from the leaves alone. */
async function naive(size: number) {
  const recount = startRecount(nodeSha256);
  const rows = await app
    .log()
    .find({ _id: { $lt: size } } as object)
    .sort({ _id: 1 })
    .toArray();
  for (const { leaf } of rows) recount.add(decodeFacts(bytesOf(leaf)), leafHash(nodeSha256, bytesOf(leaf)));
  return recount.census();
}
const newUnits = async (prefix: string, count: number) => {
  for (let at = 0; at < count; at++)
    await (await app.as('SYSTEM_ADMIN')).act('createUnit', { code: `${prefix}${at}`, name: `${prefix} ${at}` });
};
const rootAt = async (size: number, threads: number) => threadRootAt(database(), size, threads);

describe('the count of the threads', () => {
  it('gives at each size what a count from nothing gives, and stays readable at the sizes that are kept', async () => {
    await newUnits('A', 3);
    const first = await app.witnessAll();
    const one = await countThreads(database(), first, []);
    await (await app.as('SYSTEM_ADMIN')).act('createUnit', { code: 'B', name: 'B' });
    await app.as('BUYER');
    const second = await app.witnessAll();
    const two = await countThreads(database(), second, [first]);
    for (const { size, threads } of [one, two]) {
      const own = await naive(size);
      expect(own).toMatchObject({ size, threads });
      expect(sameBytes(await rootAt(size, threads), own?.root ?? new Uint8Array())).toBe(true);
    }
    expect(await countedSoFar(database())).toEqual(two);
    const third = await app.witnessAll();
    await countThreads(database(), third, [second]);
    if (third > second) await expect(rootAt(first, one.threads)).rejects.toThrow('not kept');
  });

  it('goes by the leaves, whatever stands beside them', async () => {
    await newUnits('C', 2);
    const size = await app.witnessAll();
    const before = (await countedSoFar(database())).size;
    await app.log().updateMany({ _id: { $gte: before } } as object, { $set: { proc: 'pur_of_somebody_else' } });
    const { threads } = await countThreads(database(), size, []);
    expect(sameBytes(await rootAt(size, threads), (await naive(size))?.root ?? new Uint8Array())).toBe(true);
    await app.log().updateMany({ _id: { $gte: before } } as object, { $set: { proc: null } });
  });

  it('is made once by several workers at once, and anew from nothing with the same result', async () => {
    await newUnits('D', 4);
    const size = await app.witnessAll();
    await Promise.all([1, 2, 3].map(() => countThreads(database(), size, [])));
    const counted = await countedSoFar(database());
    expect(counted.size).toBe(size);
    const root = await rootAt(size, counted.threads);
    for (const name of [TRAIL.threads, TRAIL.censusTiles]) await database().collection(name).deleteMany({});
    await database()
      .collection('cursors')
      .deleteOne({ _id: 'trail-threads' as unknown as never });
    expect(await countThreads(database(), size, [])).toEqual(counted);
    expect(sameBytes(await rootAt(size, counted.threads), root)).toBe(true);
  });
});

describe('a census', () => {
  it('is an entry that counts what was published before it, and the witness states that it found the same', async () => {
    const index = await app.census();
    const logged = await recountedCensus(Number.MAX_SAFE_INTEGER, currentPolicy());
    expect(logged?.entry.index).toBe(index);
    const own = await naive(logged?.row.size ?? 0);
    expect(logged?.row).toMatchObject({ size: index, threads: own?.threads });
    const said = {
      ...{ size: index, threads: own?.threads ?? 0, root: own?.root ?? new Uint8Array(), index },
      leafHash: leafHash(nodeSha256, logged?.entry.leaf ?? new Uint8Array()),
    };
    const verdict = verifyStatements(logged?.statements ?? [], said, currentPolicy(), nodeCrypto);
    expect(verdict).toEqual({ groups: ['discipline'], faults: [] });
    const other = verifyStatements(logged?.statements ?? [], { ...said, threads: 1 }, currentPolicy(), nodeCrypto);
    expect(other.groups).toEqual([]);
  });

  it('is recounted again by a witness that starts anew with nothing but its copy', async () => {
    await app.witness.stop();
    await app.witness.again();
    await newUnits('E', 1);
    await app.census();
    expect(await app.witness.status()).toMatchObject({ alarm: null, halted: null });
  });

  it('has its opening shown to witnesses alone, and to them no other', async () => {
    const index = await app.census();
    expect((await fetch(`${app.base}/tlog/census/${index}`)).status).toBe(404);
    const refused = await fetch(`${app.base}/tlog/census/${index}`, { headers: { authorization: 'Witness x 1 AA==' } });
    expect(refused.status).toBe(401);
    expect((await app.witnessOpening(index))?.length).toBeGreaterThan(50);
    expect(await app.witnessOpening(0)).toBeNull();
  });
});
