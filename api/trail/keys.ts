import { join } from 'node:path';
import { formatVkey, type Signer } from '../../schema/trail/index.js';
import { openSecret } from '../kernel/secrets.js';
import { nodeSigner } from './crypto.js';
import { type OpenPolicy, openPolicyFile } from './policy-file.js';

/** What the API has of a log: the key that acknowledges entries, and the public keys. It never has the key that signs. */
export interface TrailKeys {
  readonly origin: string;
  readonly receipt: Signer;
  /** The policy file in its present form. */
  readonly policy: () => OpenPolicy;
}

/** The key that signs receipts; made on first use. */
export function openReceiptKey(dataFolder: string, origin: string): Signer {
  return nodeSigner(`${origin}/receipt`, openSecret(dataFolder, 'receipt.key'), 'ed25519');
}

/** Opens what the API needs of a log. Throws where the policy file is missing, belongs to another log, or does not pin the receipt key. */
export function openTrailKeys(
  dataFolder: string,
  origin: string,
  policyFile = join(dataFolder, 'policy.json'),
): TrailKeys {
  const policy = openPolicyFile(policyFile);
  const receipt = openReceiptKey(dataFolder, origin);
  const known = policy().policy;
  if (known.origin !== origin) throw new Error(`${policyFile} is of the log ${known.origin}, not of ${origin}`);
  const vkey = formatVkey(receipt.key);
  if (!known.receiptKeys.some((key) => formatVkey(key) === vkey))
    throw new Error(`${policyFile} does not pin ${vkey}, the key of the receipts`);
  return { origin, receipt, policy };
}
