import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** The folder of the checkout: where schema/, dist/ and package.json stand, found upwards from this file. */
export const PROJECT_ROOT = findRoot(dirname(fileURLToPath(import.meta.url)));

function findRoot(from: string): string {
  const manifest = join(from, 'package.json');
  if (existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).name === 'qingcai') return from;
  const parent = dirname(from);
  if (parent === from) throw new Error('package.json of qingcai not found above this file');
  return findRoot(parent);
}

const shape = z.object({
  MONGODB_URI: z.string().optional(),
  MONGODB_URI_SEQUENCER: z.string().optional(),
  REDIS_URL: z.string().optional(),
  PORT: z.coerce.number().int().min(1).max(65535).default(4000),
  HOST: z.string().default('127.0.0.1'),
  QINGCAI_DATA: z.string().default('.data'),
  QINGCAI_ORIGIN: z.string().optional(),
  NODE_ENV: z.enum(['production', 'development', 'test']).default('development'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

/** The settings of a process, read once from its environment (DESIGN §10). */
export interface Env {
  readonly mongodbUri: string | null;
  readonly sequencerUri: string | null;
  readonly redisUrl: string | null;
  readonly port: number;
  readonly host: string;
  /** Absolute path of the folder for keys, policy.json and embedded database files. */
  readonly dataFolder: string;
  /** Origin of the log; `demo/…` allows the demonstration's clock. */
  readonly origin: string;
  readonly production: boolean;
  readonly logLevel: string;
}

/** Reads the environment; throws an error that names every wrong variable. */
export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
  const parsed = shape.safeParse(source);
  if (!parsed.success) throw new Error(`Environment: ${z.prettifyError(parsed.error)}`);
  const env = parsed.data;
  const production = env.NODE_ENV === 'production';
  return {
    mongodbUri: env.MONGODB_URI ?? null,
    sequencerUri: env.MONGODB_URI_SEQUENCER ?? null,
    redisUrl: env.REDIS_URL ?? null,
    port: env.PORT,
    host: env.HOST,
    dataFolder: resolve(PROJECT_ROOT, env.QINGCAI_DATA),
    origin: env.QINGCAI_ORIGIN ?? (production ? 'qingcai/log' : 'demo/qingcai'),
    production,
    logLevel: env.LOG_LEVEL,
  };
}
