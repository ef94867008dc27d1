import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readEnv } from '../../api/kernel/env.js';
import { openSecret } from '../../api/kernel/secrets.js';

/** Gives a program of its own the key that marks the test's sign-ins: both are one platform, though their folders are two. */
export function shareSessionsKey(folder: string): void {
  const key = openSecret(readEnv().dataFolder, 'sessions.key');
  writeFileSync(join(folder, 'keys', 'sessions.key'), key, { mode: 0o600 });
}
