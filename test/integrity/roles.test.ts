import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execa } from 'execa';
import getPort from 'get-port';
import { Binary, type Db, MongoClient } from 'mongodb';
import { PROJECT_ROOT } from '../../api/kernel/env.js';
import { TRAIL } from '../../api/trail/stored.js';
import { makeAccounts } from '../../scripts/mongo-accounts.js';
import { launch } from '../chaos/members.js';
import { startApp } from '../kit/app.js';
import { until } from '../kit/until.js';

// A real mongod that asks for passwords: the platform works with its accounts, and each account can do no more than its own.
const PASSWORDS = {
  api: 'api-of-tests',
  sequencer: 'sequencer-of-tests',
  signer: 'signer-of-tests',
  eraser: 'eraser-tests',
};
const UNAUTHORIZED = 13;
const INVALID = 121;
const DATABASE = 'qingcai';

let folder: string;
let port: number;
let mongod: ReturnType<typeof launch>;
let app: Awaited<ReturnType<typeof startApp>>;
const programs: ReturnType<typeof run>[] = [];
const clients: MongoClient[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'qingcai-roles-'));
  port = await getPort();
  mkdirSync(join(folder, 'db'));
  writeFileSync(join(folder, 'keyfile'), randomBytes(64).toString('base64'), { mode: 0o400 });
  const own = ['--dbpath', join(folder, 'db'), '--port', String(port), '--bind_ip', '127.0.0.1', '--nounixsocket'];
  const set = ['--replSet', 'rs0', '--keyFile', join(folder, 'keyfile'), '--wiredTigerCacheSizeGB', '0.25'];
  mongod = launch(process.env.MONGOD ?? 'mongod', [...own, ...set]);
  await makeRoot();
  const root = await client('root', 'root-of-tests', 'admin');
  await makeAccounts(root.db(DATABASE), PASSWORDS);
  await makeAccounts(root.db(DATABASE), PASSWORDS);
  app = await startApp({ at: uriOf('qingcai_api', PASSWORDS.api, DATABASE) });
  await (await app.as('SYSTEM_ADMIN')).act('createUnit', { code: 'ROLES', name: 'Roles' }, 'id');
  programs.push(run('sequencing'), run('signing'));
  await until(async () => (await root.db(DATABASE).collection(TRAIL.checkpoints).countDocuments()) > 0);
});
afterAll(async () => {
  for (const program of programs) program.kill();
  await Promise.all(programs);
  await app?.stop();
  await Promise.all(clients.map((one) => one.close()));
  mongod.kill('SIGKILL');
  await mongod;
  rmSync(folder, { recursive: true, force: true });
});

const uriOf = (user: string, password: string, source: string) =>
  `mongodb://${user}:${password}@127.0.0.1:${port}/${DATABASE}?replicaSet=rs0&authSource=${source}`;

async function client(user: string, password: string, source = DATABASE): Promise<MongoClient> {
  const opened = await MongoClient.connect(uriOf(user, password, source));
  clients.push(opened);
  return opened;
}

async function makeRoot(): Promise<void> {
  const local = new MongoClient(`mongodb://127.0.0.1:${port}/?directConnection=true`);
  const admin = local.db('admin');
  const host = `127.0.0.1:${port}`;
  await until(async () => admin.command({ ping: 1 }).then(Boolean, () => false));
  await admin.command({ replSetInitiate: { _id: 'rs0', members: [{ _id: 0, host }] } });
  await until(async () => (await admin.command({ hello: 1 })).isWritablePrimary === true);
  await admin.command({ createUser: 'root', pwd: 'root-of-tests', roles: ['root'] });
  await local.close();
}

function run(part: 'sequencing' | 'signing') {
  const { origin, folder: data } = app;
  const env = {
    MONGODB_URI: uriOf('qingcai_api', PASSWORDS.api, DATABASE),
    MONGODB_URI_SEQUENCER: uriOf('qingcai_sequencer', PASSWORDS.sequencer, DATABASE),
    MONGODB_URI_SIGNER: uriOf('qingcai_signer', PASSWORDS.signer, DATABASE),
    ...{ QINGCAI_DATA: data, QINGCAI_ORIGIN: origin, LOG_LEVEL: 'warn' },
  };
  const stdio = ['ignore', 'inherit', 'inherit'] as const;
  return execa(process.execPath, [join(PROJECT_ROOT, 'dist/jobs/main.js'), part], { env, stdio, reject: false });
}

/** The code of the fault that an attempt meets; null where it succeeds. */
const codeOf = (attempt: Promise<unknown>): Promise<unknown> =>
  attempt.then(
    () => null,
    (error: { code?: unknown }) => error.code,
  );

/** Which of insert, update, remove and drop an account may do on a collection, tried on what is not there. */
async function mayDo(db: Db, name: string): Promise<string[]> {
  const rows = db.collection<{ _id: string }>(name);
  const tried = {
    insert: await codeOf(rows.insertOne({ _id: 'tried' })),
    update: await codeOf(rows.updateOne({ _id: 'nowhere' }, { $set: { x: 1 } })),
    remove: await codeOf(rows.deleteOne({ _id: 'nowhere' })),
    drop: await codeOf(rows.drop()),
    change: await codeOf(db.command({ collMod: name, validator: {} })),
  };
  return Object.entries(tried)
    .filter(([, code]) => code !== UNAUTHORIZED)
    .map(([what]) => what);
}

async function rightsOf(account: keyof typeof PASSWORDS): Promise<Record<string, string[]>> {
  const db = (await client(`qingcai_${account}`, PASSWORDS[account])).db(DATABASE);
  const rights: Record<string, string[]> = {};
  for (const name of Object.values(TRAIL)) {
    const may = await mayDo(db, name);
    if (may.length > 0) rights[name] = may;
  }
  return rights;
}

describe('the accounts of the database', () => {
  it('carry the platform: an act is recorded, logged and signed, each step by its own account', async () => {
    const unit = await (await app.as('SYSTEM_ADMIN')).act('createUnit', { code: 'NEXT', name: 'Next' }, 'id');
    const state = async () => {
      const { units } = (await (await app.as('SYSTEM_ADMIN')).ask('{ units { id receipt { state } } }')).data;
      return units.find(({ id }: { id: string }) => id === unit.id).receipt.state;
    };
    await until(async () => (await state()) === 'LOGGED');
    const checkpoint = async () => (await fetch(`${app.base}/tlog/checkpoint`)).text();
    await until(async () => Number((await checkpoint()).split('\n')[1]) > 3);
  });

  it('the API adds to the outbox and can change or remove nothing of the trail', async () => {
    // What is counted from the log is no part of it: it can be counted again, and a witness does.
    const counted = ['insert', 'update', 'remove'];
    expect(await rightsOf('api')).toEqual({
      trail_outbox: ['insert'],
      trail_threads: counted,
      trail_census_tiles: counted,
    });
  });

  it('the API, whose account the worker has, keeps what became of each mail', async () => {
    const db = (await client('qingcai_api', PASSWORDS.api)).db(DATABASE);
    for (const name of ['anchor_mailings', 'anchor_mails'])
      expect([name, await mayDo(db, name)]).toEqual([name, ['insert', 'update', 'remove', 'change']]);
  });

  it('the sequencer moves the trail on, changes no entry, signs nothing and writes no business', async () => {
    expect(await rightsOf('sequencer')).toEqual({
      trail_outbox: ['remove'],
      trail_log: ['insert'],
      trail_openings: ['insert'],
      trail_tiles: ['insert', 'update'],
      trail_head: ['insert', 'update'],
      trail_quarantine: ['insert'],
    });
    const db = (await client('qingcai_sequencer', PASSWORDS.sequencer)).db(DATABASE);
    for (const name of ['units', 'accounts', 'sessions']) expect(await mayDo(db, name)).toEqual([]);
  });

  it('the signer adds checkpoints, cosignatures, statements and incidents, and reads nothing but the trail', async () => {
    expect(await rightsOf('signer')).toEqual({
      trail_checkpoints: ['insert'],
      trail_cosignatures: ['insert'],
      trail_incidents: ['insert'],
      trail_statements: ['insert'],
    });
    const db = (await client('qingcai_signer', PASSWORDS.signer)).db(DATABASE);
    for (const name of ['units', 'bids', 'credentials']) {
      expect(await mayDo(db, name)).toEqual([]);
      expect(await codeOf(db.collection(name).findOne({}))).toBe(UNAUTHORIZED);
    }
  });

  it('the eraser takes openings out and touches nothing else', async () => {
    expect(await rightsOf('eraser')).toEqual({ trail_openings: ['update', 'remove'] });
  });
});

describe('the database looks at what comes into the trail', () => {
  it.each([
    [
      'no leaf',
      { _id: 'x', subject: { type: 'Unit', id: 'u', rev: 1 }, proc: null, at: new Date(), open: new Binary() },
    ],
    ['a leaf that is text', { _id: 'x', leaf: '{}', open: new Binary(), subject: {}, proc: null, at: new Date() }],
    ['nothing', { _id: 'x' }],
  ])('a row of the outbox with %s is turned away', async (_, row) => {
    const db = (await client('qingcai_api', PASSWORDS.api)).db(DATABASE);
    expect(await codeOf(db.collection<{ _id: string }>(TRAIL.outbox).insertOne(row))).toBe(INVALID);
  });
});
