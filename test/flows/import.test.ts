import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import type { ImportRunRow } from '../../api/catalogue/index.js';
import { database } from '../../api/kernel/database.js';
import { runImports } from '../../jobs/importing/index.js';
import { generateCategories, generateParts, partsToCsv } from '../../scripts/demo/index.js';
import { PASSWORD, type Person, startApp } from '../kit/app.js';

let app: Awaited<ReturnType<typeof startApp>>;
let manager: Person;
const tokens = new Map<string, string>();

beforeAll(async () => {
  app = await startApp();
  manager = await app.as('CATEGORY_MANAGER');
  const made = new Map<string, string>();
  for (const { code, name, nameEn, parent } of generateCategories()) {
    const parentId = parent === null ? null : made.get(parent);
    made.set(code, (await manager.act('createCategory', { code, name, nameEn, parentId }, 'id')).id);
  }
});
afterAll(() => app.stop());

const HEADER = 'part_number,name,name_en,category,unit,drawing,drawing_version,material,monitored_class';

async function tokenOf(login: string): Promise<string> {
  const query = 'mutation($input: SignInInput!) { signIn(input: $input) { ... on Session { accessToken } } }';
  const known =
    tokens.get(login) ??
    (await app.visitor.ask(query, { input: { login, password: PASSWORD } })).data.signIn.accessToken;
  tokens.set(login, known);
  return known;
}

async function upload(bytes: Buffer | string, name = 'parts.csv', login = 'category_manager') {
  const form = new FormData();
  form.set('file', new Blob([bytes]), name);
  const headers = login === '' ? {} : { authorization: `Bearer ${await tokenOf(login)}` };
  return fetch(`${app.base}/files`, { method: 'POST', body: form, headers });
}

const importing = (more: object = {}) => ({
  clock: app.clock,
  origin: app.origin,
  signal: new AbortController().signal,
  ...more,
});
const RUN = `id rev state encoding rows written unchanged revised differing faultCount faultFile message
   faults { line column value message count } encodings { encoding samples { line text } }
   differences { line column value message } differenceFile moves { name allowed }`;

const stagedShape = z.strictObject({ fileId: z.string(), sha256: z.string(), bytes: z.number() });
const stage = async (bytes: Buffer | string, name?: string) =>
  stagedShape.parse(await (await upload(bytes, name)).json());

/** Uploads a file, requests its import and runs it to its end, or to its question. */
async function take(bytes: Buffer | string, name?: string, said: object = {}) {
  const { fileId } = await stage(bytes, name);
  const { id } = await manager.act('importParts', { fileId, ...said }, 'id');
  await runImports(importing());
  return runOf(id);
}

/** States the encoding of an import's file, and runs the import on. */
async function tell({ id, rev }: { readonly id: string; readonly rev: number }, encoding: string) {
  await manager.act('tellEncoding', { importId: id, rev, encoding });
  await runImports(importing());
  return runOf(id);
}

const runOf = async (id: string) =>
  (await manager.ask(`query($id: ID!) { importRun(id: $id) { ${RUN} } }`, { id })).data.importRun;
const partCount = () => database().collection('parts').countDocuments();

describe('POST /files', () => {
  it('accepts a file from the staff and gives it back to its owner alone', async () => {
    const response = await upload('hello', '../../零件 表.csv');
    expect(response.status).toBe(201);
    const { fileId, sha256, bytes } = stagedShape.parse(await response.json());
    expect([sha256, bytes]).toEqual(['2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824', 5]);
    const get = async (login: string) =>
      fetch(`${app.base}/files/${fileId}`, { headers: { authorization: `Bearer ${await tokenOf(login)}` } });
    const own = await get('category_manager');
    expect([own.status, await own.text()]).toEqual([200, 'hello']);
    expect(own.headers.get('content-disposition')).toContain("filename*=UTF-8''%E9%9B%B6%E4%BB%B6%20%E8%A1%A8.csv");
    expect(own.headers.get('x-content-type-options')).toBe('nosniff');
    await app.as('BUYER');
    expect((await get('buyer')).status).toBe(404);
    expect((await (await app.as('BUYER')).act('importParts', { fileId })).code).toBe('FORBIDDEN');
    await app.hire(['CATEGORY_MANAGER'], 'second.manager');
    const second = await app.signIn('/graphql', 'second.manager');
    expect(await second.act('importParts', { fileId })).toMatchObject({ code: 'NOT_FOUND', path: ['fileId'] });
  });

  it('refuses strangers, malformed forms and unknown files', async () => {
    expect((await upload('x', 'x.csv', '')).status).toBe(401);
    const authorization = `Bearer ${await tokenOf('category_manager')}`;
    expect((await fetch(`${app.base}/files`, { method: 'POST', headers: { authorization }, body: 'x' })).status).toBe(
      400,
    );
    expect((await fetch(`${app.base}/files/fil_none`, { headers: { authorization } })).status).toBe(404);
    expect(await manager.act('importParts', { fileId: 'fil_none' })).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('an import', () => {
  const parts = generateParts(1200, 7);
  const text = partsToCsv(parts);

  it('resumes where it was killed, without a gap or a repetition', async () => {
    const { fileId } = await stage(gzipSync(text), 'parts.csv.gz');
    const { id } = await manager.act('importParts', { fileId }, 'id');
    const stop = new AbortController();
    const onProgress = ({ cursor }: ImportRunRow) => {
      if (cursor >= 400) stop.abort();
    };
    expect(await runImports(importing({ batch: 100, signal: stop.signal, onProgress }))).toBe(0);
    expect(await runOf(id)).toMatchObject({ state: 'RUNNING', rows: 1200, written: 400 });
    expect(await partCount()).toBe(400);
    // Two workers at once: one of them takes each step.
    const ended = await Promise.all([runImports(importing({ batch: 100 })), runImports(importing({ batch: 70 }))]);
    expect(ended.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(1);
    expect(await runOf(id)).toMatchObject({
      state: 'DONE',
      rows: 1200,
      written: 1200,
      unchanged: 0,
      encoding: 'utf-8',
    });
    const numbers = await database().collection('parts').distinct('number');
    expect(numbers.sort()).toEqual(parts.map(({ partNumber }) => partNumber.toUpperCase()).sort());
    const entries = database().collection('trail_outbox');
    expect(await entries.countDocuments({ 'subject.type': 'Part' })).toBe(1200);
  });

  it('is moved on by one of several workers at each step, and ends once', async () => {
    const others = generateParts(600, 11).map((part) => ({ ...part, partNumber: `W${part.partNumber}` }));
    const { fileId } = await stage(partsToCsv(others), 'workers.csv');
    const { id } = await manager.act('importParts', { fileId }, 'id');
    const before = await partCount();
    for (let round = 0; (await runOf(id)).state !== 'DONE' && round < 20; round++)
      await Promise.all(Array.from({ length: 4 }, () => runImports(importing({ batch: 5 }))));
    expect(await runOf(id)).toMatchObject({ state: 'DONE', rows: 600, written: 600, unchanged: 0 });
    expect(await partCount()).toBe(before + 600);
  });

  it('leaves existing parts alone, and reads a byte order mark, CRLF and GB18030', async () => {
    const again = await take(`\ufeff${text.replaceAll('\n', '\r\n')}`);
    expect(again).toMatchObject({ state: 'DONE', rows: 1200, written: 0, unchanged: 1200 });
    // `GB-1,汽车,,31.01,件` in GB18030; the category is one of the tree's.
    const [category] = parts.map((part) => part.category);
    const row = Buffer.concat([
      Buffer.from('GB-1,'),
      Buffer.from('c6fbb3b5', 'hex'),
      Buffer.from(`,,${category},`),
      Buffer.from('bcfe', 'hex'),
    ]);
    const bytes = Buffer.concat([Buffer.from(`${HEADER}\n`), row, Buffer.from(',,,,\n')]);
    const gb = await take(bytes, 'gb.csv', { encoding: 'GBK' });
    expect(gb).toMatchObject({ state: 'DONE', encoding: 'gb18030', written: 1 });
    const part = await database().collection('parts').findOne({ number: 'GB-1' });
    expect([part?.name, part?.unit]).toEqual(['汽车', '件']);
  });

  it('imports nothing from a file with faults, and names each fault', async () => {
    const before = await partCount();
    const [category] = parts.map((part) => part.category);
    const faulty = await take(
      [
        HEADER,
        `N-1,好零件,,${category},件,,,,`,
        `N-2,=HYPERLINK("x"),,${category},件,,,,`.replace('=HYPERLINK("x")', '"=HYPERLINK(""x"")"'),
        `N-3,,,${category},件,,,,`,
        `n-1,重复,,${category},件,,,,`,
        'N-5,无品类,,99.99.99,件,,,,',
        'N-6,太少',
      ].join('\n'),
      'faulty.csv',
    );
    expect(faulty).toMatchObject({ state: 'REFUSED', written: 0, faultCount: 5, rows: 6 });
    expect(faulty.faults.map(({ line, column }: { line: number; column: string | null }) => [line, column])).toEqual([
      [3, 'name'],
      [4, 'name'],
      [5, null],
      [6, 'category'],
      [7, null],
    ]);
    expect(faulty.message).toContain('Errors in the file: 5;');
    expect(await partCount()).toBe(before);
    const headers = { authorization: `Bearer ${await tokenOf('category_manager')}` };
    const file = await fetch(app.base + faulty.faultFile, { headers });
    const lines = (await file.text()).trim().split('\n');
    expect(lines).toHaveLength(6);
    expect(lines[1]).toContain(`"'=HYPERLINK(""x"")"`);
    expect(file.headers.get('content-disposition')).toContain('faulty-faults.csv');
  });

  it.each([
    ['an empty file', '', 'catalogue.fileEmpty'],
    ['a header alone', HEADER, 'catalogue.fileEmpty'],
    ['another header', 'a,b,c\n1,2,3\n', 'catalogue.fileHeaderLacks'],
    ['quotes that do not match', `${HEADER}\n"a,b`, 'catalogue.fileQuotes'],
    ['a damaged archive', gzipSync('x'.repeat(1000)).subarray(0, 15), 'catalogue.fileNotUnpacked'],
    ['UTF-16 without a mark', Buffer.from(HEADER, 'utf16le'), 'catalogue.fileWithoutMark'],
    ['a header by semicolons', HEADER.replaceAll(',', ';'), 'catalogue.fileSemicolons'],
    ['a header by tabs', HEADER.replaceAll(',', '\t'), 'catalogue.fileTabs'],
    ['a line for spreadsheets', `sep=,\n${HEADER}\n`, 'catalogue.fileSepLine'],
    ['a workbook named .csv', 'PK\u0003\u0004 xl/workbook.xml', 'catalogue.fileIsWorkbook'],
    ['an archive named .csv', 'PK\u0003\u0004 parts.csv', 'catalogue.fileIsArchive'],
    ['a page named .csv', '<html><body>Sign in</body></html>', 'catalogue.fileIsPage'],
    ['line ends of old Macs', `${HEADER}\rA-1,a,,1,pc,,,,\r`, 'catalogue.fileLineEnds'],
    ['a title above the header', `物料清单,,,\n,,,\n${HEADER}\nA-1,a,,1,pc,,,,\n`, 'catalogue.fileHeaderBelow'],
    ['strokes instead of commas', HEADER.replaceAll(',', '|'), 'catalogue.filePipes'],
    ['JSON', '[{"part_number":"A-1"}]', 'catalogue.fileIsJson'],
    ['empty columns at the end of the header', `${HEADER},,\n`, 'catalogue.fileHeaderTrailing'],
  ])('refuses %s', async (_what, bytes, key) => {
    const run = await take(bytes);
    expect(run).toMatchObject({ state: 'REFUSED', written: 0, faults: [] });
    const stored = await database()
      .collection<{ _id: string; messageKey: string }>('import_runs')
      .findOne({ _id: run.id });
    expect(stored?.messageKey).toBe(key);
  });

  it('reports a cause that every row has once, with a count, as for rows of commas', async () => {
    const rows = ['A-1,a,pc', 'A-2,b,pc', 'A-3,c,pc', ',,,,,,,,', ',,,,,,,,'];
    const run = await take([HEADER, ...rows].join('\n'), 'short.csv');
    expect(run).toMatchObject({ state: 'REFUSED', rows: 3, faultCount: 2 });
    expect(run.faults.map(({ line, count }: { line: number; count: number }) => [line, count])).toEqual([
      [2, 3],
      [5, 2],
    ]);
    expect(run.message).toContain('Errors in the file: 2;');
  });

  it('accepts Chinese headers, and ignores a nameless column of row numbers', async () => {
    const category = parts[0]?.category;
    const run = await take(
      `,零件号,名称,品类编码,计量单位\n0,ZH-1,活塞,${category},件\n1,ZH-2,连杆,${category},件\n`,
      'zh.csv',
    );
    expect(run).toMatchObject({ state: 'DONE', rows: 2, written: 2 });
  });

  it('creates the categories that a list of electronic components names', async () => {
    const list = [
      'lcsc,mfr_part,manufacturer,category,subcategory,package,description,joints,stock,price_breaks,status,basic_extended',
      'C1,AB-1,Maker,Clock And Timing,Oscillators,0402,-40℃~+85℃,2,1,,Active,Basic',
      'C2,AB-2,Maker,Clock and Timing,oscillators,-,,2,1,,Active,Basic',
    ].join('\n');
    expect(await take(list)).toMatchObject({ state: 'DONE', written: 2 });
    const { data } = await manager.ask('{ categories { code parent { code } } }');
    expect(data.categories.filter(({ code }: { code: string }) => code.startsWith('EL'))).toEqual([
      { code: 'EL', parent: null },
      { code: 'EL/CLOCK-AND-TIMING', parent: { code: 'EL' } },
      { code: 'EL/CLOCK-AND-TIMING/OSCILLATORS', parent: { code: 'EL/CLOCK-AND-TIMING' } },
    ]);
  });

  describe('of a file that does not say its encoding', () => {
    const file = (first: string, rest: Buffer | string) =>
      Buffer.concat([
        Buffer.from(`${HEADER}\n${first}`),
        Buffer.from(rest),
        Buffer.from(`,,${parts[0]?.category},pc,,,,\n`),
      ]);
    const nameOf = async (number: string) => (await database().collection('parts').findOne({ number }))?.name;

    it.each([
      ['Z1,Gehäuse in Latin 1', 'Z1,', Buffer.from('Gehäuse', 'latin1'), 'windows-1252', 'Gehäuse'],
      [
        'Z3,汽車發動機缸體總成 in Big5',
        'Z3,',
        Buffer.from('a854a8aeb56fb0cabef7acfbc5e9c160a6a8', 'hex'),
        'big5',
        '汽車發動機缸體總成',
      ],
      ['Z4,汽车 in GB18030', 'Z4,', Buffer.from('c6fbb3b5', 'hex'), 'gb18030', '汽车'],
    ])('takes %s as nothing before somebody has said what it is', async (_what, first, name, encoding, read) => {
      const before = await partCount();
      const run = await take(file(first, name), 'unsaid.csv');
      expect(run).toMatchObject({ state: 'ASKED', written: 0, encoding: null });
      expect(run.encodings[0]).toMatchObject({ encoding, samples: [{ line: 2, text: expect.stringContaining(read) }] });
      expect(await partCount()).toBe(before);
      const asked = { move: 'tellEncoding', subjectId: run.id, title: 'unsaid.csv' };
      const toDos = '{ toDos { move subjectId title } }';
      expect((await manager.ask(toDos)).data.toDos).toContainEqual(asked);
      expect(await tell(run, encoding)).toMatchObject({ state: 'DONE', encoding, written: 1, encodings: [] });
      expect(await nameOf(first.slice(0, -1))).toBe(read);
    });

    it('refuses a stated encoding whose result is improbable, and writes nothing', async () => {
      const run = await take(file('Z5,', Buffer.from('Gehäuse', 'latin1')), 'western.csv', { encoding: 'gb18030' });
      expect(run).toMatchObject({ state: 'REFUSED', written: 0 });
      expect(run.message).toContain('Geh鋟se');
      expect(await nameOf('Z5')).toBeUndefined();
    });

    it('needs an encoding that is read, and can be cancelled instead', async () => {
      const run = await take(file('Z6,', Buffer.from('Gehäuse', 'latin1')));
      const said = { importId: run.id, rev: run.rev };
      expect(await manager.act('tellEncoding', { ...said, encoding: 'Klingon' })).toMatchObject({
        key: 'catalogue.encodingUnknown',
        path: ['encoding'],
      });
      expect(await manager.act('cancelImport', said, 'state')).toMatchObject({ state: 'CANCELLED' });
    });

    it('reads UTF-16 with a byte order mark without asking', async () => {
      const text = `\ufeff${HEADER}\nZ7,汽车,,${parts[0]?.category},件,,,,\n`;
      expect(await take(Buffer.from(text, 'utf16le'))).toMatchObject({
        state: 'DONE',
        encoding: 'utf-16le',
        written: 1,
      });
      expect(await nameOf('Z7')).toBe('汽车');
    });
  });

  it('lists rows that differ from what is stored as not imported, or revises parts if asked to, with a reason', async () => {
    const category = parts[0]?.category;
    const file = (name: string, drawing: string) =>
      `part_number,name,category,unit,drawing\nDF-1,${name},${category},件,${drawing}\nDF-2,轴,${category},件,\n`;
    expect(await take(file('活塞', 'D-1'))).toMatchObject({ state: 'DONE', written: 2 });
    expect(await take(file('活塞', 'D-1'))).toMatchObject({ unchanged: 2, differing: 0, differences: [] });
    const differing = await take(file('活塞总成', 'D-1'), 'changed.csv');
    expect(differing).toMatchObject({ state: 'DONE', written: 0, unchanged: 1, differing: 1 });
    expect(differing.differences).toEqual([
      { line: 2, column: 'name', value: '活塞总成', message: expect.stringContaining('活塞') },
    ]);
    const headers = { authorization: `Bearer ${await tokenOf('category_manager')}` };
    const list = await fetch(app.base + differing.differenceFile, { headers });
    expect(list.headers.get('content-disposition')).toContain('changed-differences.csv');
    expect((await list.text()).trim().split('\n')).toHaveLength(2);
    const { fileId } = await stage(file('活塞总成', 'D-1'));
    expect(await manager.act('importParts', { fileId, revises: true })).toMatchObject({ path: ['reason'] });
    const revised = await take(file('活塞总成', ''), 'revised.csv', { revises: true, reason: '图纸换版' });
    expect(revised).toMatchObject({ revised: 1, unchanged: 1, differing: 0 });
    // An empty cell removes nothing, and the difference is reported.
    expect(revised.differences).toMatchObject([{ column: 'drawing', value: '' }]);
    expect(await database().collection('parts').findOne({ number: 'DF-1' })).toMatchObject({
      name: '活塞总成',
      drawing: 'D-1',
      rev: 2,
    });
  });

  it('does not take a number that is another spelling of one in the catalogue or further up, and lists it', async () => {
    const rows = ['SP-1-20', 'ＳР1—20', 'SP-2', 'sp 2', 'SP-2'].map((number) => `${number},活塞,,31.01,件,,,,`);
    expect(await take([HEADER, rows[0]].join('\n'), 'first.csv')).toMatchObject({ written: 1 });
    const second = await take([HEADER, ...rows.slice(1, 4)].join('\n'), 'second.csv');
    expect(second).toMatchObject({ state: 'DONE', written: 1, unchanged: 0, differing: 2 });
    expect(second.differences).toEqual([
      { line: 2, column: 'number', value: 'SР1—20', message: expect.stringContaining('SP-1-20') },
      { line: 4, column: 'number', value: 'SP 2', message: expect.stringContaining('SP-2') },
    ]);
  });

  it('stops when a person cancels it, and keeps what was written', async () => {
    const { fileId } = await stage(text.replaceAll('\n', '\nX'));
    const { id } = await manager.act('importParts', { fileId }, 'id rev');
    expect(await manager.act('cancelImport', { importId: id, rev: 1 }, 'state')).toMatchObject({ state: 'CANCELLED' });
    const before = await partCount();
    expect(await runImports(importing())).toBe(0);
    expect(await partCount()).toBe(before);
  });
});
