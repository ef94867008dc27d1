import { describe, expect, it } from '@jest/globals';
import { PurchaseOrder } from '../../../schema/orders/purchase-order.js';
import { contractRow, gear, inputFor, untaxed } from '../../../test/kit/rows.js';
import type { ContractRow } from '../../contracts/index.js';
import { SYSTEM_ACTOR } from '../../kernel/actor.js';
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
) =>
  createOrder.decide(
    { ...contract, ...change },
    inputFor(PurchaseOrder, 'createOrder', { contractId: 'ctr_1', deliverTo: 'Gate 3', lines: [...lines] }),
    {
      now: new Date(now),
      actor: SYSTEM_ACTOR,
      facts: new Map(Object.entries(taken)),
      prepared: null,
      mint: () => 'ord_1',
      number: (prefix) => `${prefix}-2026-000002`,
    },
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
