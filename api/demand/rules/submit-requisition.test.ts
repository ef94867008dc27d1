import { describe, expect, it } from '@jest/globals';
import type { PartRow } from '../../../schema/catalogue/part.js';
import type { RequisitionRow } from '../../../schema/demand/requisition.js';
import { givenFor } from '../../../test/kit/rows.js';
import { submitRequisition } from './submit-requisition.js';

const NOW = new Date('2026-03-02T16:00:00.000Z');

const row: RequisitionRow = {
  _id: 'req_a',
  rev: 1,
  state: 'DRAFT',
  acts: {},
  createdAt: NOW,
  updatedAt: NOW,
  _t: { prev: null, salt: '', at: NOW },
  number: 'XQ-2026-000001',
  title: '制动件',
  purpose: null,
  deliverTo: null,
  currency: 'CNY',
  requestedById: 'acc_buyer',
  ...{ ownerId: 'acc_buyer', unitId: 'unt_own', formerOwnerId: null, deputy: null, standIn: null },
  lines: [
    {
      id: 'l1',
      partId: 'prt_a',
      partNumber: '1',
      name: '件',
      unit: '件',
      quantity: '1',
      neededOn: '2026-03-03',
      estimatedPrice: null,
    },
  ],
  estimatedTotal: null,
  remark: 'put the days right',
  purchaseId: null,
  orderId: null,
  files: null,
};

const part: PartRow = {
  ...{ _id: 'prt_a', rev: 1, state: 'ACTIVE', acts: {}, createdAt: NOW, updatedAt: NOW, _t: row._t },
  ...{ number: '1', name: '件', nameEn: null, categoryId: 'cat_a', unit: '件', manufacturer: null },
  ...{ manufacturerPart: null, drawing: null, drawingVersion: null, material: null, description: null },
  monitoredClass: null,
  files: null,
};

function submit(now: Date, { lines = row.lines, unit = '件' } = {}) {
  return submitRequisition.decide(
    { ...row, lines },
    { key: 'a-key-of-8', rev: 1, requisitionId: row._id },
    givenFor({ now, facts: new Map([[part._id, { ...part, unit }]]) }),
  );
}

describe('submitRequisition', () => {
  it('a need of today in Shanghai, where it is already the 3rd, is accepted', () => {
    expect(submit(NOW)).toEqual({ remark: null });
  });

  it('a draft whose days have passed is refused', () => {
    const late = submit(new Date('2026-03-03T16:00:00.000Z'));
    expect(late).toMatchObject({ refused: true, code: 'RULE', key: 'demand.lineOverdue', params: { lines: '1' } });
  });

  it('every line whose day has passed is named', () => {
    const [line] = row.lines;
    const later = { ...line, neededOn: '2026-04-01' } as (typeof row.lines)[number];
    const late = submit(new Date('2026-03-03T16:00:00.000Z'), { lines: [...row.lines, later, ...row.lines] });
    expect(late).toMatchObject({ params: { lines: '1, 3' } });
  });

  it('a draft whose part is now counted in another unit is refused', () => {
    expect(submit(NOW, { unit: '套' })).toMatchObject({ key: 'demand.unitChanged', params: { line: 1, unit: '套' } });
  });
});
