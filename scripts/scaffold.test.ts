import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildASTSchema, parse } from 'graphql';
import { PROJECT_ROOT } from '../api/kernel/env.js';
import { planDetector } from './scaffold/detector-plan.js';
import { planMove } from './scaffold/move-plan.js';
import { carryOut } from './scaffold/plan.js';

// In a copy of the checkout: the real scripts once, and the real compiler over all that was written.

const COPIED = ['schema', 'api', 'jobs', 'scripts', 'package.json', 'tsconfig.json', 'biome.json'];

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

const textOf = (path: string) => readFileSync(join(root, path), 'utf8');
const add = (module: string, move: string, more: { subject?: string; creates?: boolean } = {}) =>
  carryOut(root, planMove(root, { module, move, subject: more.subject ?? null, creates: more.creates ?? false }));

/** Everything that the scripts may write to. */
const all = () =>
  ['schema', 'api', 'jobs/detectors'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.\w+$/.test(file))
      .map((file) => textOf(join(folder, file))),
  );

describe('new:move', () => {
  it('runs as a script', () => {
    const { status, stderr, files } = runNode('tsx/dist/cli.mjs', 'scripts/new-move.ts', 'demand', 'holdRequisition');
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    expect(files).toHaveLength(8);
    for (const file of files) written.add(file);
    const again = runNode('tsx/dist/cli.mjs', 'scripts/new-move.ts', 'demand', 'holdRequisition');
    expect(again).toMatchObject({ status: 1, stderr: 'Requisition already has a move holdRequisition\n' });
  });

  it.each([
    ['sourcing', 'reopenScores', 'Evaluation'],
    ['sourcing', 'verifyBid', 'Bid'],
    ['catalogue', 'shelvePart', 'Part'],
    ['identity', 'moveUnit', 'Unit'],
    ['purchases', 'suspendPurchase', 'Purchase'],
  ])('writes the files and edits of %s.%s', (module, move, subject) => {
    for (const file of add(module, move, { subject })) written.add(file);
    expect(textOf(`schema/${module}/lifecycle.ts`)).toMatch(
      new RegExp(`${move}: \\{ from: \\['\\w+'\\], to: 'SAME', by: \\[\\] \\}`),
    );
    for (const language of ['zh', 'en'])
      expect(JSON.parse(textOf(`schema/${module}/messages.${language}.json`))[`move.${move}`]).toBe('');
  });

  it('writes a creation', () => {
    for (const file of add('demand', 'copyRequisition', { creates: true })) written.add(file);
    expect(textOf('schema/demand/lifecycle.ts')).toContain("copyRequisition: { from: null, to: 'DRAFT', by: [] },");
    expect(textOf('api/demand/commands/copy-requisition.ts')).toContain('subjectId: null,');
  });

  it('leaves an SDL that is valid and has the mutations', () => {
    const files = readdirSync(join(root, 'schema'), { recursive: true, encoding: 'utf8' });
    const sdl = files
      .filter((file) => /^(?!generated)\w+\/\w+\.graphql$/.test(file))
      .map((file) => textOf(join('schema', file)));
    const schema = buildASTSchema(parse(sdl.join('\n')));
    const fields = schema.getMutationType()?.getFields() ?? {};
    const line = (move: string) => `${fields[move]?.args.map(({ type }) => type)} ${fields[move]?.type}`;
    expect(line('holdRequisition')).toBe('HoldRequisitionInput! HoldRequisitionResult!');
    expect(line('verifyBid')).toBe('VerifyBidInput! VerifyBidResult!');
    expect(line('suspendPurchase')).toBe('SuspendPurchaseInput! SuspendPurchaseResult!');
    expect(String(schema.getType('VerifyBidInput')?.astNode && textOf('schema/sourcing/sourcing.graphql'))).toContain(
      'input VerifyBidInput {\n  key: ID!\n  rev: Int!\n  bidId: ID!\n}\n',
    );
  });

  it.each([
    ['a move that is there', 'demand', 'holdRequisition', 'demand already has a move holdRequisition'],
    ['a move of another module', 'demand', 'openBids', 'SourcingEvent already has a move openBids'],
    [
      'a module of several subjects',
      'sourcing',
      'haltAll',
      'Say of which subject of sourcing: --subject SourcingEvent, Bid',
    ],
    ['an unknown module', 'nothing', 'doIt', 'There is no schema/nothing/lifecycle.ts'],
    ['a name that is no verb', 'demand', 'Hold-it', 'A move is a verb in camel case'],
  ])('refuses %s and writes nothing', (_name, module, move, why) => {
    const before = all();
    expect(() => add(module, move)).toThrow(why);
    expect(all()).toEqual(before);
  });

  it('never writes over a file', () => {
    writeFileSync(join(root, 'api/demand/commands/keep-requisition.ts'), '// mine');
    expect(() => add('demand', 'keepRequisition')).toThrow('Already there: api/demand/commands/keep-requisition.ts');
    expect(textOf('schema/demand/lifecycle.ts')).not.toContain('keepRequisition');
  });
});

describe('new:detector', () => {
  it('runs as a script', () => {
    const { status, stderr, files } = runNode('tsx/dist/cli.mjs', 'scripts/new-detector.ts', 'BI02', 'few-bids');
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    expect(files).toHaveLength(7);
    for (const file of files) written.add(file);
    expect(textOf('jobs/detectors/index.ts')).toContain('= [singleBid, fewBids];');
    expect(JSON.parse(textOf('jobs/detectors/bi02-few-bids/cases.json'))).toHaveLength(3);
    for (const page of ['README.md', 'README.en.md'])
      expect(textOf(`jobs/detectors/bi02-few-bids/${page}`).match(/^## /gm)).toHaveLength(6);
    const again = runNode('tsx/dist/cli.mjs', 'scripts/new-detector.ts', 'BI02', 'few-bids');
    expect(again).toMatchObject({ status: 1, stderr: expect.stringContaining('already has detector.BI02.name') });
  });

  it.each([
    ['an id that is taken', 'BI02', 'other-name', 'already has detector.BI02.name'],
    ['an id that is none', 'BID', 'few-bids', 'two capitals and two digits'],
    ['a name with capitals', 'BI03', 'fewBids', 'small letters with dashes'],
  ])('refuses %s and writes nothing', (_name, id, name, why) => {
    const before = all();
    expect(() => carryOut(root, planDetector(root, { id, name }))).toThrow(why);
    expect(all()).toEqual(before);
  });
});

it('everything written compiles', () => {
  const own = [...written].filter((file) => file.endsWith('.ts'));
  // With all modules, since the types of rows are put together from them.
  const files = [...own, 'api/modules.ts'];
  const settings = { extends: './tsconfig.json', include: [], files, compilerOptions: { incremental: false } };
  writeFileSync(join(root, 'tsconfig.written.json'), JSON.stringify(settings));
  const said = runNode('typescript/bin/tsc', '-p', 'tsconfig.written.json').stdout.split('\n');
  expect(own.length).toBeGreaterThan(20);
  expect(said.filter((line) => own.some((file) => line.startsWith(file)))).toEqual([]);
}, 300_000);
