import { describe, expect, it } from '@jest/globals';
import { PurchaseOrder } from '../../orders/purchase-order.js';
import { countedIn, type Tally, talliesOf, tallyChanges } from './tallies.js';

const tallies: Tally[] = [
  {
    name: 'ordered',
    of: 'contractId',
    by: 'contractLineId',
    adds: 'quantity',
    unless: ['CANCELLED'],
    lines: 'lines',
    owner: 'Contract',
  },
  { name: 'givenUp', of: 'contractId', by: 'contractLineId', adds: 'closed', lines: 'lines', owner: 'Contract' },
];
const row = (state: string, quantities: readonly string[], closed: string | null = null) => ({
  state,
  contractId: 'ctr_1',
  lines: quantities.map((quantity, at) => ({ contractLineId: `l${at + 1}`, quantity, closed })),
});
const changes = (before: object | null, after: object | null) =>
  Object.fromEntries(tallyChanges('PurchaseOrder', tallies, { before, after }));

describe('tallyChanges', () => {
  it.each<[string, object | null, object | null, Record<string, string>]>([
    [
      'a new row adds its lines',
      null,
      row('DRAFT', ['0.1', '2']),
      { 'PurchaseOrder.ordered/ctr_1/l1': '0.1', 'PurchaseOrder.ordered/ctr_1/l2': '2' },
    ],
    [
      'a change adds the exact difference',
      row('DRAFT', ['0.3']),
      row('DRAFT', ['0.1']),
      { 'PurchaseOrder.ordered/ctr_1/l1': '-0.2' },
    ],
    ['what is written in another way changes nothing', row('DRAFT', ['1.0']), row('DRAFT', ['1']), {}],
    [
      'a row in a state that does not count takes its lines away',
      row('DRAFT', ['4']),
      row('CANCELLED', ['4']),
      { 'PurchaseOrder.ordered/ctr_1/l1': '-4' },
    ],
    [
      'a sum that leaves out no state counts in every state',
      row('CANCELLED', ['4']),
      row('CANCELLED', ['4'], '3'),
      { 'PurchaseOrder.givenUp/ctr_1/l1': '3' },
    ],
    [
      'a line that is gone is taken away',
      row('DRAFT', ['1', '2']),
      row('DRAFT', ['1']),
      { 'PurchaseOrder.ordered/ctr_1/l2': '-2' },
    ],
  ])('%s', (_what, before, after, expected) => {
    expect(changes(before, after)).toEqual(expected);
  });

  it('lines of the same key are added up', () => {
    const twice = {
      ...row('DRAFT', ['1']),
      lines: [
        { contractLineId: 'l1', quantity: '1' },
        { contractLineId: 'l1', quantity: '0.5' },
      ],
    };
    expect(countedIn('PurchaseOrder', tallies.slice(0, 1), twice).get('PurchaseOrder.ordered/ctr_1/l1')).toBe('1.5');
  });
});

describe('talliesOf', () => {
  it('reads the sums that a kind declares', () => {
    expect(talliesOf(PurchaseOrder)).toContainEqual(
      expect.objectContaining({ name: 'ordered', lines: 'lines', owner: 'Contract' }),
    );
  });

  it('throws where a kind has no lines to add up, or keeps sums of something that is no subject', () => {
    const { fields } = PurchaseOrder;
    const all = { of: 'contractId', by: 'id', adds: 'quantity' };
    const without = { name: 'Purchase' as const, fields, tallies: { all } };
    expect(() => talliesOf(without)).toThrow('Purchase has the tally all and no lines');
    const ofText = { ...without, lines: 'lines', tallies: { all: { ...all, of: 'number' } } };
    expect(() => talliesOf(ofText)).toThrow('Purchase keeps the tally all of number, which refers to no subject');
  });
});
