import { randomUUID } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { Command } from 'commander';
import { foundAccount } from '../api/identity/index.js';
import { SYSTEM_ACTOR } from '../api/kernel/actor.js';
import { execute } from '../api/kernel/execute.js';
import { say } from '../api/kernel/messages.js';
import { migrate } from '../api/kernel/migrate.js';
import { platformClock } from '../api/kernel/platform-clock.js';
import { isRefusal } from '../api/kernel/refusal.js';
import { Misused } from './misused.js';
import { withDatabase } from './with-database.js';

interface Options {
  readonly name: string;
  readonly personnelNumber: string;
  readonly role: string;
  readonly language: string;
}

/**
 * `qingcai user add LOGIN`: opens the account of the first system or security administrator of a new installation; these two open all other
 * accounts on the page. The password is read from standard input, so that it appears in no list of processes.
 */
export function userCommand(): Command {
  const add = new Command('add')
    .description('open the account of the first system or security administrator; the password comes on standard input')
    .argument('<login>', 'letters, digits and . _ - @')
    .requiredOption('--name <name>', 'name of the person')
    .requiredOption(
      '--personnel-number <number>',
      'personnel number of the person; the two administrators are two people',
    )
    .requiredOption('--role <role>', 'SYSTEM_ADMIN or SECURITY_ADMIN')
    .option('--language <language>', 'zh or en', 'zh')
    .action(addUser);
  return new Command('user').description('accounts of a new installation').addCommand(add);
}

async function addUser(login: string, { name, personnelNumber, role, language }: Options): Promise<void> {
  if (process.stdin.isTTY) throw new Misused('Give the password on standard input: qingcai user add … < FILE');
  const password = (await text(process.stdin)).replace(/\r?\n$/, '');
  await withDatabase(async ({ origin }) => {
    await migrate();
    const context = { actor: SYSTEM_ACTOR, clock: platformClock, origin, requestId: randomUUID() };
    const input = { key: randomUUID(), login, name, personnelNumber, language, password, role };
    const result = await execute(foundAccount, input, context);
    if (!isRefusal(result)) return console.log(`${login} may sign in as ${role}`);
    const faults = result.issues.length > 0 ? result.issues : [result];
    for (const { path, key, params } of faults) console.error(`${path.join('.')}: ${say('en', key, params)}`);
    process.exitCode = 1;
  });
}
