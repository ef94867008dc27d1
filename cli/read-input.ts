import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readEnv } from '../api/kernel/env.js';
import { nodeSha256 } from '../api/trail/crypto.js';
import { messageOf, type Policy, parsePolicy } from '../schema/trail/index.js';
import { Misused } from './misused.js';

/** The bytes of a file named on the command line. */
export function readInput(file: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(file));
  } catch (error) {
    throw new Misused(`${file} cannot be read: ${messageOf(error)}`);
  }
}

/** The pinned keys: from the named file, otherwise from the data folder. Never from what is verified. */
export function readPolicy(file: string | undefined): Policy {
  const path = file ?? join(readEnv().dataFolder, 'policy.json');
  const bytes = readInput(path);
  try {
    return parsePolicy(nodeSha256, bytes);
  } catch (error) {
    throw new Misused(`${path} is no policy file: ${messageOf(error)}`);
  }
}
