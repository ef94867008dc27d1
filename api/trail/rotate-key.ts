import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { formatVkey } from '../../schema/trail/index.js';
import { policyFileOf, readPolicyFile, writePolicyFile } from './policy-file.js';
import { type LogSigner, openLogKey, SIGNER_FILE } from './signer-folder.js';

/**
 * Puts the next key in place of the log's key from a size on. In the policy file each key has its range of sizes, so that old checkpoints
 * verify for ever. May be repeated after a crash. The old secret key is deleted.
 */
export function rotateKey(signer: LogSigner, lastSize: number, vkey: string): void {
  const { folder, policyFile } = signer;
  const known = readPolicyFile(policyFile);
  if (!known) throw new Error(`${policyFile} is not there`);
  const before = policyFileOf(known.policy);
  if (!before.logKeys.some((one) => one.vkey === vkey)) {
    const ended = before.logKeys.map((one) => (one.toSize === undefined ? { ...one, toSize: lastSize } : one));
    writePolicyFile(policyFile, { ...before, logKeys: [...ended, { vkey, fromSize: lastSize + 1 }] });
  }
  const next = join(folder, SIGNER_FILE.next);
  const isDone = formatVkey(openLogKey(signer).key) === vkey;
  if (!isDone && existsSync(next)) renameSync(next, join(folder, SIGNER_FILE.key));
}
