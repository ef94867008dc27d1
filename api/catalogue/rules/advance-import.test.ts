import { describe, expect, it } from '@jest/globals';
import type { ImportRunRow } from '../../../schema/catalogue/import-run.js';
import type { PartRow } from '../../../schema/catalogue/part.js';
import { givenFor } from '../../../test/kit/rows.js';
import { advanceImport, partsByNumber } from './advance-import.js';
import { finishImport } from './finish-import.js';

const now = new Date('2026-03-02T01:00:00Z');
const run: ImportRunRow = {
  _id: `imp_${'0'.repeat(32)}`,
  rev: 3,
  state: 'RUNNING',
  acts: {},
  createdAt: now,
  updatedAt: now,
  _t: { prev: null, salt: '', at: now },
  fileId: 'fil_1',
  fileName: 'parts.csv',
  sha256: '',
  bytes: 1,
  encoding: 'utf-8',
  guessedEncoding: null,
  revises: false,
  reason: null,
  format: 'qingcai',
  rows: 5,
  cursor: 2,
  written: 1,
  unchanged: 1,
  revised: 0,
  differing: 0,
  differenceFileId: null,
  faultCount: 0,
  faultFileId: null,
  messageKey: null,
  messageParams: null,
  finishedAt: null,
};
const partOf = (number: string) => ({
  number,
  name: number,
  nameEn: null,
  unit: '件',
  categoryId: `cat_${'0'.repeat(32)}`,
  ...{ drawing: null, drawingVersion: null, material: null, description: null },
  ...{ manufacturer: null, manufacturerPart: null, monitoredClass: null },
});
const FIELDS = ['number', 'name', 'categoryId', 'unit', 'drawing'];
const input = (from: number) => ({
  key: 'import-2',
  rev: 3,
  importId: run._id,
  from,
  fields: FIELDS,
  reason: null,
  parts: ['A', 'B', 'C'].map(partOf),
});
let minted = 0;
const stored = (number: string, more: Partial<PartRow> = {}): PartRow => {
  const head = { _id: `prt_${number}`, rev: 1, state: 'ACTIVE' as const, acts: {}, createdAt: now, updatedAt: now };
  return { ...head, _t: { prev: null, salt: '', at: now }, ...partOf(number), files: null, ...more };
};
const among = (...parts: PartRow[]) => partsByNumber(parts);
const given = givenFor({ now, facts: among(stored('B')), mint: () => `prt_${++minted}` });

describe('advanceImport', () => {
  it('new parts are written, and the cursor moves past all rows', () => {
    const decision = advanceImport.decide(run, input(2), given);
    expect(decision).toMatchObject({
      change: { cursor: 5, written: 3, unchanged: 2 },
      also: [
        { move: 'importPart', change: { number: 'A' } },
        { move: 'importPart', change: { number: 'C' } },
      ],
    });
  });

  it('rows that differ from what is stored do not count as unchanged', () => {
    const facts = among(stored('A', { drawing: 'D-1' }), stored('B'), stored('C', { state: 'RETIRED' }));
    const decision = advanceImport.decide(run, input(2), { ...given, facts });
    expect(decision).toMatchObject({ change: { written: 1, unchanged: 2, revised: 0, differing: 2 }, also: [] });
  });

  it('only fields that the file contains are compared', () => {
    const facts = among(stored('A', { material: 'Q235' }), stored('B'), stored('C'));
    const decision = advanceImport.decide(run, input(2), { ...given, facts });
    expect(decision).toMatchObject({ change: { unchanged: 4, differing: 0 }, also: [] });
  });

  it('differing parts are revised on request; an empty cell removes nothing, and the unit stays', () => {
    const facts = among(
      stored('A', { name: '旧名' }),
      stored('B', { drawing: 'D-1' }),
      stored('C', { unit: '套', name: '旧名' }),
    );
    const decision = advanceImport.decide({ ...run, revises: true, reason: '换版' }, input(2), { ...given, facts });
    expect(decision).toMatchObject({
      change: { written: 1, unchanged: 1, revised: 2, differing: 1 },
      also: [
        { move: 'reviseByImport', id: 'prt_A', change: { name: 'A' } },
        { move: 'reviseByImport', id: 'prt_C', change: { name: 'C' } },
      ],
    });
  });

  it('rows whose number is another spelling of one in the catalogue or in the file are not taken', () => {
    const parts = ['A-1', 'А1', 'B-2', 'b 2', 'B-2-0'].map(partOf);
    const facts = among(stored('A1'), stored('C'));
    const decision = advanceImport.decide({ ...run, rows: 7 }, { ...input(2), parts }, { ...given, facts });
    expect(decision).toMatchObject({
      change: { cursor: 7, written: 3, unchanged: 1, differing: 3 },
      also: [{ change: { number: 'B-2' } }, { change: { number: 'B-2-0' } }],
    });
  });

  it('rows of both spellings are compared where both are parts', () => {
    const facts = among(stored('A-1'), stored('A1'));
    const parts = ['A-1', 'A1'].map(partOf);
    const decision = advanceImport.decide(run, { ...input(2), parts }, { ...given, facts });
    expect(decision).toMatchObject({ change: { unchanged: 3, differing: 0 }, also: [] });
  });

  it.each([0, 1, 3])('rows from %i are refused where the cursor stands at 2', (from) => {
    expect(advanceImport.decide(run, input(from), given)).toMatchObject({ refused: true, code: 'CONFLICT' });
  });
});

describe('finishImport', () => {
  it('an import can be finished only at its last row', () => {
    const end = { key: 'import-f', rev: 3, importId: run._id, differenceFileId: null };
    const facts = { ...given, facts: null };
    expect(finishImport.decide(run, end, facts)).toMatchObject({ refused: true, code: 'RULE' });
    expect(finishImport.decide({ ...run, cursor: 5 }, end, facts)).toEqual({ differenceFileId: null, finishedAt: now });
  });
});
