import { createHash, randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { Command } from 'commander';
import { exportEventLog } from '../api/accesses/index.js';
import { SYSTEM_ACTOR } from '../api/kernel/actor.js';
import { systemClock } from '../api/kernel/clock.js';
import { execute } from '../api/kernel/execute.js';
import { migrate } from '../api/kernel/migrate.js';
import { isRefusal } from '../api/kernel/refusal.js';
import { exportedEvents } from '../api/process/index.js';
import { toOcel } from '../schema/process/to-ocel.js';
import { toXes } from '../schema/process/to-xes.js';
import { Misused } from './misused.js';
import { withDatabase } from './with-database.js';

/** `qingcai export ocel|xes`: the log's entries for process mining, with their open values alone. */
export function exportEventsCommand(format: 'ocel' | 'xes'): Command {
  return new Command(format)
    .description(format === 'ocel' ? 'entries as OCEL 2.0 (JSON), open values alone' : 'entries as XES')
    .requiredOption('--out <file>', 'file to write')
    .option('--purchase <id>', 'entries of one purchase; of all purchases and imported cases otherwise')
    .action(async ({ out, purchase = null }: { out: string; purchase?: string | null }) => {
      const { text, count } = await withDatabase(async ({ origin }) => {
        const events = await exportedEvents({ purchaseId: purchase });
        if (events.length === 0) throw new Misused('There are no logged entries to export');
        const made = format === 'ocel' ? `${JSON.stringify(toOcel(events))}\n` : toXes(events);
        await migrate();
        await record(purchase, made, origin);
        return { text: made, count: events.length };
      });
      writeFileSync(out, text);
      console.log(`${out}: ${count} entries`);
    });
}

/** What was taken out is on record before it is written. */
async function record(purchaseId: string | null, text: string, origin: string): Promise<void> {
  const sha256 = createHash('sha256').update(text).digest('hex');
  const operator = `${userInfo().username}@${hostname()}`.slice(0, 200);
  const actor = { ...SYSTEM_ACTOR, via: 'cli' as const };
  const context = { actor, clock: systemClock, origin, requestId: randomUUID() };
  const done = await execute(exportEventLog, { key: randomUUID(), purchaseId, sha256, operator }, context);
  if (isRefusal(done)) throw new Error(`The export could not be recorded, so it is not made: ${done.key}`);
}
