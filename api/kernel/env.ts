import { existsSync, readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { type MailEnv, mailShape, readMail } from './mail-env.js';
import { QUOTAS } from './quotas.js';

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
  MONGODB_URI_SIGNER: z.string().optional(),
  MONGODB_URI_ERASER: z.string().optional(),
  REDIS_URL: z.string().optional(),
  PORT: z.coerce.number().int().min(1).max(65535).default(4000),
  HOST: z.string().default('127.0.0.1'),
  QINGCAI_DATA: z.string().default('.data'),
  QINGCAI_ORIGIN: z.string().optional(),
  QINGCAI_POLICY: z.string().optional(),
  QINGCAI_SIGNER: z.string().optional(),
  QINGCAI_WITNESS: z.string().optional(),
  QINGCAI_WITNESS_GROUP: z.enum(['discipline', 'internal-audit', 'supplier-association']).default('discipline'),
  QINGCAI_WITNESS_PORT: z.coerce.number().int().min(1).max(65535).default(4001),
  QINGCAI_PLATFORM: z.url().default('http://127.0.0.1:4000'),
  QINGCAI_WITNESSES: z.string().default(''),
  QINGCAI_INSIDE: z.string().default(''),
  QINGCAI_PROXIES: z.string().default(''),
  QINGCAI_AT_ONCE: z.coerce.number().int().min(1).max(10_000).default(12),
  ...mailShape,
  QINGCAI_REGISTRATIONS: z
    .string()
    .regex(/^[1-9]\d{0,6},[1-9]\d{0,6}$/)
    .default(`${QUOTAS.registrationsOfAddress.anHour},${QUOTAS.registrationsOfAddress.aDay}`),
  QINGCAI_CONTACT: z.string().trim().max(300).optional(),
  QINGCAI_COMPANY: z.string().trim().max(200).optional(),

  QINGCAI_DISK_FLOOR: z.coerce.number().int().min(1).default(256),
  CLAMD_URL: z.string().default(''),
  PDF_FONT: z.string().optional(),
  NODE_ENV: z.enum(['production', 'development', 'test']).default('development'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

/** The settings of a process, read once from its environment. */
export interface Env {
  readonly mongodbUri: string | null;
  readonly sequencerUri: string | null;
  /** The database account of the signing process; null where it uses the API's. */
  readonly signerUri: string | null;
  /** The database account that may erase values from openings; null where that is the API's. */
  readonly eraserUri: string | null;
  readonly redisUrl: string | null;
  readonly port: number;
  readonly host: string;
  /** Absolute path of the folder for keys, policy.json and embedded database files. */
  readonly dataFolder: string;
  /** Absolute path of the policy file: the public keys of the log and of its witnesses. */
  readonly policyFile: string;
  /** Absolute path of the folder that the signer alone opens: the log's key and what it signed. */
  readonly signerFolder: string;
  /** Addresses of the witnesses by the names of their keys. */
  readonly witnesses: readonly WitnessAddress[];
  /** Addresses and networks (`10.1.0.0/16`), besides this machine, that may read `/metrics`. */
  readonly inside: readonly string[];
  /** Addresses and networks of trusted proxies, besides this machine: what they report as a client's address is believed. */
  readonly proxies: readonly string[];
  /** What a witness is started with. */
  readonly witness: WitnessEnv;
  /** The settings of mail; null where none is sent. */
  readonly mail: MailEnv | null;
  /** One line that says whom people should call when they are stuck; null where nobody is named. */
  readonly contact: string | null;
  /** The enterprise whose platform this is, in Chinese and in English; null where it is not named. */
  readonly company: { readonly zh: string; readonly en: string } | null;
  /** How many suppliers may register from one address, within an hour and within a day. */
  readonly registrations: { readonly anHour: number; readonly aDay: number };
  /** Origin of the log; `demo/…` allows the demonstration's clock. */
  readonly origin: string;
  /** Where clamd looks at files: `tcp://host:3310` or `unix:///path`; null where files are not scanned. */
  readonly clamd: ClamdPlace | null;
  /** A font file for the purchase file, as `FILE` or `FILE#NAME`; null takes the system's. */
  readonly pdfFont: string | null;
  /** Free space on the database's disk, in MB, below which nothing is written any more. */
  readonly diskFloorMb: number;
  /** How many questions of one account, or of one address without a sign-in, are worked on at once. */
  readonly atOnce: number;
  readonly production: boolean;
  readonly logLevel: string;
}

/** Where a witness is asked for its signature. */
export interface WitnessAddress {
  /** Name of its key. */
  readonly name: string;
  readonly url: string;
}

/** The settings of a witness. */
export interface WitnessEnv {
  /** Absolute path of the folder that its holder alone opens. */
  readonly folder: string;
  readonly group: string;
  readonly port: number;
  /** Address of the platform whose log it copies. */
  readonly platform: string;
}

/** Reads the environment; throws an error that names every wrong variable. */
export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
  const parsed = shape.safeParse(source);
  if (!parsed.success) throw new Error(`Environment: ${z.prettifyError(parsed.error)}`);
  const env = parsed.data;
  const production = env.NODE_ENV === 'production';
  const dataFolder = resolve(PROJECT_ROOT, env.QINGCAI_DATA);
  return {
    mongodbUri: env.MONGODB_URI ?? null,
    sequencerUri: env.MONGODB_URI_SEQUENCER ?? null,
    redisUrl: env.REDIS_URL ?? null,
    port: env.PORT,
    host: env.HOST,
    signerUri: env.MONGODB_URI_SIGNER ?? null,
    eraserUri: env.MONGODB_URI_ERASER ?? null,
    dataFolder,
    policyFile: resolve(dataFolder, env.QINGCAI_POLICY ?? 'policy.json'),
    signerFolder: resolve(dataFolder, env.QINGCAI_SIGNER ?? 'signer'),
    witnesses: readWitnesses(env.QINGCAI_WITNESSES),
    inside: readNetworks('QINGCAI_INSIDE', env.QINGCAI_INSIDE),
    proxies: readNetworks('QINGCAI_PROXIES', env.QINGCAI_PROXIES),
    witness: {
      folder: resolve(dataFolder, env.QINGCAI_WITNESS ?? 'witness'),
      group: env.QINGCAI_WITNESS_GROUP,
      port: env.QINGCAI_WITNESS_PORT,
      platform: env.QINGCAI_PLATFORM,
    },
    mail: readMail(env),
    registrations: readRegistrations(env.QINGCAI_REGISTRATIONS),
    contact: env.QINGCAI_CONTACT || null,
    company: readCompany(env.QINGCAI_COMPANY),
    origin: env.QINGCAI_ORIGIN ?? (production ? 'qingcai/log' : 'demo/qingcai'),
    clamd: readClamd(env.CLAMD_URL),
    pdfFont: env.PDF_FONT ?? null,
    diskFloorMb: env.QINGCAI_DISK_FLOOR,
    atOnce: env.QINGCAI_AT_ONCE,
    production,
    logLevel: env.LOG_LEVEL,
  };
}

/** Where clamd listens: a host with its port, or the path of a socket. */
export type ClamdPlace = { readonly host: string; readonly port: number } | { readonly path: string };

/** `tcp://host:port` or `unix:///path`. */
function readClamd(text: string): ClamdPlace | null {
  if (text === '') return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol === 'unix:' && url.pathname.length > 1) return { path: decodeURIComponent(url.pathname) };
  if (url?.protocol === 'tcp:' && url.hostname !== '' && url.port !== '')
    return { host: url.hostname.replace(/^\[|\]$/g, ''), port: Number(url.port) };
  throw new Error(`Environment: CLAMD_URL: ${text} is neither tcp://host:port nor unix:///path`);
}

/** `name` or `name=English name`. */
function readCompany(text: string | undefined): Env['company'] {
  const [zh = '', en = ''] = (text ?? '').split('=').map((part) => part.trim());
  return zh === '' ? null : { zh, en: en || zh };
}

/** `hour,day`. */
function readRegistrations(text: string): Env['registrations'] {
  const [anHour = 0, aDay = 0] = text.split(',').map(Number);
  return { anHour, aDay };
}

/** `name=url,name=url`; a name may hold slashes, an address no comma. */
function readWitnesses(text: string): WitnessAddress[] {
  return text
    .split(',')
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const [name = '', url = ''] = [part.slice(0, part.indexOf('=')).trim(), part.slice(part.indexOf('=') + 1).trim()];
      if (name === '' || !URL.canParse(url)) throw new Error(`Environment: QINGCAI_WITNESSES: ${part} is no name=url`);
      return { name, url };
    });
}

/** `address,network/bits`. */
function readNetworks(name: string, text: string): string[] {
  const networks = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  for (const network of networks) {
    const [address = '', bits = '0', ...more] = network.split('/');
    const family = isIP(address);
    if (family === 0 || more.length > 0 || !/^\d{1,3}$/.test(bits) || Number(bits) > (family === 6 ? 128 : 32))
      throw new Error(`Environment: ${name}: ${network} is no address or network`);
  }
  return networks;
}
