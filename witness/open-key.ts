import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { replaceFile } from '../api/kernel/replace-file.js';
import { openSecretIn } from '../api/kernel/secrets.js';
import { nodeSigner } from '../api/trail/crypto.js';
import { formatVkey, type Signer } from '../schema/trail/index.js';

/**
 * Opens a witness's key, named after the log and the holder's group; made on first use. It co-signs checkpoints and signs requests for
 * entries. Its public key is beside it in the file `vkey`, to be put into the policy file.
 */
export function openKey(folder: string, origin: string, group: string): Signer {
  const signer = nodeSigner(`${origin}/witness/${group}`, openSecretIn(folder, 'witness.key'), 'cosignature/v1');
  if (!existsSync(join(folder, 'vkey'))) replaceFile(join(folder, 'vkey'), `${formatVkey(signer.key)}\n`, 0o600);
  return signer;
}
