import { describe, expect, it } from '@jest/globals';
import { inputOf } from '../../../schema/kernel/derive/inputs.js';
import { SourcingEvent } from '../../../schema/sourcing/sourcing-event.js';
import { account, base, given, idOf, NOW, supplier } from '../../../test/kit/example-event.js';
import type { RowOf } from '../../kernel/subjects.js';
import { createEvent } from './create-event.js';

function requisition(nth: number, more: Partial<RowOf<'Requisition'>> = {}): RowOf<'Requisition'> {
  return {
    ...base(idOf('req', nth), 'APPROVED'),
    number: `XQ-2026-00000${nth}`,
    title: '制动件',
    purpose: null,
    deliverTo: null,
    currency: 'CNY',
    requestedById: 'acc_buyer',
    ...{ ownerId: 'acc_buyer', unitId: null, formerOwnerId: null, deputy: null, standIn: null },
    lines: [
      {
        id: 'l1',
        partId: idOf('prt', nth),
        partNumber: `3501-0001${nth}`,
        name: '制动蹄片',
        unit: '件',
        quantity: '100.5',
        neededOn: '2026-05-01',
        estimatedPrice: '3',
      },
    ],
    estimatedTotal: null,
    files: null,
    remark: null,
    purchaseId: null,
    orderId: null,
    ...more,
  };
}

const suppliers = new Map([1, 2, 3, 4].map((nth) => [idOf('sup', nth), supplier(nth)]));
const experts = new Map([
  [idOf('acc', 9), account(9)],
  [idOf('acc', 8), account(8, { roles: ['FINANCE'] })],
  [idOf('acc', 7), account(7, { state: 'DISABLED' })],
]);

const INPUT = {
  key: 'a-key-of-8',
  title: '制动件询比',
  method: 'REQUEST_FOR_QUOTATION',
  requisitionIds: [idOf('req', 1), idOf('req', 2)],
  closesAt: new Date(NOW.getTime() + 1),
  priceWeight: 60,
  terms: '',
  invitedIds: [1, 2, 3].map((nth) => idOf('sup', nth)),
  expertIds: [idOf('acc', 9)],
};

const weights = (...all: readonly string[]) => all.map((weight, index) => ({ name: `评分项 ${index + 1}`, weight }));

function decide(more: object = {}, requisitions = [requisition(1), requisition(2)]) {
  const input = inputOf(SourcingEvent, 'createEvent').parse({ ...INPUT, ...more });
  return createEvent.decide(requisitions, input, given({ suppliers, experts, owning: null }, null));
}

describe('input', () => {
  it.each([
    ['no requisition', { requisitionIds: [] }, 'sourcing.noRequisition'],
    ['a supplier twice', { invitedIds: [idOf('sup', 1), idOf('sup', 1)] }, 'sourcing.namedTwice'],
    ['another method', { method: 'OPEN_TENDER' }, 'sourcing.method'],
    ['half a per cent', { priceWeight: 60.5 }, 'sourcing.priceWeight'],
    ['weights of three places', { criteria: [{ name: 'x', weight: '33.333' }] }, 'input.places'],
    ['a rule for equal scores twice', { tieBreaks: ['LOWER_TOTAL', 'LOWER_TOTAL'] }, 'sourcing.namedTwice'],
    ['no time', { closesAt: new Date(Number.NaN) }, 'input.instant'],
    ['an operator object', { closesAt: { $gt: 0 } }, 'input.instant'],
    ['an unknown field', { state: 'AWARDED' }, undefined],
  ])('refuses %s', (_name, more, key) => {
    const parsed = inputOf(SourcingEvent, 'createEvent').safeParse({ ...INPUT, ...more });
    expect(parsed.success).toBe(false);
    if (key) expect(parsed.error?.issues[0]?.message).toBe(key);
  });
});

describe('the rule', () => {
  const refusals: [string, object, string, string[]][] = [
    ['two suppliers', { invitedIds: INPUT.invitedIds.slice(1) }, 'sourcing.tooFewInvited', ['invitedIds']],
    [
      'nobody’s supplier',
      { invitedIds: [...INPUT.invitedIds, idOf('sup', 5)] },
      'kernel.notFound',
      ['invitedIds', '3'],
    ],
    ['a deadline now', { closesAt: NOW }, 'sourcing.deadlineInPast', ['closesAt']],
    ['a deadline in years', { closesAt: new Date('2029-01-01T00:00:00Z') }, 'sourcing.deadlineTooFar', ['closesAt']],
    ['no expert', { expertIds: [] }, 'sourcing.noExperts', ['expertIds']],
    ['an expert who is none', { expertIds: [idOf('acc', 8)] }, 'sourcing.noExpert', ['expertIds', '0']],
    ['a disabled expert', { expertIds: [idOf('acc', 7)] }, 'sourcing.noExpert', ['expertIds', '0']],
    ['nobody as expert', { expertIds: [idOf('acc', 6)] }, 'kernel.notFound', ['expertIds', '0']],
    ['a price that hardly counts', { priceWeight: 29 }, 'sourcing.priceWeightRange', ['priceWeight']],
    ['weights of 99.99', { criteria: weights('60', '39.99') }, 'sourcing.criteriaSum', ['criteria']],
    ['weights of 100.01', { criteria: weights('60', '40.01') }, 'sourcing.criteriaSum', ['criteria']],
    ['a weight of nothing', { criteria: weights('100', '0') }, 'sourcing.criterionWeight', ['criteria', '1', 'weight']],
    [
      'a criterion twice',
      { criteria: [...weights('50'), ...weights('50')] },
      'sourcing.criterionTwice',
      ['criteria', '1', 'name'],
    ],
  ];
  it.each(refusals)('refuses %s', (_name, more, key, path) => {
    expect(decide(more)).toMatchObject({ refused: true, key, path });
  });

  it.each([
    ['three, inexact as floats', weights('33.33', '33.33', '33.34'), ['33.33', '33.33', '33.34']],
    ['none, and so the technical part as a whole', undefined, ['100']],
    ['an empty list, which counts as none', [], ['100']],
  ])('accepts criteria: %s', (_name, criteria, kept) => {
    expect(decide({ criteria })).toMatchObject({
      change: { criteria: kept.map((weight, index) => ({ id: `c${index + 1}`, weight })) },
    });
  });

  it('has no criterion where only the price decides and nobody judges', () => {
    expect(decide({ priceWeight: 100, expertIds: [] })).toMatchObject({ change: { criteria: [] } });
  });

  it('needs no expert where only the price decides', () => {
    expect(decide({ priceWeight: 100, expertIds: [] })).not.toHaveProperty('refused');
  });

  it('refuses the buyer as an expert of their own event', () => {
    const own = account(9, { _id: 'acc_buyer' });
    const named = { suppliers, owning: null, experts: new Map([[idOf('acc', 9), own]]) };
    const input = inputOf(SourcingEvent, 'createEvent').parse(INPUT);
    const buyer = { ...given(null, null).actor, id: idOf('acc', 9), ref: own.ref };
    expect(createEvent.decide([requisition(1)], input, given(named, null, { actor: buyer }))).toMatchObject({
      key: 'sourcing.expertIsBuyer',
    });
  });

  it('refuses two currencies', () => {
    const refused = decide({}, [requisition(1), requisition(2, { currency: 'EUR' })]);
    expect(refused).toMatchObject({ key: 'sourcing.currenciesDiffer', path: ['requisitionIds', '1'] });
  });
});

describe('consequences', () => {
  it('starts a purchase and takes the requisitions into it', () => {
    expect(decide()).toMatchObject({
      id: 'SourcingEvent-new',
      change: {
        purchaseId: 'Purchase-new',
        number: 'XJ-2026-000001',
        terms: null,
        lines: [
          { id: 'l1', requisitionId: idOf('req', 1), requisitionLineId: 'l1', quantity: '100.5' },
          { id: 'l2', requisitionId: idOf('req', 2), requisitionLineId: 'l1', quantity: '100.5' },
        ],
      },
      also: [
        {
          subject: 'Purchase',
          id: 'Purchase-new',
          move: 'startPurchase',
          change: { purchaseId: 'Purchase-new', number: 'CG-2026-000001', eventId: 'SourcingEvent-new' },
        },
        {
          subject: 'Requisition',
          id: idOf('req', 1),
          move: 'sourceRequisition',
          change: { purchaseId: 'Purchase-new' },
        },
        {
          subject: 'Requisition',
          id: idOf('req', 2),
          move: 'sourceRequisition',
          change: { purchaseId: 'Purchase-new' },
        },
      ],
    });
  });
});
