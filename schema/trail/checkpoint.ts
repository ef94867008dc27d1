import { hashFromBase64, toBase64 } from './base64.js';
import { HASH_BYTES } from './hash.js';
import { said } from './said.js';
import { assertSize, parseSize } from './sizes.js';
import { Unreadable } from './unreadable.js';

/** The head of a log at some size (C2SP tlog-checkpoint). */
export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  /** 32 bytes. */
  readonly root: Uint8Array;
}

/** The body of a checkpoint, to be signed as a note: `origin\nsize\nbase64 of root\n`. */
export function formatCheckpoint({ origin, size, root }: Checkpoint): string {
  assertSize(size, 'size');
  if (origin === '' || origin.includes('\n')) throw new TypeError('not an origin');
  if (root.length !== HASH_BYTES) throw new TypeError('root is no hash');
  return `${origin}\n${size}\n${toBase64(root)}\n`;
}

/**
 * Reads the body of a checkpoint. Throws a TypeError for a leading zero, a size beyond 2^53, base64 that is not canonical, or anything
 * after the root: our logs sign no extension lines.
 */
export function parseCheckpoint(body: string): Checkpoint {
  const [origin, sizeText, rootText, end, ...more] = body.split('\n');
  if (end !== '' || more.length > 0) throw new Unreadable(said('checkpoint/lines'));
  if (!origin) throw new Unreadable(said('checkpoint/noOrigin'));
  const size = parseSize(sizeText ?? '');
  if (size === null) throw new Unreadable(said('checkpoint/size'));
  const root = hashFromBase64(rootText ?? '');
  if (!root) throw new Unreadable(said('form/hash', { where: 'checkpoint.root' }));
  return { origin, size, root };
}
