import { describe, expect, it } from '@jest/globals';
import type { PartRow } from '../../../schema/catalogue/part.js';
import { Requisition } from '../../../schema/demand/requisition.js';
import { inputOf } from '../../../schema/kernel/derive/inputs.js';
import { givenFor } from '../../../test/kit/rows.js';
import { SYSTEM_ACTOR } from '../../kernel/actor.js';
import { createRequisition } from './create-requisition.js';

const NOW = new Date('2026-03-02T02:00:00.000Z');
const PART = `prt_${'1'.repeat(32)}`;
const RETIRED = `prt_${'2'.repeat(32)}`;
const ABSENT = `prt_${'3'.repeat(32)}`;

function part(id: string, state: PartRow['state']): PartRow {
  return {
    _id: id,
    rev: 1,
    state,
    acts: {},
    createdAt: NOW,
    updatedAt: NOW,
    _t: { prev: null, salt: '', at: NOW },
    number: '3501-00017',
    name: '制动蹄片',
    nameEn: null,
    categoryId: `cat_${'1'.repeat(32)}`,
    unit: '件',
    manufacturer: null,
    manufacturerPart: null,
    drawing: null,
    drawingVersion: null,
    material: null,
    description: null,
    monitoredClass: null,
    files: null,
  };
}

const facts = new Map([
  [PART, part(PART, 'ACTIVE')],
  [RETIRED, part(RETIRED, 'RETIRED')],
]);

const line = { partId: PART, quantity: '10', neededOn: '2026-03-02', estimatedPrice: '1.005' };

function input(lines: readonly object[], more: object = {}) {
  return { key: 'a-key-of-8', title: '制动件', purpose: null, deliverTo: null, currency: 'CNY', lines, ...more };
}

function decide(lines: readonly object[], more: object = {}) {
  return createRequisition.decide(
    null,
    inputOf(Requisition, 'createRequisition').parse(input(lines, more)),
    givenFor({
      now: NOW,
      actor: { ...SYSTEM_ACTOR, id: 'acc_buyer', unitId: 'unt_own' },
      facts,
      mint: (subject) => `${subject}-new`,
    }),
  );
}

describe('what comes in', () => {
  it.each([
    ['no lines', [], 'demand.noLines'],
    ['5,001 lines', Array.from({ length: 5_001 }, () => line), 'demand.tooManyLines'],
    ['no part', [{ ...line, partId: '' }], 'input.required'],
    ['no quantity', [{ ...line, quantity: '' }], 'input.required'],
    ['a quantity left out', [{ ...line, quantity: null }], 'input.required'],
    ['no day', [{ ...line, neededOn: '' }], 'input.required'],
    ['quantity 0', [{ ...line, quantity: '0' }], 'input.positive'],
    ['quantity 0.0000', [{ ...line, quantity: '0.0000' }], 'input.positive'],
    ['a negative quantity', [{ ...line, quantity: '-1' }], 'input.decimal'],
    ['NaN', [{ ...line, quantity: 'NaN' }], 'input.decimal'],
    ['Infinity', [{ ...line, quantity: 'Infinity' }], 'input.decimal'],
    ['an exponent', [{ ...line, quantity: '1e30' }], 'input.decimal'],
    ['20 decimals', [{ ...line, quantity: `1.${'1'.repeat(20)}` }], 'input.places'],
    ['35 digits', [{ ...line, quantity: '1'.repeat(35) }], 'input.decimal'],
    ['full-width digits', [{ ...line, quantity: '１００' }], 'input.decimal'],
    ['a thousands separator', [{ ...line, quantity: '1,000' }], 'input.decimal'],
    ['a number', [{ ...line, quantity: 10 }], 'input.decimal'],
    ['an operator object', [{ ...line, quantity: { $gt: '' } }], 'input.decimal'],
    ['an operator as part', [{ ...line, partId: { $ne: null } }], 'input.required'],
    ['no such day', [{ ...line, neededOn: '2026-02-30' }], 'input.day'],
  ])('refuses %s', (_name, lines, key) => {
    const parsed = inputOf(Requisition, 'createRequisition').safeParse(input(lines));
    expect(parsed.error?.issues[0]?.message).toBe(key);
  });
});

describe('decide', () => {
  it.each([
    ['a part that is not there', { ...line, partId: ABSENT }, 'NOT_FOUND', 'kernel.notFound', ['lines', '1', 'partId']],
    ['a retired part', { ...line, partId: RETIRED }, 'RULE', 'demand.partRetired', ['lines', '1', 'partId']],
    [
      'yesterday in Shanghai',
      { ...line, neededOn: '2026-03-01' },
      'RULE',
      'demand.neededInPast',
      ['lines', '1', 'neededOn'],
    ],
    [
      'a total nobody pays',
      { ...line, quantity: '999999999999999', estimatedPrice: '999999999999999.999999' },
      'RULE',
      'demand.totalTooLarge',
      ['lines'],
    ],
  ])('refuses %s', (_name, second, code, key, path) => {
    expect(decide([line, second])).toMatchObject({ refused: true, code, key, path });
  });

  it('everything wrong is reported at once, each fault at its line', () => {
    const past = { ...line, neededOn: '2026-03-01' };
    expect(decide([past, line, { ...past, partId: RETIRED }, { ...line, partId: ABSENT }])).toMatchObject({
      path: ['lines', '0', 'neededOn'],
      issues: [
        { path: ['lines', '0', 'neededOn'], key: 'demand.neededInPast' },
        { path: ['lines', '2', 'partId'], key: 'demand.partRetired', params: { partNumber: '3501-00017' } },
        { path: ['lines', '2', 'neededOn'], key: 'demand.neededInPast' },
        { path: ['lines', '3', 'partId'], key: 'kernel.notFound' },
      ],
    });
  });

  it('the same part may stand in two lines, since it may be needed on two days', () => {
    expect(decide([line, line])).toMatchObject({ lines: [{ id: 'l1' }, { id: 'l2' }] });
  });

  it('an empty field has only one fault', () => {
    const parsed = inputOf(Requisition, 'createRequisition').safeParse(
      input([{ partId: '', quantity: '', neededOn: '', estimatedPrice: null }]),
    );
    expect(parsed.error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([
      ['lines.0.partId', 'input.required'],
      ['lines.0.quantity', 'input.required'],
      ['lines.0.neededOn', 'input.required'],
    ]);
  });

  it('parts are copied as they are, and each line of the estimate is rounded', () => {
    const lines = [line, { ...line, quantity: '0.3333', estimatedPrice: '3.14' }];
    expect(decide(lines)).toMatchObject({
      number: 'XQ-2026-000001',
      requestedById: 'acc_buyer',
      unitId: 'unt_own',
      lines: [
        { id: 'l1', partNumber: '3501-00017', name: '制动蹄片', unit: '件', quantity: '10' },
        { id: 'l2', quantity: '0.3333' },
      ],
      // 10.05 and 1.046562 → 1.05
      estimatedTotal: { amount: '11.10', currency: 'CNY' },
      remark: null,
    });
  });

  it('there is no total while a line has no estimate', () => {
    expect(decide([line, { ...line, estimatedPrice: undefined }])).toMatchObject({ estimatedTotal: null });
  });
});
