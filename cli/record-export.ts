import { randomUUID } from 'node:crypto';
import { hostname, userInfo } from 'node:os';
import { exportBundle } from '../api/accesses/index.js';
import { SYSTEM_ACTOR } from '../api/kernel/actor.js';
import { systemClock } from '../api/kernel/clock.js';
import { execute } from '../api/kernel/execute.js';
import { isRefusal } from '../api/kernel/refusal.js';

/** Whoever can run this reads the database anyway; all the more it is on record what was taken out, before it is. */
export async function recordExport(
  taken: { readonly purchaseId: string; readonly sha256: string; readonly kind: 'FILE' | 'STATE' },
  origin: string,
): Promise<void> {
  const operator = `${userInfo().username}@${hostname()}`.slice(0, 200);
  const context = {
    ...{ actor: { ...SYSTEM_ACTOR, via: 'cli' as const }, clock: systemClock, origin },
    requestId: randomUUID(),
  };
  const done = await execute(exportBundle, { key: randomUUID(), ...taken, operator }, context);
  if (isRefusal(done)) throw new Error(`The export could not be recorded, so it is not made: ${done.key}`);
}
