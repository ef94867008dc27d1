import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { formatVkey, messageOf, type Policy, type PolicyFile, parsePolicy } from '../../schema/trail/index.js';
import { replaceFile } from '../kernel/replace-file.js';
import { hasCode } from '../kernel/secrets.js';
import { nodeSha256 } from './crypto.js';

/** A policy file as it stands now. */
export interface OpenPolicy {
  readonly policy: Policy;
  readonly text: string;
}

/**
 * Reads a policy file again whenever it has changed: an operator may add a witness or a key while the platform runs. Throws an error that
 * says what to do where there is no file.
 */
export function openPolicyFile(file: string): () => OpenPolicy {
  let known: { readonly stamp: string; readonly open: OpenPolicy } | null = null;
  return () => {
    const { mtimeMs, size, ino } = statOf(file);
    const stamp = `${mtimeMs} ${size} ${ino}`;
    if (known?.stamp !== stamp) known = { stamp, open: readPolicyFile(file) ?? noPolicy(file) };
    return known.open;
  };
}

/** The policy that a file holds; null where there is no file. */
export function readPolicyFile(file: string): OpenPolicy | null {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
  try {
    return { policy: parsePolicy(nodeSha256, Buffer.from(text)), text };
  } catch (error) {
    throw new Error(`${file}: ${messageOf(error)}`, { cause: error });
  }
}

/** Replaces a policy file as a whole, so that no reader sees half of it. */
export function writePolicyFile(file: string, policy: PolicyFile): void {
  const text = `${JSON.stringify(policy, null, 2)}\n`;
  parsePolicy(nodeSha256, Buffer.from(text));
  mkdirSync(dirname(file), { recursive: true });
  replaceFile(file, text, 0o644);
}

/** A policy as it is written. */
export function policyFileOf({ origin, logKeys, receiptKeys, witnesses, quorum }: Policy): PolicyFile {
  return {
    origin,
    logKeys: logKeys.map(({ key, fromSize, toSize }) => ({
      vkey: formatVkey(key),
      fromSize,
      ...(toSize === Number.MAX_SAFE_INTEGER ? {} : { toSize }),
    })),
    receiptKeys: receiptKeys.map(formatVkey),
    witnesses: witnesses.map(({ key, group }) => ({ vkey: formatVkey(key), group })),
    quorum,
  };
}

function statOf(file: string) {
  try {
    return statSync(file);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) noPolicy(file);
    throw error;
  }
}

function noPolicy(file: string): never {
  throw new Error(`${file} is not there: npm start makes it, elsewhere node dist/scripts/trail-init.js`);
}
