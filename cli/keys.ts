import { randomUUID } from 'node:crypto';
import { Command } from 'commander';
import { SYSTEM_ACTOR } from '../api/kernel/actor.js';
import { readEnv } from '../api/kernel/env.js';
import { execute } from '../api/kernel/execute.js';
import { say } from '../api/kernel/messages.js';
import { migrate } from '../api/kernel/migrate.js';
import { platformClock } from '../api/kernel/platform-clock.js';
import { isRefusal } from '../api/kernel/refusal.js';
import { logKeyCommands } from '../api/logkeys/index.js';
import { openLogKey, openNextKey } from '../api/trail/signer-folder.js';
import { formatVkey } from '../schema/trail/index.js';
import { withDatabase } from './with-database.js';

/** `qingcai keys new|show|announce`: hands the log over to a new key. */
export function keysCommand(): Command {
  return new Command('keys')
    .description('the key that signs the log, and the one that is to sign it next')
    .addCommand(
      new Command('new')
        .description("on the signer's host: makes the key that is to sign next, and prints its public key")
        .action(() => console.log(formatVkey(openNextKey(signerOf()).key))),
    )
    .addCommand(
      new Command('show')
        .description("on the signer's host: prints the public key that signs now")
        .action(() => console.log(formatVkey(openLogKey(signerOf()).key))),
    )
    .addCommand(
      new Command('announce')
        .description('announces the next key in the log; somebody else confirms it on the page')
        .argument('<vkey>', 'as `keys new` has printed it')
        .requiredOption('--reason <text>', 'why the old key goes')
        .action(announce),
    );
}

function signerOf() {
  const { origin, signerFolder } = readEnv();
  return { origin, folder: signerFolder };
}

async function announce(vkey: string, { reason }: { readonly reason: string }): Promise<void> {
  await withDatabase(async ({ origin }) => {
    await migrate();
    const actor = { ...SYSTEM_ACTOR, via: 'cli' as const };
    const context = { actor, clock: platformClock, origin, requestId: randomUUID() };
    const result = await execute(logKeyCommands.announceLogKey, { key: randomUUID(), vkey, reason }, context);
    if (!isRefusal(result)) return console.log(`${vkey} is announced; the security administrator confirms it`);
    console.error(say('en', result.key, result.params));
    process.exitCode = 1;
  });
}
