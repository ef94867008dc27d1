import { closeSync, copyFileSync, existsSync, fsyncSync, mkdirSync, openSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Signer } from '../../schema/trail/index.js';
import { openSecretIn, readSecret } from '../kernel/secrets.js';
import { nodeSigner } from './crypto.js';

/** What the signing process works with. No other process opens its folder. */
export interface LogSigner {
  readonly origin: string;
  readonly folder: string;
  readonly policyFile: string;
}

/** Names of the files of the signer's folder. */
export const SIGNER_FILE = { key: 'log.key', next: 'next.key', memory: 'signed.json' } as const;

/** The key that signs at present; made on first use. */
export function openLogKey({ folder, origin }: Pick<LogSigner, 'folder' | 'origin'>): Signer {
  return nodeSigner(origin, openSecretIn(folder, SIGNER_FILE.key), 'ed25519');
}

/** The key that will sign next; null where none was made. */
export function readNextKey({ folder, origin }: Pick<LogSigner, 'folder' | 'origin'>): Signer | null {
  const secret = readSecret(join(folder, SIGNER_FILE.next));
  return secret && nodeSigner(origin, secret, 'ed25519');
}

/** Makes the key that will sign next, or opens the one that is waiting. */
export function openNextKey({ folder, origin }: Pick<LogSigner, 'folder' | 'origin'>): Signer {
  return nodeSigner(origin, openSecretIn(folder, SIGNER_FILE.next), 'ed25519');
}

/** Moves key and memory from where they were before the signer had a folder of its own; once. */
export function moveToSigner(dataFolder: string, folder: string): void {
  move(join(dataFolder, 'keys', SIGNER_FILE.key), folder, SIGNER_FILE.key);
  move(join(dataFolder, SIGNER_FILE.memory), folder, SIGNER_FILE.memory);
}

/** Copied, synchronised and then removed, since the folders may lie on different volumes. */
function move(from: string, folder: string, name: string): void {
  const to = join(folder, name);
  if (!existsSync(from)) return;
  if (!existsSync(to)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    copyFileSync(from, to);
    for (const path of [to, folder]) {
      const handle = openSync(path, 'r');
      fsyncSync(handle);
      closeSync(handle);
    }
  }
  unlinkSync(from);
}
