import { randomUUID } from 'node:crypto';
import { hostname, userInfo } from 'node:os';
import { SYSTEM_ACTOR } from '../api/kernel/actor.js';
import type { Command } from '../api/kernel/command.js';
import { execute } from '../api/kernel/execute.js';
import { platformClock } from '../api/kernel/platform-clock.js';
import { isRefusal } from '../api/kernel/refusal.js';

/**
 * Records that somebody exports something, by the command for that kind of export. Whoever can run this reads the database anyway, which is
 * one more reason to record it before the export is handed out. Throws where it cannot be recorded.
 */
export async function recordExport<Input, Facts, Prepared>(
  command: Command<null, Input, Facts, Prepared>,
  taken: {
    readonly purchaseId: string | null;
    readonly sha256: string;
    readonly kind?: 'BUNDLE' | 'BUNDLE_WITH_FILES' | 'FILE' | 'STATE';
  },
  origin: string,
): Promise<void> {
  const operator = `${userInfo().username}@${hostname()}`.slice(0, 200);
  const context = {
    ...{ actor: { ...SYSTEM_ACTOR, via: 'cli' as const }, clock: platformClock, origin },
    requestId: randomUUID(),
  };
  const done = await execute(command, { key: randomUUID(), ...taken, operator }, context);
  if (isRefusal(done)) throw new Error(`The export could not be recorded, so it is not made: ${done.key}`);
}
