import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  formatVkey,
  messageOf,
  type Policy,
  type PolicyFile,
  parsePolicy,
  type Signer,
} from '../../schema/trail/index.js';
import { hasCode, openSecret } from '../kernel/secrets.js';
import { nodeSha256, nodeSigner } from './crypto.js';

/** The keys of a log: one signs checkpoints, the other acknowledges entries. */
export interface TrailKeys {
  readonly log: Signer;
  readonly receipt: Signer;
}

/** Opens the keys of a log in the data folder; makes them, and the policy file that pins them, on first use. */
export function openTrailKeys(dataFolder: string, origin: string): TrailKeys {
  const keys: TrailKeys = {
    log: nodeSigner(origin, openSecret(dataFolder, 'log.key'), 'ed25519'),
    receipt: nodeSigner(`${origin}/receipt`, openSecret(dataFolder, 'receipt.key'), 'ed25519'),
  };
  const policy = policyOf(keys, origin);
  // Somebody may have added witnesses or a later key: what pins these keys already is left as it is.
  if (!pins(dataFolder, policy)) writePolicy(dataFolder, policy);
  return keys;
}

/** The policy file of a log that no witness co-signs yet. */
export function policyOf({ log, receipt }: TrailKeys, origin: string): PolicyFile {
  return {
    origin,
    logKeys: [{ vkey: formatVkey(log.key), fromSize: 0 }],
    receiptKeys: [formatVkey(receipt.key)],
    witnesses: [],
    quorum: 0,
  };
}

function pins(dataFolder: string, { origin, logKeys, receiptKeys }: PolicyFile): boolean {
  const policy = readPolicy(join(dataFolder, 'policy.json'));
  if (policy?.origin !== origin) return false;
  const pinned = [...policy.logKeys.map(({ key }) => key), ...policy.receiptKeys].map(formatVkey);
  return [...logKeys.map(({ vkey }) => vkey), ...receiptKeys].every((key) => pinned.includes(key));
}

function readPolicy(file: string): Policy | null {
  try {
    return parsePolicy(nodeSha256, readFileSync(file));
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw new Error(`${file}: ${messageOf(error)}`, { cause: error });
  }
}

function writePolicy(dataFolder: string, policy: PolicyFile): void {
  mkdirSync(dataFolder, { recursive: true });
  const file = join(dataFolder, 'policy.json');
  const whole = `${file}.${process.pid}`;
  writeFileSync(whole, `${JSON.stringify(policy, null, 2)}\n`);
  renameSync(whole, file);
}
