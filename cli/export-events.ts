import { Command } from 'commander';
import { exportEventLog } from '../api/accesses/index.js';
import { migrate } from '../api/kernel/migrate.js';
import { type ExportOrder, exportedEvents, exportScope } from '../api/process/index.js';
import type { ExportedEvent } from '../schema/process/exported-event.js';
import { toOcel } from '../schema/process/to-ocel.js';
import { toXes } from '../schema/process/to-xes.js';
import { Misused } from './misused.js';
import { recordExport } from './record-export.js';
import { saySealed } from './say-sealed.js';
import { withDatabase } from './with-database.js';
import { writeRecorded } from './write-recorded.js';

interface Asked {
  readonly out: string;
  readonly purchase?: string | null;
}

/** `qingcai export ocel|xes`: the log's entries for process mining, with their open values alone. */
export function exportEventsCommand(format: 'ocel' | 'xes'): Command {
  return new Command(format)
    .description(format === 'ocel' ? 'entries as OCEL 2.0 (JSON), open values alone' : 'entries as XES')
    .requiredOption('--out <file>', 'file to write')
    .option('--purchase <id>', 'entries of one purchase; of all purchases and imported cases otherwise')
    .action(({ out, purchase = null }: Asked) =>
      withDatabase(async ({ origin }) => {
        await migrate();
        const scope = await exportScope(purchase, origin);
        let count = 0;
        const pieces = piecesOf(
          format,
          (order) => exportedEvents(scope, order),
          () => count++,
        );
        await writeRecorded(out, pieces, (sha256) => {
          if (count === 0) throw new Misused('There are no logged entries to export');
          return recordExport(exportEventLog, { purchaseId: purchase, sha256 }, origin);
        });
        const sealed = purchase === null ? '; bids that are sealed are not in it' : await saySealed(purchase);
        console.log(`${out}: ${count} entries${sealed}`);
        console.log(
          'Not in it: values that are commercial or about people (marked `withheld`), and scores before the evaluation is complete',
        );
      }),
    );
}

function piecesOf(
  format: 'ocel' | 'xes',
  events: (order: ExportOrder) => AsyncIterable<ExportedEvent>,
  onEvent: () => void,
): AsyncIterable<string> {
  if (format === 'xes') return toXes(counted(events('case'), onEvent));
  return toOcel({ inLogOrder: counted(events('log'), onEvent), bySubject: events('subject') });
}

async function* counted(events: AsyncIterable<ExportedEvent>, onEvent: () => void) {
  for await (const event of events) {
    onEvent();
    yield event;
  }
}
