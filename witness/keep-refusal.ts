import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { replaceFile } from '../api/kernel/replace-file.js';

/** Evidence that a log misbehaved: why, and the signed texts that prove it. */
export interface Refusal {
  readonly at: string;
  readonly why: string;
  /** Index of the entry found changed; null where it is about checkpoints. */
  readonly index: number | null;
  /** What the log signed before and what it signs now, or what an entry was and what it is now. */
  readonly before: string;
  readonly after: string;
}

/** Stores evidence in the folder `refusals`, once for each pair; answers the name of the file. */
export function keepRefusal(folder: string, refusal: Refusal): string {
  const digest = createHash('sha256').update(JSON.stringify([refusal.before, refusal.after, refusal.index]));
  const name = `${digest.digest('hex').slice(0, 16)}.json`;
  const refusals = join(folder, 'refusals');
  if (!existsSync(join(refusals, name)))
    replaceFile(join(refusals, name), `${JSON.stringify(refusal, null, 2)}\n`, 0o600);
  return name;
}
