import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { z } from 'zod';
import { collectionOf, database } from '../../api/kernel/database.js';
import { processCases } from '../../api/process/index.js';
import { runEventLogs } from '../../jobs/importing/index.js';
import { projectCases, rebuildCases } from '../../jobs/projecting/project-cases.js';
import { decodeEntry } from '../../schema/trail/index.js';
import { PASSWORD, type Person, startApp } from '../kit/app.js';
import { hourly, xesOf } from '../kit/written-logs.js';

jest.setTimeout(240_000);

let app: Awaited<ReturnType<typeof startApp>>;
let auditor: Person;
let token: string;

beforeAll(async () => {
  app = await startApp();
  auditor = await app.as('INTERNAL_AUDITOR');
  const query = 'mutation($input: SignInInput!) { signIn(input: $input) { ... on Session { accessToken } } }';
  const { data } = await app.visitor.ask(query, { input: { login: 'internal_auditor', password: PASSWORD } });
  token = data.signIn.accessToken;
});
afterAll(() => app.stop());

const SHOWN = `id rev state format rows cases cursor faultCount message faults { line column value message count } faultFile
  encoding timeFormat emptyCases cutEvents leftOut { line value message count } leftOutFile
  encodings { encoding samples { line text } } timeFormats { format samples { line text time } } timeSamples { line text }
  moves { name }`;

async function staged(bytes: string | Buffer, name: string): Promise<string> {
  const form = new FormData();
  form.set('file', new Blob([bytes]), name);
  const headers = { authorization: `Bearer ${token}` };
  const response = await fetch(`${app.base}/files`, { method: 'POST', body: form, headers });
  return z.looseObject({ fileId: z.string() }).parse(await response.json()).fileId;
}

const importing = (more: object = {}) => ({
  ...{ clock: app.clock, origin: app.origin, signal: new AbortController().signal },
  ...more,
});
const logOf = async (id: string) =>
  (await auditor.ask(`query($id: ID!) { eventLog(id: $id) { ${SHOWN} } }`, { id })).data.eventLog;

/** Uploads a log and runs its import to the end. */
async function take(
  bytes: string | Buffer,
  { name = 'log.xes', ...more }: Readonly<Record<string, string | boolean>> = {},
) {
  const fileId = await staged(bytes, String(name));
  const { id } = await auditor.act('importEventLog', { fileId, system: 'SAP ERP', ...more }, 'id');
  await runEventLogs(importing());
  return logOf(id);
}

/** Answers what an import asked about its log, and runs it on. */
async function answer({ id, rev }: { readonly id: string; readonly rev: number }, said: object) {
  await auditor.act('answerEventLog', { eventLogId: id, rev, ...said });
  await runEventLogs(importing());
  return logOf(id);
}

const casesOf = (logId: string) => collectionOf('mirrored_cases').find({ logId }).sort({ caseKey: 1 }).toArray();

describe('importing an event log', () => {
  const log = xesOf({
    'PO-1': [
      {
        activity: '创建订单',
        at: '2025-03-01T09:00:00+08:00',
        resource: 'user_001',
        more: { Amount: '12.50', 'Item Type': 'Service' },
      },
      { activity: 'Receive & check', at: '2025-03-02T09:00:00.000Z', resource: 'user_002' },
      { activity: 'Receive & check', at: '2025-03-03T09:00:00.000Z', resource: 'user_002' },
    ],
    'PO-2': hourly('2025-03-05T00:00:00Z', '创建订单', 'Pay'),
  });

  it('writes one entry for each event, with the other system as its source and the time it happened there', async () => {
    const run = await take(gzipSync(log), { name: 'log.xes.gz' });
    expect(run).toMatchObject({ state: 'DONE', format: 'XES', rows: 5, cases: 2, cursor: 5, faultCount: 0 });
    const [first, second] = await casesOf(run.id);
    expect(first).toMatchObject({
      caseKey: 'PO-1',
      rev: 3,
      activity: 'Receive & check',
      resource: 'user_002',
      figures: [],
    });
    expect(second).toMatchObject({ caseKey: 'PO-2', rev: 2, caseFigures: [{ id: 'Vendor', value: 'V1' }] });
    await app.settle();
    const entries = await collectionOf<{ _id: never; leaf: { buffer: Uint8Array } }>('trail_log')
      .find({ 'subject.id': String(first?._id) })
      .sort({ _id: 1 })
      .toArray();
    const leaves = entries.map(({ leaf }) => decodeEntry(new Uint8Array(leaf.buffer)));
    expect(leaves.map(({ src, occurredAt, type }) => [src, occurredAt, type])).toEqual([
      ['mirror:SAP ERP', '2025-03-01T01:00:00.000Z', 'process.mirrorCase'],
      ['mirror:SAP ERP', '2025-03-02T09:00:00.000Z', 'process.mirrorEvent'],
      ['mirror:SAP ERP', '2025-03-03T09:00:00.000Z', 'process.mirrorEvent'],
    ]);
    // Amounts and people have commitments of their own.
    expect(leaves[0]?.changes.map((change) => change.class).sort()).toEqual(['commercial', 'open', 'personal']);
    expect(Buffer.from(entries[0]?.leaf.buffer ?? []).toString()).not.toMatch(/user_001|12\.50/);
  });

  it('says of an imported log that its cases are still being built, instead of that there are none', async () => {
    const run = await take(xesOf({ 'SO-1': hourly('2025-03-05T00:00:00Z', 'Order', 'Ship') }), { system: 'CRM' });
    expect(run.state).toBe('DONE');
    const question = `query($logId: ID!) {
      processView(filter: { logId: $logId }) { caseCount behind }
    }`;
    const view = async () => (await auditor.ask(question, { logId: run.id })).data.processView;
    const before = await view();
    expect(before.caseCount).toBe(0);
    expect(before.behind).toBeGreaterThanOrEqual(2);
    await app.settle();
    await projectCases(app.origin);
    const { caseCount } = await view();
    expect(caseCount).toBe(1);
    await app.settle();
    await projectCases(app.origin);
    expect((await view()).behind).toBe(0);
  });

  it('is told how many deviations and transitions there are, also where not all of them are listed', async () => {
    const steps = Array.from({ length: 60 }, (_, at) => `Step ${at}`);
    const all = (day: string) => hourly(`2025-03-${day}T00:00:00Z`, ...steps);
    const cases = { 'L-1': all('05'), 'L-2': all('15'), 'L-3': hourly('2025-03-25T00:00:00Z', 'Step 0') };
    const run = await take(xesOf(cases), { system: 'Long' });
    await app.settle();
    await projectCases(app.origin);
    const question = `query($logId: ID!) {
      processView(filter: { logId: $logId }) { gapCount gaps { activity } transitionCount transitions { from } }
    }`;
    const view = (await auditor.ask(question, { logId: run.id })).data.processView;
    expect([view.gapCount, view.gaps.length]).toEqual([59, 50]);
    expect([view.transitionCount, view.transitions.length]).toEqual([59, 59]);
  });

  it('imports nothing twice for the same system, and shows nothing of it to suppliers and buyers', async () => {
    const fileId = await staged(gzipSync(log), 'again.xes.gz');
    const again = await auditor.act('importEventLog', { fileId, system: 'SAP ERP' });
    expect(again).toMatchObject({ __typename: 'Refused', key: 'process.importedBefore' });
    const buyer = await app.as('BUYER');
    const { errors } = await buyer.ask('{ eventLogs { edges { node { id } } } }');
    expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
    const { errors: unknown } = await app.supplierVisitor.ask('{ eventLogs { edges { node { id } } } }');
    expect(unknown[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  it('resumes after it was stopped, without a gap or a repetition', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [`C-${index}`, hourly('2025-01-01T00:00:00Z', 'a', 'b', 'c')]),
    );
    const fileId = await staged(xesOf(many), 'many.xes');
    const { id } = await auditor.act('importEventLog', { fileId, system: 'WMS' }, 'id');
    const stop = new AbortController();
    let steps = 0;
    const onProgress = () => ++steps === 3 && stop.abort();
    await runEventLogs(importing({ signal: stop.signal, batch: 7, onProgress }));
    expect(await logOf(id)).toMatchObject({ state: 'RUNNING', cursor: 21 });
    await runEventLogs(importing({ batch: 50 }));
    expect(await logOf(id)).toMatchObject({ state: 'DONE', cursor: 120, cases: 40 });
    const revs = (await casesOf(id)).map(({ rev }) => rev);
    expect([revs.length, new Set(revs)]).toEqual([40, new Set([3])]);
  });

  it('reads a CSV with rows in any order and columns of any name', async () => {
    const csv = [
      '单号,做了什么,何时,谁,金额',
      'B-1,下单,2025/3/1 9:00,张三,100.00',
      'B-2,下单,2025-03-01 10:00:00,李四,5',
      'B-1,收货,2025-03-02T08:00:00Z,张三,',
    ].join('\n');
    const lacking = await take(csv, { name: 'log.csv' });
    expect(lacking).toMatchObject({ state: 'REFUSED', cursor: 0 });
    expect(lacking.message).toContain('activity, time');
    const run = await take(csv, {
      name: 'log.csv',
      activityColumn: '做了什么',
      timeColumn: '何时',
      resourceColumn: '谁',
    });
    expect(run).toMatchObject({ state: 'DONE', format: 'CSV', rows: 3, cases: 2 });
    const [first] = await casesOf(run.id);
    expect(first).toMatchObject({ caseKey: 'B-1', rev: 2, activity: '收货', resource: '张三' });
    await app.settle();
    await projectCases(app.origin);
    const stored = await processCases().findOne({ _id: String(first?._id) });
    // A time without a zone is Beijing time.
    expect(stored).toMatchObject({
      path: '下单\n收货',
      times: [Date.parse('2025-03-01T01:00:00Z'), Date.parse('2025-03-02T08:00:00Z')],
    });
  });

  it('lists what is wrong line by line and imports nothing', async () => {
    const bad = xesOf({
      'X-1': [
        { activity: 'a', at: 'yesterday' },
        { at: '2025-01-01T00:00:00Z' },
        { activity: 'a', at: '2025-02-30T00:00:00Z' },
      ],
      '': hourly('2025-01-01T00:00:00Z', 'b'),
    });
    const run = await take(bad);
    expect(run).toMatchObject({ state: 'REFUSED', faultCount: 4, cursor: 0 });
    expect(run.faults.map(({ column, value }: { column: string; value: string }) => [column, value])).toEqual([
      ['time', 'yesterday'],
      ['activity', null],
      ['time', '2025-02-30T00:00:00Z'],
      ['case', ''],
    ]);
    const file = await fetch(app.base + run.faultFile, { headers: { authorization: `Bearer ${token}` } });
    expect([file.status, (await file.text()).split('\n').length]).toEqual([200, 5]);
    expect(await casesOf(run.id)).toEqual([]);
  });

  it.each([
    ['broken XML', '<?xml version="1.0"?><log><trace></log>', 'not well-formed XML'],
    ['XML that is no log', '<logs><body/></logs>', 'root element is not log'],
    ['a page', '<html><body/></html>', 'web page'],
    ['a workbook named .xes', 'PK\u0003\u0004 xl/workbook.xml', 'a workbook of Excel'],
    ['a header by semicolons', 'Case ID;Activity;Time\n1;a;2025-03-01\n', 'semicolons'],
    [
      'an XML bomb',
      xesOf({ a: hourly('2025-01-01T00:00:00Z', 'x') }, '<!DOCTYPE log [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'),
      'DOCTYPE',
    ],
    [
      'an entity from nowhere',
      '<log><trace><string key="concept:name" value="&b;"/></trace></log>',
      'not well-formed XML',
    ],
    ['a file on the machine', '<!DOCTYPE log SYSTEM "file:///etc/passwd"><log/>', 'DOCTYPE'],
    ['elements nested without end', `<log>${'<list>'.repeat(100)}`, 'nested too deeply'],
    ['a quote never closed', `<log><trace><string key="${'x'.repeat(2_500_000)}`, 'a million characters'],
    ['nothing', '<log></log>', 'no events'],
    ['an empty file', ' ', 'not found'],
    ['a damaged archive', gzipSync('<log/>').subarray(0, 15), 'damaged'],
    ['text in no encoding', Buffer.from([0x3c, 0x6c, 0xff, 0xfe, 0xfa]), 'encoding'],
  ])('refuses %s and says why', async (_name, bytes, message) => {
    const run = await take(bytes);
    expect(run).toMatchObject({ state: 'REFUSED', cursor: 0 });
    expect(run.message).toContain(message);
  });

  it('does not unpack an archive that holds endless zeros', async () => {
    // 1.1 GB of one character, packed into about a megabyte.
    const piece = gzipSync(Buffer.alloc(64 * 1024 * 1024, 0x20), { level: 9 });
    const run = await take(Buffer.concat(Array.from({ length: 18 }, () => piece)), { name: 'bomb.xes.gz' });
    expect(run).toMatchObject({ state: 'REFUSED', cursor: 0 });
    expect(run.message).toMatch(/1 GB|not well-formed|a million characters/);
  });

  it('says that the named columns are there under another delimiter', async () => {
    const columns = { caseColumn: 'Vorgang', activityColumn: 'Schritt', timeColumn: 'Zeit' };
    const run = await take('Vorgang\tSchritt\tZeit\n1\ta\t2025-03-01\n', { name: 'tabs.csv', ...columns });
    expect(run).toMatchObject({ state: 'REFUSED', message: expect.stringContaining('tabs') });
  });

  it('reads UTF-16 XML, with a byte order mark and without', async () => {
    const log = (name: string) => xesOf({ [name]: hourly('2025-06-01T00:00:00Z', '下单') }).replace('UTF-8', 'UTF-16');
    expect(await take(Buffer.from(`\ufeff${log('U-1')}`, 'utf16le'))).toMatchObject({
      state: 'DONE',
      encoding: 'utf-16le',
    });
    expect(await take(Buffer.from(log('U-2'), 'utf16le').swap16())).toMatchObject({
      state: 'DONE',
      encoding: 'utf-16be',
    });
  });

  it('asks for the encoding of a CSV that does not state it, and imports nothing before', async () => {
    const csv = Buffer.from('case,activity,time\nE-1,Gehäuse prüfen,2025-03-01 09:00\n', 'latin1');
    const run = await take(csv, { name: 'western.csv' });
    expect(run).toMatchObject({ state: 'ASKED', cursor: 0 });
    expect(run.encodings[0]).toMatchObject({
      encoding: 'windows-1252',
      samples: [{ line: 2, text: expect.stringContaining('Gehäuse prüfen') }],
    });
    const refused = await auditor.act('answerEventLog', { eventLogId: run.id, rev: run.rev });
    expect(refused).toMatchObject({ key: 'process.tellEncoding', path: ['encoding'] });
    // It is on the list of whoever began it, of nobody else with the post, and gone once it is answered.
    const waiting = async (person: Person) =>
      (await person.ask('{ toDos { subjectId subjectType move title } }')).data.toDos.filter(
        ({ subjectId }: { subjectId: string }) => subjectId === run.id,
      );
    const asked = { subjectId: run.id, subjectType: 'EventLog', move: 'answerEventLog', title: 'western.csv' };
    expect(await waiting(auditor)).toEqual([asked]);
    expect(await waiting(await app.hire(['INTERNAL_AUDITOR'], 'another-auditor'))).toEqual([]);
    expect(await answer(run, { encoding: 'latin1' })).toMatchObject({
      state: 'DONE',
      encoding: 'windows-1252',
      cursor: 1,
    });
    expect(await waiting(auditor)).toEqual([]);
  });

  it('writes no undecodable character into the log', async () => {
    const csv = Buffer.concat([
      Buffer.from('case,activity,time\nF-1,下单'),
      Buffer.from([0xff]),
      Buffer.from(',2025-03-01\n'),
    ]);
    expect(await take(csv, { name: 'broken.csv' })).toMatchObject({
      state: 'REFUSED',
      faults: [{ column: 'activity' }],
    });
  });

  it('asks for the format of times that do not begin with the year, and shows how they read', async () => {
    const csv = 'case,activity,time\nT-1,a,03/04/2025 9:05\nT-1,b,25/04/2025 9:05\nT-2,a,01/04/2025 9:05\n';
    const run = await take(csv, { name: 'days.csv' });
    expect(run).toMatchObject({
      state: 'ASKED',
      cursor: 0,
      timeSamples: [{ line: 2, text: '03/04/2025 9:05' }, {}, {}],
    });
    expect(run.timeFormats[0]).toMatchObject({
      format: 'day-first',
      samples: [{ text: '03/04/2025 9:05', time: '2025-04-03T01:05:00.000Z' }, {}, {}],
    });
    expect(await answer(run, { timeFormat: 'day-first' })).toMatchObject({
      state: 'DONE',
      rows: 3,
      timeFormat: 'day-first',
    });
    const [first] = await casesOf(run.id);
    expect(first?.occurredAt).toEqual(new Date('2025-04-25T01:05:00Z'));
  });

  it.each([
    ['month-first', '04/03/2025 2:05 PM', '2025-04-03T06:05:00Z'],
    ['epoch', '1743660300', '2025-04-03T06:05:00Z'],
    ['excel', '45750.5', '2025-04-03T04:00:00Z'],
    ['DD.MM.YY HH:mm', '03.04.25 14:05', '2025-04-03T06:05:00Z'],
  ])('takes times as they are told: %s', async (timeFormat, text, time) => {
    const run = await take(`case,activity,time\n${timeFormat},a,${text}\n`, { name: 'told.csv', timeFormat });
    expect(run).toMatchObject({ state: 'DONE', cursor: 1 });
    expect((await casesOf(run.id))[0]?.occurredAt).toEqual(new Date(time));
  });

  it('reads times in Chinese without asking, and reports times that are out of range', async () => {
    const run = await take('案例,活动,时间\nC-1,下单,2025年3月1日 下午3:05\n', { name: 'zh.csv' });
    expect(run).toMatchObject({ state: 'DONE', cursor: 1 });
    expect((await casesOf(run.id))[0]?.occurredAt).toEqual(new Date('2025-03-01T07:05:00Z'));
    const far = await take('case,activity,time\nR-1,a,9999-12-31\nR-1,b,2025-03-01\n', { name: 'far.csv' });
    expect(far).toMatchObject({
      state: 'REFUSED',
      faults: [{ line: 2, message: expect.stringContaining('out of range') }],
    });
  });

  it('does not refuse a log for an empty case or too many attributes: it asks, then names and counts what it leaves out', async () => {
    const more = Object.fromEntries(Array.from({ length: 63 }, (_, at) => [`key ${at}`, 'x']));
    const full = { activity: 'a', at: '2025-05-01T00:00:00Z', more };
    const file = xesOf({ 'L-1': [full], 'L-2': hourly('2025-05-02T00:00:00Z', 'a'), 'L-3': [] });
    const run = await take(file);
    expect(run).toMatchObject({ state: 'ASKED', emptyCases: 1, cutEvents: 1, cursor: 0 });
    expect(run.leftOut.map(({ value }: { value: string }) => value)).toEqual(['key 60, key 61, key 62', 'L-3']);
    const taken = await answer(run, { leavesOut: true });
    expect(taken).toMatchObject({ state: 'DONE', rows: 2, cases: 2, cursor: 2, emptyCases: 1, cutEvents: 1 });
    expect(taken.leftOut).toHaveLength(2);
    expect(taken.leftOutFile).toMatch(/^\/files\//);
  });

  it('recognises events that were imported before by their content, in whatever file and order', async () => {
    const cases = { 'S-1': hourly('2025-07-01T00:00:00Z', 'a', 'b'), 'S-2': hourly('2025-07-02T00:00:00Z', 'a') };
    expect(await take(xesOf(cases))).toMatchObject({ state: 'DONE', cursor: 3 });
    const rows = Object.entries(cases).flatMap(([name, events]) =>
      events.map(({ activity, at }) => `${name},${activity},${at}`),
    );
    const again = await take(['case,activity,time', ...rows.reverse()].join('\r\n'), { name: 'again.csv' });
    expect(again).toMatchObject({ state: 'REFUSED', cursor: 0, message: expect.stringContaining('same events') });
  });

  it('can be cancelled while it waits', async () => {
    const fileId = await staged(xesOf({ z: hourly('2025-01-01T00:00:00Z', 'z') }), 'z.xes');
    const { id } = await auditor.act('importEventLog', { fileId, system: 'MES' }, 'id');
    expect(await auditor.act('cancelEventLog', { eventLogId: id, rev: 1 }, 'state')).toMatchObject({
      state: 'CANCELLED',
    });
    await runEventLogs(importing());
    expect(await logOf(id)).toMatchObject({ state: 'CANCELLED', cursor: 0 });
  });
});

describe('the cases of imported logs', () => {
  it('are the same when they are rebuilt from the log', async () => {
    await app.settle();
    await projectCases(app.origin);
    const all = () => processCases().find({}).sort({ _id: 1 }).toArray();
    const before = await all();
    expect(before.length).toBeGreaterThan(40);
    await rebuildCases(app.origin);
    expect(await all()).toEqual(before);
    expect(await database().collection('process_cases').countDocuments({ 'facts.system': 'WMS' })).toBe(40);
  });
});
