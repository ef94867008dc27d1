import { describe, expect, it } from '@jest/globals';
import { SYSTEM_ACTOR } from '../../kernel/actor.js';
import type { RequisitionRow } from '../model.js';
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
};

function submit(now: Date) {
  return submitRequisition.decide(
    row,
    { key: 'a-key-of-8', rev: 1, requisitionId: row._id },
    { now, actor: SYSTEM_ACTOR, facts: null, prepared: null, mint: String, number: String },
  );
}

describe('submitRequisition', () => {
  it('takes a need of today in Shanghai, where it is already the 3rd', () => {
    expect(submit(NOW)).toEqual({ remark: null });
  });

  it('refuses a draft whose days have passed', () => {
    const late = submit(new Date('2026-03-03T16:00:00.000Z'));
    expect(late).toMatchObject({ refused: true, code: 'RULE', key: 'demand.lineOverdue', params: { line: 1 } });
  });
});
