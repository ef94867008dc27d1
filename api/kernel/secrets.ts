import { randomBytes } from 'node:crypto';
import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A secret of random bytes, made on first use and kept in a file in the data folder's `keys` that only the process's own user can read.
 * Where several processes start at once, all get the secret of the first.
 */
export function openSecret(dataFolder: string, name: string, length = 32): Buffer {
  return openSecretIn(join(dataFolder, 'keys'), name, length);
}

/** The same in a folder of one's own, which is closed to others. */
export function openSecretIn(folder: string, name: string, length = 32): Buffer {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  const file = join(folder, name);
  const known = readSecret(file, length);
  if (known) return known;
  const own = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  try {
    writeFileSync(own, randomBytes(length), { flag: 'wx', mode: 0o600 });
    // A hard link is created whole or not at all, and never replaces an existing file.
    linkSync(own, file);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  } finally {
    rmSync(own, { force: true });
  }
  const secret = readSecret(file, length);
  if (!secret) throw new Error(`${file} could not be made`);
  return secret;
}

/** A secret that exists already; null where it does not. */
export function readSecret(file: string, length = 32): Buffer | null {
  try {
    const secret = readFileSync(file);
    if (secret.length !== length) throw new Error(`${file} has ${secret.length} bytes, not ${length}`);
    return secret;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}

/** Whether an error of the operating system has a code such as ENOENT. */
export function hasCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}
