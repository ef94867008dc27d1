import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type Edge, hashFromBase64, toBase64 } from '../../schema/trail/index.js';
import { replaceFile } from '../kernel/replace-file.js';
import { hasCode } from '../kernel/secrets.js';
import { LogTampered } from './log-tampered.js';

/** What a signer remembers outside the database: how far it has signed, and whether the next key takes over after that. */
export interface SignerMemory {
  readonly size: number;
  readonly edge: Edge;
  /** The announced key that signs everything beyond `size`; null where the key stays. */
  readonly rotate: string | null;
}

const stored = z.object({
  origin: z.string(),
  size: z.int().nonnegative(),
  edge: z.array(z.string()),
  rotate: z.string().nullable().default(null),
});

/** Reads a signer's memory; null where it has none. Throws LogTampered where it is of another log. */
export function readMemory(file: string, origin: string): SignerMemory | null {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
  const kept = stored.parse(JSON.parse(text));
  if (kept.origin !== origin) throw new LogTampered(`${file} is of the log ${kept.origin}`);
  const edge = kept.edge.map((hash) => hashFromBase64(hash) ?? new Uint8Array());
  return { size: kept.size, edge, rotate: kept.rotate };
}

/** Stores a signer's memory; it is on the disk when this returns. */
export function writeMemory(file: string, origin: string, { size, edge, rotate }: SignerMemory): void {
  replaceFile(file, JSON.stringify({ origin, size, edge: edge.map(toBase64), rotate }), 0o600);
}
