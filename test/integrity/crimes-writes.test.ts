import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { ChangeStreamDocument } from 'mongodb';
import { unitCommands } from '../../api/identity/index.js';
import { collectionOf, database } from '../../api/kernel/database.js';
import { execute } from '../../api/kernel/execute.js';
import { type Subject, subjects } from '../../api/kernel/subjects.js';
import { reconcileStep } from '../../api/trail/index.js';
import { judgeWrites, type WriteEvent } from '../../start/judge-writes.mjs';
import { startApp } from '../kit/app.js';
import { until } from '../kit/until.js';

jest.setTimeout(300_000);

// A second way to write, opened by whoever writes code, a migration, or into a shell.
let app: Awaited<ReturnType<typeof startApp>>;
beforeAll(async () => {
  app = await startApp({ tampered: true });
});
afterAll(() => app.stop());

const units = () => collectionOf('units');
const unitRow = async () => (await units().findOne({ _id: app.unitId })) ?? { _id: '' };

describe('a hidden write path', () => {
  it('10 by a model: every way that mongoose has to write a subject throws, and nothing is changed', async () => {
    const before = await unitRow();
    for (const subject of subjects())
      for (const [name, write] of Object.entries(writesOf(subject, before._id)))
        await expect({ subject: subject.name, name, said: await messageOf(write) }).toEqual({
          ...{ subject: subject.name, name },
          said: 'Subjects are written by execute() alone',
        });
    expect(await unitRow()).toEqual(before);
  });

  it('10 by the driver, a bulk or a migration: the judge of the change stream names collection and document', async () => {
    const watching = await watch();
    const input = { key: 'd9b2f7f0-0000-4000-8000-000000000001', code: 'HONEST', name: 'Honest' };
    const actor = { ...app.system().actor, roles: ['SYSTEM_ADMIN'] as const, audience: 'STAFF' as const };
    expect(await execute(unitCommands.createUnit, input, { ...app.system(), actor })).toMatchObject({ rev: 1 });
    await units().updateOne({ _id: app.unitId }, { $set: { name: 'Past the platform' } });
    const copy = { ...(await unitRow()), _id: `unt_${'a'.repeat(32)}`, code: 'BULK' };
    await units().bulkWrite([{ insertOne: { document: copy } }, { deleteOne: { filter: { _id: copy._id } } }]);
    await units().updateMany({}, { $rename: { name: 'title' } });
    await units().updateMany({}, { $rename: { title: 'name' } });
    const { violations } = await watching.verdict();
    const at = `${database().databaseName}.units`;
    expect(violations).toEqual([
      `${at}: update outside a transaction (5 times, first: ${app.unitId})`,
      `${at}: insert outside a transaction (1 times, first: ${copy._id})`,
      `${at}: delete outside a transaction (1 times, first: ${copy._id})`,
    ]);
  });

  it('10 from a shell, in a transaction and without its entry: judge and reconciler name the document', async () => {
    const watching = await watch();
    await database().client.withSession((session) =>
      session.withTransaction(async () => {
        await units().updateOne({ _id: app.unitId }, { $set: { code: 'SHELL' } }, { session });
      }),
    );
    const { violations } = await watching.verdict();
    expect(violations).toEqual([
      `${database().databaseName}.units: update without its entry (1 times, first: ${app.unitId})`,
    ]);
    const { differences } = await reconcileStep({ kind: 'Unit', after: '' });
    const mine = differences.find(({ subject }) => subject.id === app.unitId);
    expect(mine).toMatchObject({ rule: 'CHANGED', lastHonest: { type: 'identity.createUnit' } });
    expect(mine?.fields).toContainEqual({ path: '/code', stored: 'SHELL', trail: 'PLANT', erased: false });
  });
});

async function messageOf(write: () => Promise<unknown>): Promise<string> {
  try {
    await write();
    return 'it was written';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** The ways to write by a model of mongoose. */
function writesOf({ model }: Subject, id: string): Record<string, () => Promise<unknown>> {
  const one = { _id: id };
  const set = { $set: { rev: 9 } };
  const document = () => model.hydrate({ _id: id, rev: 1 });
  return {
    save: () => new model({ _id: 'x', rev: 1 }).save({ validateBeforeSave: false }),
    create: () => model.create([{ _id: 'x', rev: 1 }], { validateBeforeSave: false }),
    insertMany: () => model.insertMany([{ _id: 'x', rev: 1 }]),
    bulkWrite: () => model.bulkWrite([{ updateOne: { filter: one, update: set } }]),
    bulkSave: () => model.bulkSave([new model({ _id: 'x', rev: 1 })], { validateBeforeSave: false }),
    updateOne: () => model.updateOne(one, set).exec(),
    updateMany: () => model.updateMany(one, set).exec(),
    replaceOne: () => model.replaceOne(one, { rev: 9 }).exec(),
    findOneAndUpdate: () => model.findOneAndUpdate(one, set).exec(),
    findByIdAndUpdate: () => model.findByIdAndUpdate(id, set).exec(),
    findOneAndReplace: () => model.findOneAndReplace(one, { rev: 9 }).exec(),
    findOneAndDelete: () => model.findOneAndDelete(one).exec(),
    findByIdAndDelete: () => model.findByIdAndDelete(id).exec(),
    deleteOne: () => model.deleteOne(one).exec(),
    deleteMany: () => model.deleteMany(one).exec(),
    'document.updateOne': () => document().updateOne(set).exec(),
    'document.deleteOne': async () => document().deleteOne(),
  };
}

/** Watches this database as `npm test` watches all of a run. */
async function watch() {
  const judge = judgeWrites(['trail_outbox', 'commands', 'counters', 'fences']);
  const stream = database().watch<WriteEvent & { _id: unknown }>([], { batchSize: 100 });
  const fences = collectionOf('fences');
  const seen = new Set<string>();
  stream.on('change', (event: ChangeStreamDocument & Partial<WriteEvent>) => {
    if (event.operationType === 'insert' && event.ns.coll === 'fences') seen.add(String(event.documentKey._id));
    else if (isWrite(event)) judge.see(event);
  });
  const fence = async () => {
    // The stream opens with its first read, so they are repeated until one is seen.
    await until(async () => {
      const id = `${Date.now()}-${Math.random()}`;
      await fences.insertOne({ _id: id });
      await new Promise((resolve) => setTimeout(resolve, 50));
      return seen.has(id);
    });
  };
  await fence();
  return {
    async verdict() {
      await fence();
      await stream.close();
      return judge.verdict();
    },
  };
}

function isWrite(event: unknown): event is WriteEvent {
  return typeof event === 'object' && event !== null && 'documentKey' in event;
}
