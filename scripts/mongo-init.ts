import { setTimeout as pause } from 'node:timers/promises';
import { type Db, MongoClient, MongoServerError } from 'mongodb';
import { z } from 'zod';
import { makeAccounts } from './mongo-accounts.js';

// Prepares the replica set of docker-compose.yml: initiates it, creates the accounts, and brings their rights up to date. May run any
// number of times. It runs beside the first member (whose address is the loopback one), because as long as there is no account, MongoDB
// lets only a client on the same machine create the first.

const password = z.string().min(24);
const settings = z
  .object({
    MONGO_LOCAL: z.string().default('127.0.0.1:27017'),
    MONGO_MEMBERS: z.string().default('mongo1:27017,mongo2:27017,mongo3:27017'),
    MONGO_ROOT_PASSWORD: password,
    MONGO_API_PASSWORD: password,
    MONGO_SEQUENCER_PASSWORD: password,
    MONGO_SIGNER_PASSWORD: password,
    MONGO_ERASER_PASSWORD: password,
  })
  .parse(process.env);

const DATABASE = 'qingcai';
const ALREADY_INITIALIZED = 23;
const READY_MS = 60_000;
const root = { username: 'root', password: settings.MONGO_ROOT_PASSWORD };

if (!(await rootExists())) await makeSetAndRoot();
const whole = new MongoClient(`mongodb://${settings.MONGO_MEMBERS}/?replicaSet=rs0`, { auth: root });
try {
  await makeAccounts(whole.db(DATABASE), {
    api: settings.MONGO_API_PASSWORD,
    sequencer: settings.MONGO_SEQUENCER_PASSWORD,
    signer: settings.MONGO_SIGNER_PASSWORD,
    eraser: settings.MONGO_ERASER_PASSWORD,
  });
} finally {
  await whole.close();
}
console.log('The replica set and its accounts are ready.');

async function rootExists(): Promise<boolean> {
  const client = new MongoClient(`mongodb://${settings.MONGO_LOCAL}/?directConnection=true`, { auth: root });
  try {
    await client.db('admin').command({ ping: 1 });
    return true;
  } catch (error) {
    if (error instanceof MongoServerError && error.codeName === 'AuthenticationFailed') return false;
    throw error;
  } finally {
    await client.close();
  }
}

async function makeSetAndRoot(): Promise<void> {
  const client = new MongoClient(`mongodb://${settings.MONGO_LOCAL}/?directConnection=true`);
  const admin = client.db('admin');
  // The first member is preferred, so that it is the one on which the first account is created.
  const members = settings.MONGO_MEMBERS.split(',').map((host, _id) => ({ _id, host, priority: _id === 0 ? 2 : 1 }));
  try {
    await admin.command({ replSetInitiate: { _id: 'rs0', members } }).catch((error: unknown) => {
      if (!(error instanceof MongoServerError) || error.code !== ALREADY_INITIALIZED) throw error;
    });
    await primary(admin);
    await admin.command({ createUser: root.username, pwd: root.password, roles: ['root'] });
  } finally {
    await client.close();
  }
}

async function primary(admin: Db): Promise<void> {
  for (const end = Date.now() + READY_MS; Date.now() < end; await pause(200)) {
    const hello = await admin.command({ hello: 1 }).catch(() => null);
    if (hello?.isWritablePrimary === true) return;
  }
  throw new Error('The first member did not become primary within a minute');
}
