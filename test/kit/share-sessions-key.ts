import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readEnv } from '../../api/kernel/env.js';
import { openSecret } from '../../api/kernel/secrets.js';

/** Gives a separate program the key for the test's sign-ins, so that both are one platform although they have two folders. */
export function shareSessionsKey(folder: string): void {
  const key = openSecret(readEnv().dataFolder, 'sessions.key');
  writeFileSync(join(folder, 'keys', 'sessions.key'), key, { mode: 0o600 });
}
