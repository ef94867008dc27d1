import { describe, expect, it } from '@jest/globals';
import { type OrderUrgingRow, PurchaseOrder } from '../../../schema/orders/purchase-order.js';
import { bareRow, gear, givenFor, inputFor, rowOf, untaxed } from '../../../test/kit/rows.js';
import { announceDelivery } from './announce-delivery.js';
import { urgeDelivery } from './urge-delivery.js';
import { urgingLeft } from './urging-left.js';

const now = new Date('2026-05-10T02:00:00.000Z');
const given = givenFor({ now });
const line = (id: string, received: string) => ({
  ...gear,
  ...{ id, contractLineId: id, quantity: '10', received, unitPrice: '1', total: '10' },
  ...{ dueOn: '2026-05-01', closed: null, expectedOn: null },
});
const order = (urging: OrderUrgingRow | null) =>
  rowOf(PurchaseOrder, {
    ...bareRow,
    ...{ _id: 'ord_1', state: 'PARTLY_RECEIVED', number: 'DD-2026-000001', contractId: 'ctr_1', currency: 'CNY' },
    lines: [line('l1', '0'), line('l2', '4'), line('l3', '10')],
    ...untaxed,
    ...{ total: { amount: '30', currency: 'CNY' }, deliverTo: 'Gate 3', urging },
  });
const urged = (lineIds: readonly string[], urgedAt: string): OrderUrgingRow => ({
  ...{ lineIds, reason: null, urgedAt: new Date(urgedAt) },
});

describe('urgeDelivery', () => {
  const decide = (urging: OrderUrgingRow | null, lineIds: readonly string[]) =>
    urgeDelivery.decide(order(urging), inputFor(PurchaseOrder, 'urgeDelivery', { lineIds }), given);

  it('urges lines of which something is still to come', () => {
    expect(decide(null, ['l1', 'l2'])).toEqual({ urging: { lineIds: ['l1', 'l2'], reason: null, urgedAt: now } });
  });

  it('urges again on another day, together with what has had no answer', () => {
    expect(decide(urged(['l1'], '2026-05-09T02:00:00Z'), ['l2'])).toMatchObject({
      urging: { lineIds: ['l1', 'l2'], urgedAt: now },
    });
  });

  it('refuses a second time on the day in China on which it was urged', () => {
    expect(decide(urged(['l1'], '2026-05-09T16:30:00Z'), ['l2'])).toMatchObject({ key: 'orders.urgedToday' });
  });

  it('refuses every line that has come, and every one that the order does not have', () => {
    const issues = [
      { key: 'orders.nothingToCome', path: ['lineIds', '0'] },
      { key: 'orders.noSuchLine', path: ['lineIds', '1'] },
    ];
    expect(decide(null, ['l3', 'l9', 'l1'])).toMatchObject({ issues });
  });
});

describe('announceDelivery', () => {
  const decide = (
    urging: OrderUrgingRow | null,
    lines: readonly { readonly lineId: string; readonly expectedOn: string | null }[],
  ) => announceDelivery.decide(order(urging), inputFor(PurchaseOrder, 'announceDelivery', { lines }), given);

  it('says when lines will come, and waits on for the day of others that were urged', () => {
    const said = decide(urged(['l1', 'l2'], '2026-05-09T02:00:00Z'), [
      { lineId: 'l1', expectedOn: '2026-05-10' },
      { lineId: 'l2', expectedOn: null },
    ]);
    expect(said).toMatchObject({
      lines: [{ expectedOn: '2026-05-10', dueOn: '2026-05-01' }, { expectedOn: null }, { expectedOn: null }],
      urging: { lineIds: ['l2'] },
    });
  });

  it('can be said without having been urged', () => {
    expect(decide(null, [{ lineId: 'l2', expectedOn: '2026-06-01' }])).toMatchObject({ urging: null });
  });

  const refusals = [
    ['no day at all', [{ lineId: 'l1', expectedOn: null }], { key: 'orders.noDaySaid' }],
    [
      'a day that is over',
      [{ lineId: 'l1', expectedOn: '2026-05-09' }],
      { key: 'orders.expectedInThePast', path: ['lines', '0', 'expectedOn'] },
    ],
    ['a line that has come', [{ lineId: 'l3', expectedOn: '2026-06-01' }], { key: 'orders.nothingToCome' }],
    ['a line of another order', [{ lineId: 'l9', expectedOn: '2026-06-01' }], { key: 'orders.noSuchLine' }],
    [
      'a line twice',
      [
        { lineId: 'l1', expectedOn: '2026-06-01' },
        { lineId: 'l1', expectedOn: '2026-06-02' },
      ],
      { key: 'orders.lineTwice', path: ['lines', '1', 'lineId'] },
    ],
  ] as const;
  for (const [name, lines, refused] of refusals)
    it(`refuses ${name}`, () => expect(decide(null, lines)).toMatchObject(refused));
});

describe('urgingLeft', () => {
  it('keeps what is still to come, and ends with it', () => {
    const urging = urged(['l1', 'l2'], '2026-05-09T02:00:00Z');
    expect(urgingLeft(urging, [line('l1', '10'), line('l2', '9')])).toEqual({ ...urging, lineIds: ['l2'] });
    expect(urgingLeft(urging, [line('l1', '10'), line('l2', '10')])).toBeNull();
    expect(urgingLeft(null, [line('l1', '0')])).toBeNull();
  });
});
