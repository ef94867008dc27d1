import { describe, expect, it } from '@jest/globals';
import { SYSTEM_ACTOR } from '../../kernel/actor.js';
import type { ImportRunRow } from '../model.js';
import { advanceImport } from './advance-import.js';
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
  format: 'qingcai',
  rows: 5,
  cursor: 2,
  written: 1,
  unchanged: 1,
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
const input = (from: number) => ({
  key: 'import-2',
  rev: 3,
  importId: run._id,
  from,
  parts: ['A', 'B', 'C'].map(partOf),
});
let minted = 0;
const given = {
  now,
  actor: SYSTEM_ACTOR,
  facts: new Set(['B']),
  prepared: null,
  mint: () => `prt_${++minted}`,
  number: () => '',
};

describe('advanceImport', () => {
  it('writes the parts that are new and moves the cursor past all', () => {
    const decision = advanceImport.decide(run, input(2), given);
    expect(decision).toMatchObject({
      change: { cursor: 5, written: 3, unchanged: 2 },
      also: [
        { move: 'importPart', change: { number: 'A' } },
        { move: 'importPart', change: { number: 'C' } },
      ],
    });
  });

  it.each([0, 1, 3])('refuses rows from %i where the cursor stands at 2', (from) => {
    expect(advanceImport.decide(run, input(from), given)).toMatchObject({ refused: true, code: 'CONFLICT' });
  });
});

describe('finishImport', () => {
  it('ends an import at its last row only', () => {
    const end = { key: 'import-f', rev: 3, importId: run._id };
    const facts = { ...given, facts: null };
    expect(finishImport.decide(run, end, facts)).toMatchObject({ refused: true, code: 'RULE' });
    expect(finishImport.decide({ ...run, cursor: 5 }, end, facts)).toEqual({ finishedAt: now });
  });
});
