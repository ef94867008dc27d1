import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PROJECT_ROOT } from '../api/kernel/env.js';
import { ref } from '../schema/kernel/fields.js';
import { taxpayer } from '../schema/kernel/tax-fields.js';
import type { NewMove } from './scaffold/asked-move.js';
import { planDetector } from './scaffold/detector-plan.js';
import { choiceQueries, choicesText, importsOfInputs, inputText } from './scaffold/field-texts.js';
import { planTexts } from './scaffold/fill-texts.js';
import { planModule } from './scaffold/module-plan.js';
import { planMove } from './scaffold/move-plan.js';
import { neighboursOf } from './scaffold/neighbours.js';
import { planPage } from './scaffold/page-plan.js';
import { carryOut } from './scaffold/plan.js';

// Runs in a copy of the checkout: the real scripts once, and the real compiler over everything that was written.

const COPIED = [
  ...['schema', 'detectors', 'api', 'jobs', 'scripts', 'test/kit', 'CHANGELOG.md'],
  ...['package.json', 'tsconfig.json', 'biome.json'],
];

let root: string;
const written = new Set<string>();
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'qingcai-scaffold-'));
  for (const path of COPIED) cpSync(join(PROJECT_ROOT, path), join(root, path), { recursive: true });
  symlinkSync(join(PROJECT_ROOT, 'node_modules'), join(root, 'node_modules'));
});
afterAll(() => rmSync(root, { recursive: true }));

function runNode(program: string, ...args: string[]) {
  const path = join(root, 'node_modules', program);
  const { status, stdout, stderr } = spawnSync(process.execPath, [path, ...args], { cwd: root, encoding: 'utf8' });
  return {
    status,
    stderr,
    stdout,
    files: stdout.split('\n').filter((line) => /^\S+\.(ts|json|graphql|md)$/.test(line)),
  };
}

const MOVE: NewMove = { module: 'orders', move: 'haltOrder', subject: null, creates: false, rule: false };
const textOf = (path: string) => readFileSync(join(root, path), 'utf8');
const add = (module: string, move: string, more: Partial<NewMove> = {}) =>
  carryOut(root, planMove(root, { module, move, subject: null, creates: false, rule: false, ...more }));

/** Everything that the scripts may write to. */
const all = () =>
  ['schema', 'api', 'detectors'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.\w+$/.test(file))
      .map((file) => textOf(join(folder, file))),
  );

describe('new:move', () => {
  it('runs as a script', () => {
    const { status, stderr, files } = runNode('tsx/dist/cli.mjs', 'scripts/new-move.ts', 'suppliers', 'holdSupplier');
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    expect(files).toHaveLength(3);
    for (const file of files) written.add(file);
    expect(() => add('suppliers', 'submitSupplier')).toThrow('Supplier already has a move submitSupplier');
  });

  it('only declaration and texts are edited where the move just sets fields', () => {
    expect(add('orders', 'shelveOrder')).toEqual([
      'schema/orders/purchase-order.ts',
      'schema/orders/messages.zh.json',
      'schema/orders/messages.en.json',
    ]);
    written.add('schema/orders/purchase-order.ts');
    expect(textOf('schema/orders/purchase-order.ts')).toContain(
      "shelveOrder: { from: ['DRAFT'], to: 'SAME', by: [], sets: {} },",
    );
    for (const language of ['zh', 'en'])
      expect(JSON.parse(textOf(`schema/orders/messages.${language}.json`))['move.shelveOrder']).toBe('');
  });

  it('a move into a new state is written with the state, its to-do, and the keys of their texts', () => {
    const asked = { from: ['CONFIRMED', 'PARTLY_RECEIVED'], to: ['PAUSED'], by: ['BUYER'], toDo: true };
    const more = { duty: 'ordering', reason: true, tells: 'notice.orderPaused' };
    expect(add('orders', 'pauseOrder', { ...asked, ...more })).toHaveLength(3);
    const declaration = textOf('schema/orders/purchase-order.ts');
    expect(declaration).toMatch(/PARTLY_RECEIVED: \{\},\s+PAUSED: \{\},/);
    expect(declaration).toContain(
      "pauseOrder: { from: ['CONFIRMED', 'PARTLY_RECEIVED'], to: 'PAUSED', by: ['BUYER'], whose: OWNERS, duty: 'ordering', asks: { reason: text(500) }, " +
        "sets: { remark: { input: 'reason' } }, consequences: 'orders.pauseOrder', toDo: {}, " +
        "tells: [{ notice: 'notice.orderPaused', supplier: 'supplierId' }] },",
    );
    const messages = JSON.parse(textOf('schema/orders/messages.zh.json'));
    for (const key of ['move.pauseOrder', 'toDo.pauseOrder', 'orders.pauseOrder', 'state.PurchaseOrder.PAUSED'])
      expect([key, messages[key]]).toEqual([key, '']);
  });

  it('new:move says what names the states beside a new one', () => {
    const near = neighboursOf(PROJECT_ROOT, { ...MOVE, from: ['CONFIRMED'], to: ['HALTED'] });
    expect(near).toContainEqual(
      expect.stringMatching(
        /^PurchaseOrder.receiveOrder: from CONFIRMED, PARTLY_RECEIVED, part of delivery.recordReceipt; where/,
      ),
    );
    expect(near).toContain('GoodsReceipt.recordReceipt: starts from CONFIRMED, PARTLY_RECEIVED');
    expect(near).toContainEqual(expect.stringMatching(/^api\/orders\/rules\/state-by-received\.ts:\d+: /));
    // A list that is derived has the state by itself, and states of the same name of other kinds are not its own.
    expect(near.filter((one) => /submitInvoice: starts|DirectLimit|MatchTolerance/.test(one))).toEqual([]);
    expect(neighboursOf(PROJECT_ROOT, { ...MOVE, from: ['CONFIRMED'], to: ['CANCELLED'] })).toEqual([]);
  });

  it.each([
    ['a state that is not there', { from: ['SENT'] }, 'PurchaseOrder has no state SENT: DRAFT, RELEASED'],
    ['a state in small letters', { to: ['paused'] }, 'A state is a word in capitals'],
    ['a post that is none', { by: ['CHEF'] }, 'There is no post CHEF'],
  ])('new:move refuses %s', (_name, asked, why) => {
    expect(() => planMove(root, { ...MOVE, ...asked })).toThrow(why);
  });

  it('new:move tells nobody who does not see the subject', () => {
    const asked = { ...MOVE, module: 'risk', tells: 'notice.alertRaised' };
    expect(() => planMove(root, asked)).toThrow('No supplier sees Alert, so none is told');
  });

  it.each([
    ['payment', 'splitInvoice', 'Invoice', 'Invoice, { submitInvoice, correctInvoice, matchInvoice, splitInvoice }'],
    ['records', 'pauseErasure', 'Erasure', 'pauseErasure'],
  ])('writes a rule of %s.%s with its test where one is needed', (module, move, subject, served) => {
    const files = add(module, move, { subject, rule: true });
    expect(files).toHaveLength(6);
    for (const file of files) written.add(file);
    expect(textOf(`api/${module}/index.ts`)).toContain(served);
  });

  it('new:move writes a creation', () => {
    for (const file of add('suppliers', 'copySupplier', { creates: true, rule: true })) written.add(file);
    expect(textOf('schema/suppliers/supplier.ts')).toContain(
      "copySupplier: { from: null, to: 'UNCONFIRMED', by: [] },",
    );
  });

  it.each([
    ['a move of another module', 'risk', 'openBids', 'SourcingEvent already has a move openBids'],
    [
      'a module of several subjects',
      'sourcing',
      'haltAll',
      'Say of which subject of sourcing: --subject SourcingEvent, Bid',
    ],
    ['an unknown module', 'nothing', 'doIt', 'There is no module nothing'],
    ['a name that is no verb', 'risk', 'Hold-it', 'A move is a verb in camel case'],
  ])('new:move refuses %s and writes nothing', (_name, module, move, why) => {
    const before = all();
    expect(() => add(module, move)).toThrow(why);
    expect(all()).toEqual(before);
  });

  it('new:move never overwrites a file', () => {
    writeFileSync(join(root, 'api/suppliers/rules/keep-supplier.ts'), '// mine');
    expect(() => add('suppliers', 'keepSupplier', { rule: true })).toThrow(
      'Already there: api/suppliers/rules/keep-supplier.ts',
    );
    expect(textOf('schema/suppliers/supplier.ts')).not.toContain('keepSupplier');
  });
});

describe('new:texts', () => {
  it('adds each key without a text where it belongs, in the order of its file', () => {
    const folder = 'web/src/features/samples';
    mkdirSync(join(root, folder), { recursive: true });
    const before = { 'sample.next.OPEN': 'Open', 'sample.next.SHUT': 'Shut', 'list.samples': 'Samples' };
    writeFileSync(join(root, folder, 'texts.en.json'), JSON.stringify(before));
    const home = `${folder}/texts.{zh,en}.json`;
    const { edit } = planTexts(root, [
      { key: 'sample.next.HELD', languages: ['zh', 'en'], at: null, home },
      { key: 'state.Supplier.HELD', languages: ['en'], at: null, home: 'schema/suppliers/messages.{zh,en}.json' },
    ]);
    expect(Object.keys(JSON.parse(edit[`${folder}/texts.en.json`] ?? ''))).toEqual([
      ...['sample.next.OPEN', 'sample.next.SHUT', 'sample.next.HELD', 'list.samples'],
    ]);
    expect(edit[`${folder}/texts.zh.json`]).toBe('{\n  "sample.next.HELD": ""\n}\n');
    const keys = Object.keys(JSON.parse(edit['schema/suppliers/messages.en.json'] ?? ''));
    expect(keys).toEqual(keys.toSorted());
    expect(keys).toContain('state.Supplier.HELD');
  });
});

describe('new:module and new:page', () => {
  it('new:module and new:page write a module that is served without further changes, and the pages of its kind', () => {
    const made = runNode('tsx/dist/cli.mjs', 'scripts/new-module.ts', 'samples', 'Sample', '--prefix', 'smp');
    expect(made).toMatchObject({ status: 0, stderr: '' });
    expect(made.files).toEqual([
      ...['schema/samples/sample.ts', 'schema/samples/messages.zh.json', 'schema/samples/messages.en.json'],
      ...['api/samples/index.ts', 'schema/common/ids.ts', 'api/modules.ts'],
    ]);
    for (const file of made.files) written.add(file);
    expect(textOf('api/modules.ts')).toMatch(/paymentModule,\s+samplesModule,/);
    expect(textOf('schema/generated/kinds.ts')).toContain(
      "import { Sample, type SampleRow } from '../samples/sample.js';",
    );
    const declaration = textOf('schema/samples/sample.ts');
    writeFileSync(
      join(root, 'schema/samples/sample.ts'),
      declaration.replace('title: text(200),', 'defect: text(200),'),
    );
    const pages = runNode('tsx/dist/cli.mjs', 'scripts/new-page.ts', 'Sample');
    expect(pages).toMatchObject({ status: 0, stderr: '' });
    const folder = 'web/src/features/samples';
    expect(pages.stdout.split('\n').slice(0, 8)).toEqual([
      ...[
        `${folder}/routes.ts`,
        `${folder}/samples-page.tsx`,
        `${folder}/samples.staff.graphql`,
        'test/flows/samples.test.ts',
      ],
      ...['schema/samples/messages.zh.json', 'schema/samples/messages.en.json'],
      ...['test/kit/whole-purchase.ts', 'CHANGELOG.md'],
    ]);
    const messages = JSON.parse(textOf('schema/samples/messages.zh.json'));
    expect(messages).toMatchObject({ 'field.Sample.defect': '', 'list.Sample': '', 'samples.closeSample': '' });
    expect(messages).not.toHaveProperty(['field.Sample.title']);
    expect(textOf('test/kit/whole-purchase.ts')).toContain(
      "await does(await app.as('BUYER'), 'openSample', { title: 'title' });",
    );
    expect(textOf('test/flows/samples.test.ts')).toMatch(
      /does\(next, 'closeSample', \{ sampleId: made\.id, rev: 1, reason: 'reason' \}/,
    );
    expect(textOf('CHANGELOG.md')).toMatch(/^# Changelog\n- Say what users can do with it: Sample\.\n/);
    writeFileSync(join(root, 'schema/samples/sample.ts'), declaration);
    expect(textOf(`${folder}/samples-page.tsx`)).toContain("schema={inputOf(Sample, 'openSample')}");
  });

  it('new:module writes a kind that starts from another as a part of the same purchase', () => {
    const asked = {
      ...{ module: 'recalls', kind: 'Recall', prefix: null, behind: 'payment', from: 'PurchaseOrder' },
      ...{ moves: ['raise', 'settle'], number: 'ZH' },
    };
    // Only planned: a module that is written and not generated would stop the scripts that run after it.
    const text = planModule(root, asked).create['schema/recalls/recall.ts'];
    expect(text).toContain("partOf: { PURCHASE: { field: 'purchaseId' }, SUPPLIER: { field: 'supplierId' } }");
    expect(text).toMatch(/startsFrom: \{ subject: 'PurchaseOrder', states: \['DRAFT', .*'CLOSED'\] \}/);
    expect(text).toContain("supplierId: { origin: 'supplierId' }, number: { number: 'ZH' }");
    expect(text).toMatch(/raiseRecall: \{[^}]*\/\/ Say what it gives a say over.*\n\s+duty: null,/);
    expect(text).toMatch(/settleRecall: \{[^}]*\/\/ Say what it gives a say over.*\n\s+duty: null,/);
  });

  it.each([
    ['a module that is there', { module: 'orders', kind: 'Sample' }, 'There is a module orders'],
    ['a kind that is there', { module: 'claimed', kind: 'Award' }, 'There is a kind of subject Award'],
    ['a prefix that is taken', { module: 'awards', kind: 'Awarding', prefix: 'awd' }, 'Ids of Award begin with awd'],
    ['an origin that is none', { module: 'claimed', kind: 'Claimed', from: 'None' }, 'no kind of subject None'],
    ['a number in small letters', { module: 'claimed', kind: 'Claimed', number: 'sp' }, 'Numbers begin with two'],
    ['a single move', { module: 'claimed', kind: 'Claimed', moves: ['raise'] }, 'The moves are two verbs'],
    ['a place behind nothing', { module: 'claimed', kind: 'Claimed', behind: 'none' }, 'There is no module none'],
  ])('new:module refuses %s and writes nothing', (_name, asked, why) => {
    const before = all();
    expect(() => carryOut(root, planModule(root, { prefix: null, behind: 'payment', ...asked }))).toThrow(why);
    expect(all()).toEqual(before);
  });

  it('the whole purchase of the tests says what a new kind is made for, where it does not have that', () => {
    const whole = (kind: string) => planPage(root, kind).edit['test/kit/whole-purchase.ts'] ?? '';
    expect(whole('GoodsReceipt')).toMatch(/does\(await app.as\('RECEIVER'\), 'recordReceipt', \{ orderId, /);
    expect(whole('GoodsReceipt')).not.toContain('Say what');
    expect(whole('SourcingEvent')).toContain('// Say what it is made for: requisitionIds.');
  });

  it('the form of a creation has the address and the id of what it starts from', () => {
    const texts = Object.values(planPage(root, 'GoodsReceipt').create).join('\n');
    expect(texts).toContain("path: 'orders/:id/record-receipt'");
    expect(texts).toMatch(/recordReceipt: \(orderId: string\) => `\/orders\/\$\{orderId\}\/record-receipt`/);
    expect(texts).toContain("const { id: orderId = '' } = useParams();");
    expect(texts).toContain('toInput={(values: Asked) => ({ ...values, orderId })}');
    expect(texts).not.toContain('<Form.Item name="orderId"');
  });

  it('pages link to what a field refers to, and say a word by its text', () => {
    const texts = Object.values(planPage(root, 'Invoice').create).join('\n');
    expect(texts).toContain('<SubjectLink kind="Supplier" id={row.supplier.id}>{row.supplier.name}</SubjectLink>');
    expect(texts).toMatch(/value: t\(`word\.InvoiceKind\.\$\{invoice\.kind\}`\)/);
    expect(texts).toContain('  supplier { id name }\n');
    // Prose and the purchase are facts of the page and no columns of the list.
    expect(texts).not.toContain('row.purchase');
    expect(texts).toContain('invoice.purchase');
  });

  it('the list of a kind is narrowed, sorted and counted by all that its declaration says', () => {
    const texts = Object.values(planPage(root, 'Invoice').create).join('\n');
    expect(texts).toContain('<KindList\n      kind="Invoice"');
    for (const one of [
      'first',
      'after',
      'state',
      'orderId',
      'search',
      'mine',
      'dueFrom',
      'totalUntil',
      'sort',
      'descending',
    ])
      expect(texts).toContain(`    ${one}: $${one}\n`);
    expect(texts).toMatch(/holds: 'MONEY', value: \(row\) => row.total, sort: 'TOTAL'/);
    expect(texts).toContain('    ofNewest\n');
  });

  it('a form offers the words of a field, and what a reference can name', () => {
    const asks = { taxpayer, partId: ref('Part'), contractId: ref('Contract'), supplierId: ref('Supplier').optional() };
    const fields = Object.entries(asks);
    expect(fields.map(([name, data]) => inputText(`TaxRate.moves.proposeTaxRate.asks.${name}`, data))).toEqual([
      expect.stringMatching(
        /^<Select options=\{wordsOf\(TaxRate\.moves\.proposeTaxRate\.asks\.taxpayer\).*word\.Taxpayer\./,
      ),
      '<PartPicker />',
      '<ContractChoice />',
      '<SupplierChoice />',
    ]);
    expect(importsOfInputs(fields, 'TaxRate')).toContainEqual(['PartPicker', '../catalogue/part-picker.js']);
    expect(choicesText(fields, 'TaxRate')).toContain('useQuery(TaxRateContractsDocument)');
    expect(choiceQueries(fields, 'TaxRate')).toMatch(/query TaxRateSuppliers \{\s+suppliers\(first: 200\)/);
  });

  it('new:page refuses a kind that does not exist or has no list', () => {
    expect(() => planPage(root, 'Nothing')).toThrow('There is no kind of subject Nothing');
    expect(() => planPage(root, 'Cover')).toThrow('Cover has no list');
  });
});

describe('new:detector', () => {
  it('runs as a script', () => {
    const { status, stderr, files } = runNode('tsx/dist/cli.mjs', 'scripts/new-detector.ts', 'BI02', 'few-bids');
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    expect(files).toEqual(
      ['detector.ts', 'cases.json', 'README.md', 'README.en.md'].map((file) => `detectors/bi02-few-bids/${file}`),
    );
    for (const file of files) written.add(file);
    written.add('detectors/generated/catalogue.ts');
    expect(textOf('detectors/generated/catalogue.ts')).toContain("'bi02-few-bids': fewBids,");
    expect(JSON.parse(textOf('detectors/bi02-few-bids/cases.json')).cases).toHaveLength(3);
    for (const page of ['README.md', 'README.en.md'])
      expect(textOf(`detectors/bi02-few-bids/${page}`).match(/^## /gm)).toHaveLength(7);
    const again = runNode('tsx/dist/cli.mjs', 'scripts/new-detector.ts', 'BI02', 'other-name');
    expect(again).toMatchObject({ status: 1, stderr: 'detectors/bi02-few-bids already has the id BI02\n' });
  });

  it.each([
    ['an id that is taken', 'BI02', 'other-name', 'already has the id BI02'],
    ['a name that is taken', 'ZZ01', 'single-bid', 'already has the name single-bid'],
    ['an id that is none', 'BID', 'few-bids', 'two capitals and two digits'],
    ['a name with capitals', 'BI03', 'fewBids', 'small letters with dashes'],
  ])('new:detector refuses %s and writes nothing', (_name, id, name, why) => {
    const before = all();
    expect(() => carryOut(root, planDetector(root, { id, name }))).toThrow(why);
    expect(all()).toEqual(before);
  });
});

it('everything written compiles', () => {
  const own = [...written].filter((file) => file.endsWith('.ts'));
  // With all modules, since the types of rows are combined from them.
  const files = [...own, 'api/modules.ts'];
  const settings = { extends: './tsconfig.json', include: [], files, compilerOptions: { incremental: false } };
  writeFileSync(join(root, 'tsconfig.written.json'), JSON.stringify(settings));
  const said = runNode('typescript/bin/tsc', '-p', 'tsconfig.written.json').stdout.split('\n');
  expect(own.length).toBeGreaterThan(12);
  expect(said.filter((line) => own.some((file) => line.startsWith(file)))).toEqual([]);
}, 300_000);
