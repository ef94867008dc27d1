import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { readEvents, validateEventLog } from '../../jobs/importing/validate-event-log.js';
import type { EventRecord } from '../../schema/process/event-record.js';

const FOLDERS = ['p2p-eventlog', 'approvals-eventlog'].map((name) => join(process.cwd(), '../shared/data', name));
const FILES = FOLDERS.flatMap((folder) =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.xes.gz'))
        .map((name) => join(folder, name))
    : [],
);
if (FILES.length === 0) console.warn('No real event logs are here; their test is skipped.');

const COLUMNS = { case: null, activity: null, time: null, resource: null };

(FILES.length === 0 ? describe.skip : describe)('real event logs', () => {
  it.each(FILES)('%s: as many cases and events as are in its text', async (file) => {
    const text = gunzipSync(readFileSync(file)).toString('utf8');
    const traces = text.match(/<trace[\s>]/g)?.length;
    const events = text.match(/<event[\s>]/g)?.length;
    const open = async () => Readable.from([readFileSync(file)]);
    const opened = { open, columns: COLUMNS, encoding: null, timeFormat: null };
    const faults: unknown[] = [];
    const report = async (fault: unknown) => void faults.push(fault);
    const verdict = await validateEventLog(opened, report, new AbortController().signal);
    expect(faults).toEqual([]);
    expect(verdict).toMatchObject({ format: 'XES', rows: events, cases: traces, fault: null });
    let count = 0;
    let last: EventRecord | null = null;
    for await (const record of readEvents(opened, 'XES', 0)) {
      count++;
      last = record;
    }
    expect(count).toBe(events);
    const times = [...text.matchAll(/<date key="time:timestamp" value="([^"]*)"/g)].map(([, time]) => time ?? '');
    expect(last?.occurredAt.getTime()).toBe(Date.parse(times.at(-1) ?? ''));
  });
});
