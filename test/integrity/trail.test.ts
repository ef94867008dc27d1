import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Binary } from 'mongodb';
import { database } from '../../api/kernel/database.js';
import { Overloaded } from '../../api/kernel/outage.js';
import { nodeCrypto } from '../../api/trail/crypto.js';
import { sequenceOnce, signCheckpoint } from '../../api/trail/index.js';
import { formatProof, fromBase64, verifyAcknowledgement, verifyProof } from '../../schema/trail/index.js';
import { startApp } from '../kit/app.js';

let app: Awaited<ReturnType<typeof startApp>>;
beforeAll(async () => {
  app = await startApp({ tampered: true });
});
afterAll(() => app.stop());

/** On a busy machine a sequencer may be turned away for a while; like the worker it tries again. */
function unlessBusy(error: unknown): void {
  if (!(error instanceof Overloaded)) throw error;
}

const policy = () => app.keys.policy().policy;

describe('the log', () => {
  it('takes every entry once and without a gap, whoever races', async () => {
    const admin = await app.as('SYSTEM_ADMIN');
    let working = true;
    const race = async () => {
      while (working) {
        await sequenceOnce(database(), app.origin, 7 + Math.floor(Math.random() * 20)).catch(unlessBusy);
        await setTimeout(5);
      }
    };
    const sequencers = [race(), race()];
    // Ten at once: what one account may ask at a time.
    const many = async <T>(count: number, act: (nth: number) => Promise<T>): Promise<T[]> => {
      const done: T[] = [];
      const left = Array.from({ length: count }, (_, nth) => nth).values();
      const work = async () => {
        for (const nth of left) done.push(await act(nth));
      };
      await Promise.all(Array.from({ length: 10 }, work));
      return done;
    };
    try {
      const units = await many(140, (nth) =>
        admin.act('createUnit', { code: `U${nth}`, name: `Unit ${nth}` }, 'id rev'),
      );
      const renamed = await many(140, (nth) =>
        admin.act('renameUnit', { unitId: units[nth].id, rev: units[nth].rev, name: 'Renamed' }, 'rev'),
      );
      expect(renamed.every(({ rev }) => rev === 2)).toBe(true);
    } finally {
      working = false;
      await Promise.all(sequencers);
    }
    await app.settle();
    const log = await database()
      .collection<{ _id: number; id: string; subject: { id: string; rev: number } }>('trail_log')
      .find()
      .sort({ _id: 1 })
      .toArray();
    expect(log.map(({ _id }) => _id)).toEqual(log.map((_, index) => index));
    expect(new Set(log.map(({ id }) => id)).size).toBe(log.length);
    const last = new Map<string, number>();
    for (const { subject } of log) {
      expect(subject.rev).toBe((last.get(subject.id) ?? 0) + 1);
      last.set(subject.id, subject.rev);
    }
    expect(await database().collection('trail_openings').countDocuments()).toBe(log.length);
  });

  it('proves an entry to whoever holds the policy file, and a receipt before that', async () => {
    const admin = await app.as('SYSTEM_ADMIN');
    const unit = await admin.act('createUnit', { code: 'PROVED', name: 'Proved' }, 'id receipt { entryId text state }');
    expect(unit.receipt.state).toBe('PENDING');
    expect(verifyAcknowledgement(unit.receipt.text, policy(), nodeCrypto).failure).toBeNull();
    await app.settle();
    const query = '{ inclusionProof(entryId: "ID") { index size leaf hashes checkpoint logKey } }'.replace(
      'ID',
      unit.receipt.entryId,
    );
    const { inclusionProof: proof } = (await admin.ask(query)).data;
    const hashes = proof.hashes.map((hash: string) => fromBase64(hash));
    const text = formatProof({ index: proof.index, hashes, checkpoint: proof.checkpoint });
    expect(verifyProof(text, Buffer.from(proof.leaf, 'base64'), policy(), nodeCrypto).failure).toBeNull();
    const checkpoint = await fetch(`${app.base}/tlog/checkpoint`);
    expect(await checkpoint.text()).toBe(proof.checkpoint);
    const tile = await fetch(`${app.base}/tlog/tile/0/000`);
    expect((await tile.arrayBuffer()).byteLength).toBe(256 * 32);
    expect((await fetch(`${app.base}/tlog/tile/entries/000`)).status).toBe(404);
  });

  it('signs nothing any more once a logged entry is changed or gone', async () => {
    const admin = await app.as('SYSTEM_ADMIN');
    await admin.act('createUnit', { code: 'CRIME', name: 'Crime' }, 'id');
    while ((await sequenceOnce(database(), app.origin)) > 0);
    const log = database().collection<{ _id: number; leaf: Binary }>('trail_log');
    const last = await log.findOne({}, { sort: { _id: -1 } });
    if (!last) throw new Error('the log is empty');
    const changed = Buffer.from(last.leaf.buffer);
    changed[changed.length - 3] = (changed[changed.length - 3] ?? 0) ^ 1;
    await log.updateOne({ _id: last._id }, { $set: { leaf: new Binary(changed) } });
    await expect(signCheckpoint(database(), app.signer)).rejects.toThrow('not the root of its leaves');
    await log.deleteOne({ _id: last._id });
    await expect(signCheckpoint(database(), app.signer)).rejects.toThrow(`index ${last._id} is missing`);
    await log.insertOne(last);
    await expect(signCheckpoint(database(), app.signer)).resolves.toBe(last._id + 1);
  });
});
