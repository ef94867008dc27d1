import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { database } from '../../api/kernel/database.js';
import { type App, startApp } from '../kit/app.js';
import { openCli } from '../kit/cli.js';

jest.setTimeout(120_000);

let app: App;
let cli: Awaited<ReturnType<typeof openCli>>;

beforeAll(async () => {
  cli = await openCli();
  app = await startApp();
  const manager = await app.as('CATEGORY_MANAGER');
  await manager.act('createCategory', { code: '17', name: 'Gears' }, 'id');
});
afterAll(async () => {
  await app.stop();
  cli.end();
});

const HEADER = 'part_number,name,category,unit\n';
const partCount = () => database().collection('parts').countDocuments();

/** Runs `qingcai import … --json` and answers its exit code and its output. */
async function take(what: 'parts' | 'eventlog', file: string, ...options: readonly string[]) {
  const { code, text } = await cli.runOn(app, 'import', what, file, '--as', 'category_manager', '--json', ...options);
  const [answer = '{}'] = text.split('\n').filter((line) => line.startsWith('{'));
  return { code, ...JSON.parse(answer) };
}

describe('qingcai import parts', () => {
  it('imports nothing from a file that does not state its encoding, shows how it reads, and imports it with --encoding', async () => {
    const file = cli.file('western.csv', Buffer.from(`${HEADER}Z1,Gehäuse,17,pc\n`, 'latin1'));
    const asked = await take('parts', file);
    expect(asked).toMatchObject({ code: 1, ok: false, state: 'ASKED', written: 0 });
    expect(asked.encodings[0]).toEqual({
      encoding: 'windows-1252',
      samples: [expect.objectContaining({ line: 2, text: 'Z1,Gehäuse,17,pc' })],
    });
    expect(await partCount()).toBe(0);
    // No import is left waiting for somebody who cannot answer.
    expect(await database().collection('import_runs').distinct('state')).toEqual(['CANCELLED']);
    expect(await take('parts', file, '--encoding', 'gbk')).toMatchObject({ code: 1, state: 'REFUSED', written: 0 });
    expect(await take('parts', file, '--encoding', 'latin1')).toMatchObject({ code: 0, state: 'DONE', written: 1 });
    expect(await database().collection('parts').findOne({ number: 'Z1' })).toMatchObject({ name: 'Gehäuse' });
  });

  it('lists rows that differ as not imported, and revises parts with --revise', async () => {
    const file = cli.file('changed.csv', `${HEADER}Z1,Housing,17,pc\n`);
    expect(await take('parts', file)).toMatchObject({
      ...{ code: 0, written: 0, unchanged: 0, differing: 1 },
      differences: [{ line: 2, column: 'name', value: 'Housing', message: expect.stringContaining('Gehäuse') }],
    });
    const { text } = await cli.runOn(app, 'import', 'parts', file, '--as', 'category_manager');
    expect(text).toContain('1 differ and were not taken');
    expect(await take('parts', file, '--revise', 'English names')).toMatchObject({ revised: 1, differing: 0 });
  });
});

describe('qingcai import eventlog', () => {
  it('shows the readings of ambiguous times, and imports them with --time-format', async () => {
    const file = cli.file('days.csv', 'case,activity,time\nA-1,order,25/03/2025 14:05\nA-1,pay,26/03/2025 14:05\n');
    const asked = await take('eventlog', file);
    expect(asked).toMatchObject({ code: 1, state: 'ASKED', written: 0 });
    expect(asked.timeFormats).toMatchObject([
      { format: 'day-first', samples: [{ text: '25/03/2025 14:05', time: '2025-03-25T06:05:00.000Z' }, {}] },
    ]);
    expect(await take('eventlog', file, '--time-format', 'day-first')).toMatchObject({ state: 'DONE', written: 2 });
    expect(await take('eventlog', file, '--time-format', 'nonsense')).toMatchObject({ code: 1, state: 'REFUSED' });
  });

  it('leaves out empty cases with --leave-out, by name and with a count', async () => {
    const trace = (name: string, events: string) =>
      `<trace><string key="concept:name" value="${name}"/>${events}</trace>`;
    const event =
      '<event><string key="concept:name" value="pay"/><date key="time:timestamp" value="2025-03-01T00:00:00Z"/></event>';
    const file = cli.file('log.xes', `<log>${trace('B-1', event)}${trace('B-2', '')}</log>`);
    expect(await take('eventlog', file)).toMatchObject({
      code: 1,
      state: 'ASKED',
      emptyCases: 1,
      leftOut: [{ value: 'B-2' }],
    });
    expect(await take('eventlog', file, '--leave-out')).toMatchObject({
      code: 0,
      state: 'DONE',
      written: 1,
      emptyCases: 1,
    });
  });
});
