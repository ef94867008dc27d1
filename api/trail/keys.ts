import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatVkey, type PolicyFile, type Signer } from '../../schema/trail/index.js';
import { openSecret } from '../kernel/secrets.js';
import { nodeSigner } from './crypto.js';

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
  writePolicy(dataFolder, policyOf(keys, origin));
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

function writePolicy(dataFolder: string, policy: PolicyFile): void {
  mkdirSync(dataFolder, { recursive: true });
  const file = join(dataFolder, 'policy.json');
  const whole = `${file}.${process.pid}`;
  writeFileSync(whole, `${JSON.stringify(policy, null, 2)}\n`);
  renameSync(whole, file);
}
