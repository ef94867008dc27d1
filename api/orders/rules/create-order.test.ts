import { describe, expect, it } from '@jest/globals';
import { Requisition } from '../../../schema/demand/requisition.js';
import { PurchaseOrder } from '../../../schema/orders/purchase-order.js';
import { Purchase } from '../../../schema/purchases/purchase.js';
import { contractRow, gear, givenFor, inputFor, rowOf, untaxed } from '../../../test/kit/rows.js';
import type { ContractRow } from '../../contracts/index.js';
import type { CallOff } from './call-off.js';
import { createOrder } from './create-order.js';

const line = {
  ...gear,
  unitPrice: '0.335',
  total: '3.35',
};
const contract = {
  ...contractRow,
  lines: [
    { ...line, id: 'l1', quantity: '10' },
    { ...line, id: 'l2', quantity: '0.3' },
  ],
  ...untaxed,
  total: { amount: '6.70', currency: 'CNY' },
};
const ask = (contractLineId: string, quantity: string, dueOn = '2026-05-01') => ({ contractLineId, quantity, dueOn });

const decide = (
  lines: readonly ReturnType<typeof ask>[],
  taken: Readonly<Record<string, string>> = {},
  change: Partial<ContractRow> = {},
  now = '2026-03-01T02:00:00Z',
  callOff: CallOff | null = null,
) =>
  createOrder.decide(
    { ...contract, ...change },
    inputFor(PurchaseOrder, 'createOrder', { contractId: 'ctr_1', deliverTo: 'Gate 3', lines: [...lines] }),
    givenFor({
      now: new Date(now),
      facts: { callOff, taken: new Map(Object.entries(taken)) },
      number: (prefix) => `${prefix}-2026-000002`,
    }),
  );

describe('createOrder', () => {
  it('copies the contract and computes totals', () => {
    expect(decide([ask('l1', '3'), ask('l2', '0.3')])).toMatchObject({
      id: 'ord_1',
      change: {
        number: 'DD-2026-000002',
        purchaseId: 'pur_1',
        supplierId: 'sup_1',
        total: { amount: '1.11', currency: 'CNY' },
        lines: [
          { id: 'l1', contractLineId: 'l1', quantity: '3', received: '0', unitPrice: '0.335', total: '1.01' },
          { id: 'l2', contractLineId: 'l2', quantity: '0.3', total: '0.10' },
        ],
      },
    });
  });

  it('orders exactly what other orders left over', () => {
    expect(decide([ask('l1', '4'), ask('l2', '0.1')], { l1: '6', l2: '0.2' })).not.toHaveProperty('refused');
  });

  it.each<[string, Parameters<typeof decide>, string, string[]]>([
    ['more than agreed', [[ask('l1', '10.0001')]], 'orders.overContract', ['lines', '0', 'quantity']],
    ['more than is left', [[ask('l1', '5')], { l1: '6' }], 'orders.overContract', ['lines', '0', 'quantity']],
    ['a line twice', [[ask('l1', '1'), ask('l1', '1')]], 'orders.lineTwice', ['lines', '1', 'contractLineId']],
    ['an unknown line', [[ask('l9', '1')]], 'orders.noSuchContractLine', ['lines', '0', 'contractLineId']],
    ['a past date', [[ask('l1', '1', '2026-02-28')]], 'orders.dueInThePast', ['lines', '0', 'dueOn']],
    [
      'a contract not yet valid',
      [[ask('l1', '1')], {}, {}, '2026-02-28T15:59:59Z'],
      'orders.contractNotValid',
      ['contractId'],
    ],
    [
      'a contract that is over',
      [[ask('l1', '1')], {}, {}, '2026-12-31T16:00:00Z'],
      'orders.contractNotValid',
      ['contractId'],
    ],
  ])('refuses %s', (_what, args, key, path) => {
    expect(decide(...args)).toMatchObject({ refused: true, key, path });
  });

  it('reports all wrong lines at once', () => {
    expect(decide([ask('l1', '11', '2026-02-28'), ask('l9', '1'), ask('l2', '0.4')])).toMatchObject({
      issues: [
        { path: ['lines', '0', 'dueOn'], key: 'orders.dueInThePast' },
        { path: ['lines', '0', 'quantity'], key: 'orders.overContract' },
        { path: ['lines', '1', 'contractLineId'], key: 'orders.noSuchContractLine' },
        { path: ['lines', '2', 'quantity'], key: 'orders.overContract' },
      ],
    });
  });
});

describe('createOrder for a requisition', () => {
  const gearLine = { ...gear, neededOn: '2026-05-01', estimatedPrice: null };
  const owned = { ownerId: 'acc_buyer', unitId: 'unt_1' };
  const requisition = (lines: readonly object[], currency = 'CNY') =>
    rowOf(Requisition, {
      ...{
        state: 'APPROVED',
        number: 'XQ-2026-000007',
        title: 'Gears',
        currency,
        requestedById: 'acc_buyer',
        ...owned,
      },
      lines: lines.map((more, at) => ({ ...gearLine, id: `l${at + 1}`, quantity: '3', ...more })),
    });
  const purchase = (requisitionIds: readonly string[] = ['req_0']) =>
    rowOf(Purchase, {
      ...{
        state: 'ACTIVE',
        purchaseId: 'pur_1',
        number: 'CG-2026-000001',
        title: 'Gears',
        method: 'REQUEST_FOR_QUOTATION',
      },
      ...{ currency: 'CNY', eventId: 'evt_1', requisitionIds, ...owned },
    });
  /** A contract for gears and, by its second line, washers. */
  const both = {
    lines: [
      { ...line, id: 'l1', quantity: '10' },
      { ...line, id: 'l2', quantity: '20', partId: 'prt_2', partNumber: 'DP-2' },
    ],
  };
  const callOff = (
    asked: readonly ReturnType<typeof ask>[],
    needed: readonly object[],
    more: Partial<CallOff> = {},
    change: Partial<ContractRow> = both,
  ) => decide(asked, {}, change, undefined, { requisition: requisition(needed), purchase: purchase(), ...more });
  const called = { subject: 'Requisition', id: 'req_1', move: 'callOffRequisition' };

  it('orders the sum of the lines of each part, and takes the requisition into the purchase', () => {
    const needed = [{ quantity: '1.5' }, { quantity: '2', partId: 'prt_2' }, { quantity: '1.50' }];
    expect(callOff([ask('l1', '3'), ask('l2', '2')], needed)).toMatchObject({
      also: [
        { ...called, change: { purchaseId: 'pur_1', orderId: 'ord_1' } },
        { subject: 'Purchase', id: 'pur_1', move: 'linkRequisition', change: { requisitionIds: ['req_0', 'req_1'] } },
      ],
    });
  });

  it('leaves a requisition listed that was freed by an earlier order', () => {
    expect(callOff([ask('l1', '3')], [{}], { purchase: purchase(['req_1', 'req_0']) })).toMatchObject({
      also: [{ ...called, change: { orderId: 'ord_1' } }],
    });
  });

  it.each<[string, Parameters<typeof callOff>, string, string[]]>([
    ['less than requested', [[ask('l1', '2.9')], [{}]], 'orders.otherThanRequested', ['lines', '0', 'quantity']],
    ['more than requested', [[ask('l1', '3.1')], [{}]], 'orders.otherThanRequested', ['lines', '0', 'quantity']],
    [
      'a part that was not requested',
      [[ask('l1', '3'), ask('l2', '1')], [{}]],
      'orders.notRequested',
      ['lines', '1', 'contractLineId'],
    ],
    ['another unit', [[ask('l1', '3')], [{ unit: 'box' }]], 'orders.requestedInOtherUnit', ['lines', '0', 'quantity']],
    [
      'a requested part that is left out',
      [[ask('l1', '3')], [{}, { partId: 'prt_2' }]],
      'orders.requestedLeftOut',
      ['requisitionId'],
    ],
    [
      'a requested part that the contract does not have',
      [[ask('l1', '3')], [{}, { partId: 'prt_9' }]],
      'orders.requestedNotInContract',
      ['requisitionId'],
    ],
    [
      'another currency',
      [[ask('l1', '3')], [{}], { requisition: requisition([{}], 'USD') }],
      'orders.otherCurrency',
      ['requisitionId'],
    ],
  ])('refuses %s', (_what, args, key, path) => {
    expect(callOff(...args)).toMatchObject({ refused: true, code: 'RULE', key, path });
  });

  it('names all lines that lack or differ, with what is wrong otherwise', () => {
    const needed = [{}, { partId: 'prt_9', partNumber: 'X-9' }, { partId: 'prt_8', partNumber: 'X-8' }];
    expect(callOff([ask('l1', '11', '2026-02-28'), ask('l2', '1')], needed)).toMatchObject({
      issues: [
        { path: ['lines', '0', 'quantity'], key: 'orders.otherThanRequested', params: { quantity: '3', unit: 'pc' } },
        { path: ['lines', '1', 'contractLineId'], key: 'orders.notRequested', params: { partNumber: 'DP-2' } },
        { path: ['requisitionId'], key: 'orders.requestedNotInContract', params: { line: 2, partNumber: 'X-9' } },
        { path: ['requisitionId'], key: 'orders.requestedNotInContract', params: { line: 3, partNumber: 'X-8' } },
        { path: ['lines', '0', 'dueOn'], key: 'orders.dueInThePast' },
        { path: ['lines', '0', 'quantity'], key: 'orders.overContract' },
      ],
    });
  });
});
