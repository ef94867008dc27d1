import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { connect, disconnect } from '../api/kernel/database.js';
import { type Env, readEnv } from '../api/kernel/env.js';
import { Misused } from './misused.js';

/** Does some work on the platform's database: MONGODB_URI, else the one that `npm start` runs on the same data folder. */
export async function withDatabase<T>(work: (env: Env) => Promise<T>): Promise<T> {
  const env = readEnv();
  await connect(env.mongodbUri ?? runningUri(env));
  try {
    return await work(env);
  } finally {
    await disconnect();
  }
}

function runningUri(env: Env): string {
  try {
    const run = JSON.parse(readFileSync(join(env.dataFolder, 'run.json'), 'utf8'));
    return z.object({ mongodbUri: z.string() }).parse(run).mongodbUri;
  } catch {
    throw new Misused('No database: set MONGODB_URI, or start the platform on the same QINGCAI_DATA');
  }
}
