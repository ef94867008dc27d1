import { randomUUID } from 'node:crypto';
import '../../api/modules.js';
import { foundAccount } from '../../api/identity/index.js';
import { SYSTEM_ACTOR } from '../../api/kernel/actor.js';
import { connect, disconnect } from '../../api/kernel/database.js';
import { execute } from '../../api/kernel/execute.js';
import { migrate } from '../../api/kernel/migrate.js';
import { platformClock } from '../../api/kernel/platform-clock.js';
import { isRefusal } from '../../api/kernel/refusal.js';

/** Prepares a database and opens the account of its administrator; answers how to sign in. */
export async function foundAdmin(uri: string, origin: string): Promise<{ login: string; password: string }> {
  const account = { login: 'chaos.admin', password: 'an open secret of the tests' };
  await connect(uri);
  await migrate();
  const context = { actor: SYSTEM_ACTOR, clock: platformClock, origin, requestId: randomUUID() };
  const input = {
    key: randomUUID(),
    ...account,
    name: 'chaos',
    personnelNumber: 'C1',
    language: 'en',
    role: 'SYSTEM_ADMIN',
  };
  const done = await execute(foundAccount, input, context);
  await disconnect();
  if (isRefusal(done)) throw new Error(`refused: ${done.key}`);
  return account;
}
