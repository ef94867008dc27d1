import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { SaxesParser } from 'saxes';
import { z } from 'zod';
import { collectionOf } from '../../api/kernel/database.js';
import { runEventLogs } from '../../jobs/importing/index.js';
import { type App, PASSWORD, startApp } from '../kit/app.js';
import { openCli } from '../kit/cli.js';
import { bid, openedEvent, type PublishedEvent, publishedEvent } from '../kit/sourcing.js';
import { threeFirms } from '../kit/suppliers.js';
import { hourly, xesOf } from '../kit/written-logs.js';

jest.setTimeout(120_000);

const SECRETS = /12\.75|99\.50|张三|Zhang San/;

let app: App;
let cli: Awaited<ReturnType<typeof openCli>>;
let opened: PublishedEvent;
let sealed: PublishedEvent;

beforeAll(async () => {
  cli = await openCli();
  app = await startApp();
  const firms = await threeFirms(app);
  opened = await publishedEvent(app, firms, 24);
  sealed = await publishedEvent(app, firms, 72);
  for (const event of [opened, sealed]) for (const firm of firms) await bid(firm, event, '12.75');
  await openedEvent(app, opened.eventId);
  await importLog();
  await app.settle();
});
afterAll(async () => {
  await app.stop();
  cli.end();
});

/** Five events of two cases of another system, with an amount and a name. */
async function importLog(): Promise<void> {
  const auditor = await app.as('INTERNAL_AUDITOR');
  const query = 'mutation($input: SignInInput!) { signIn(input: $input) { ... on Session { accessToken } } }';
  const { data } = await app.visitor.ask(query, { input: { login: 'internal_auditor', password: PASSWORD } });
  const form = new FormData();
  const [first] = hourly('2025-03-01T00:00:00Z', '创建订单 <A&B>');
  const log = {
    'PO-1': hourly('2025-03-01T01:00:00Z', 'Receive', 'Receive'),
    'PO-2': hourly('2025-03-05T00:00:00Z', 'Pay', 'Close'),
  };
  const named = { ...first, resource: '张三', more: { Amount: '99.50' } };
  form.set('file', new Blob([xesOf({ ...log, 'PO-1': [named, ...log['PO-1']] })]), 'log.xes');
  const headers = { authorization: `Bearer ${data.signIn.accessToken}` };
  const response = await fetch(`${app.base}/files`, { method: 'POST', body: form, headers });
  const { fileId } = z.looseObject({ fileId: z.string() }).parse(await response.json());
  await auditor.act('importEventLog', { fileId, system: 'SAP ERP' });
  await runEventLogs({ clock: app.clock, origin: app.origin, signal: new AbortController().signal });
}

/** The command as an operator runs it, on the platform's database. */
const qingcai = (...args: readonly string[]) => cli.runOn(app, ...args);

/** Exports, checks that the hash of the text is on record, and answers the text. */
async function exported(format: 'ocel' | 'xes', ...more: readonly string[]): Promise<string> {
  const out = join(app.folder, `${randomUUID()}.${format}`);
  const run = await qingcai('export', format, '--out', out, ...more);
  expect(run).toMatchObject({ code: 0 });
  const text = readFileSync(out, 'utf8');
  const sha256 = createHash('sha256').update(text).digest('hex');
  const reading = await collectionOf('readings').findOne({ sha256 });
  expect(reading).toMatchObject({ kind: 'EVENT_LOG', about: more.length === 0 ? [] : [opened.purchaseId] });
  expect([statSync(out).mode & 0o077, existsSync(`${out}.part`)]).toEqual([0, false]);
  expect(text).not.toMatch(SECRETS);
  return text;
}

/**
 * What the log holds of purchases and imported cases: what carries them, what the opened bids did before, and the requisition that went into
 * each. Bids that nobody may know of carry no purchase.
 */
async function counts(filter: object = { $or: [{ proc: { $ne: null } }, { 'subject.type': 'MirroredCase' }] }) {
  const log = collectionOf<{ _id: never; subject: { type: string; id: string }; proc: string | null }>('trail_log');
  const carried = await log.find(filter).toArray();
  const bids = carried.flatMap(({ subject, proc }) => (subject.type === 'Bid' && proc !== null ? [subject.id] : []));
  const before = await log.find({ 'subject.id': { $in: bids }, proc: null }).toArray();
  expect([bids.length, before.length]).toEqual([3, 3]);
  const cases = new Set(carried.map(({ subject, proc }) => proc ?? subject.id));
  const purchases = [...cases].filter((id) => id.startsWith('pur_')).length;
  return {
    events: carried.length + before.length + purchases,
    cases: cases.size,
    objects: new Set([...cases, ...carried.map((row) => row.subject.id)]).size + purchases,
  };
}

const ocelShape = z.object({
  events: z.array(
    z.object({
      id: z.string(),
      type: z.string(),
      time: z.iso.datetime(),
      attributes: z.array(z.object({ name: z.string(), value: z.string() })),
      relationships: z.array(z.object({ objectId: z.string(), qualifier: z.string() })).min(1),
    }),
  ),
  objects: z.array(
    z.object({
      id: z.string(),
      type: z.string(),
      attributes: z.array(z.object({ name: z.string(), time: z.iso.datetime(), value: z.string() })),
      relationships: z.array(z.object({ objectId: z.string(), qualifier: z.string() })),
    }),
  ),
  objectTypes: z.array(
    z.object({ name: z.string(), attributes: z.array(z.object({ name: z.string(), type: z.string() })) }),
  ),
  eventTypes: z.array(
    z.object({ name: z.string(), attributes: z.array(z.object({ name: z.string(), type: z.string() })) }),
  ),
});

type Traces = readonly ReadonlyMap<string, string>[][];

/** Names of the traces of the text that was read last, by their events. */
const names = new WeakMap<Traces[number], string>();
const nameOf = (trace: Traces[number]) => names.get(trace);

/** Traces of an XES text, each as the attributes of its events, read with nothing but an XML parser. */
function tracesOf(text: string): Traces {
  const traces: Map<string, string>[][] = [];
  const open: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes: { key = '', value = '' } }) => {
    if (name === 'trace') traces.push([]);
    if (name === 'event') traces.at(-1)?.push(new Map());
    const last = traces.at(-1);
    if (last && open.at(-1) === 'trace' && key === 'concept:name') names.set(last, value);
    if (open.at(-1) === 'event') traces.at(-1)?.at(-1)?.set(key, value);
    open.push(name);
  });
  parser.on('closetag', () => void open.pop());
  parser.write(text).close();
  return traces;
}

describe('the log for process mining', () => {
  it('is OCEL 2.0 with an event for each entry and an object for each subject, all of them declared', async () => {
    const read = ocelShape.parse(JSON.parse(await exported('ocel')));
    const { events, objects } = await counts();
    expect([read.events.length, read.objects.length]).toEqual([events, objects]);
    const ids = new Set(read.objects.map(({ id }) => id));
    expect([ids.size, new Set(read.events.map(({ id }) => id)).size]).toEqual([objects, events]);
    const links = [...read.events, ...read.objects].flatMap(({ relationships }) => relationships);
    expect(links.filter(({ objectId }) => !ids.has(objectId))).toEqual([]);
    for (const [things, types] of [
      [read.events, read.eventTypes],
      [read.objects, read.objectTypes],
    ] as const) {
      const declared = new Map(types.map(({ name, attributes }) => [name, attributes.map((one) => one.name)]));
      for (const { type, attributes } of things)
        expect(declared.get(type)).toEqual(expect.arrayContaining(attributes.map(({ name }) => name)));
    }
  });

  it('is XES with a trace for each case, its events in the order in which they happened', async () => {
    const traces = tracesOf(await exported('xes'));
    const { events, cases } = await counts();
    expect([traces.length, traces.flat().length]).toEqual([cases, events]);
    for (const trace of traces) {
      const times = trace.map((event) => Date.parse(event.get('time:timestamp') ?? ''));
      expect(times).toEqual([...times].sort((one, other) => one - other));
    }
    // What is left out is said to be: the prices of an opened bid.
    const openedBid = traces.flat().find((event) => event.get('concept:name') === 'sourcing.openBid');
    expect(openedBid?.get('qingcai:withheld')).toContain('commercial');
    const mirrored = traces.filter((trace) => trace[0]?.get('qingcai:source') === 'mirror:SAP ERP');
    expect(mirrored.map((trace) => trace.map((event) => event.get('concept:name'))).sort()).toEqual([
      ['Pay', 'Close'],
      ['创建订单 <A&B>', 'Receive', 'Receive'],
    ]);
    expect(mirrored.map(nameOf).sort()).toEqual(['PO-1', 'PO-2']);
    // The log names a person for this event alone; the others have none, and nobody is called `system`.
    expect(mirrored.flat().map((event) => event.get('org:resource'))).toEqual(
      expect.arrayContaining(['person-1', undefined]),
    );
    expect(mirrored.flat().filter((event) => event.get('org:role') !== undefined)).toEqual([]);
    expect(
      mirrored
        .flat()
        .map((event) => event.get('time:timestamp'))
        .sort()[0],
    ).toBe('2025-03-01T00:00:00.000Z');
  });

  it('holds the bids of a purchase once they are opened, and not before', async () => {
    const read = ocelShape.parse(JSON.parse(await exported('ocel')));
    const bidsOf = (purchaseId: string) =>
      read.objects.filter(
        ({ type, relationships }) => type === 'Bid' && relationships.some(({ objectId }) => objectId === purchaseId),
      );
    expect([bidsOf(opened.purchaseId).length, bidsOf(sealed.purchaseId).length]).toEqual([3, 0]);
    const text = await exported('xes');
    expect(
      tracesOf(text)
        .flat()
        .filter((event) => event.get('concept:name') === 'sourcing.submitBid'),
    ).toHaveLength(3);
  });

  it('can be limited to one purchase', async () => {
    const { events } = await counts({ proc: opened.purchaseId });
    const one = ['--purchase', opened.purchaseId];
    const traces = tracesOf(await exported('xes', ...one));
    expect(traces.map((trace) => trace.length)).toEqual([events]);
    const read = ocelShape.parse(JSON.parse(await exported('ocel', ...one)));
    expect(read.events).toHaveLength(events);
  });

  it('is not written when there is nothing to export, and leaves nothing behind', async () => {
    const out = join(app.folder, 'none.xes');
    const run = await qingcai('export', 'xes', '--out', out, '--purchase', 'pur_none');
    expect(run.code).toBe(2);
    expect(run.text).toContain('no logged entries');
    expect([existsSync(out), existsSync(`${out}.part`)]).toEqual([false, false]);
  });
});
