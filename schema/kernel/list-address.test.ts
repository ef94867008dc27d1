import { describe, expect, it } from '@jest/globals';
import { PurchaseOrder } from '../orders/purchase-order.js';
import { listFactsOf } from './derive/lists.js';
import { readListAddress } from './list-address.js';

const facts = listFactsOf(PurchaseOrder);
const read = (address: string) => facts && readListAddress(facts, new URLSearchParams(address));
const supplierId = `sup_${'0'.repeat(32)}`;

describe('the address of a list', () => {
  it('says what it is narrowed to, how it is sorted and what is shown', () => {
    const address = `state=RELEASED&supplierId=${supplierId}&mine=true&createdFrom=2026-02-28&totalUntil=-12.50&search=DD`;
    expect(read(`${address}&sort=TOTAL&descending=true&columns=number,total`)).toEqual({
      args: {
        ...{ state: 'RELEASED', supplierId, mine: true, createdFrom: '2026-02-28' },
        ...{ totalUntil: '-12.50', search: 'DD' },
      },
      sort: 'TOTAL',
      descending: true,
      columns: ['number', 'total'],
      wrong: [],
    });
    expect(read('')).toEqual({ args: {}, sort: null, descending: null, columns: null, wrong: [] });
  });

  it.each([
    ['state', 'NOBODY'],
    ['supplierId', `acc_${'0'.repeat(32)}`],
    ['mine', 'perhaps'],
    ['createdFrom', '2026-02-30'],
    ['createdFrom', '20260228'],
    ['totalFrom', '1,000'],
    ['totalFrom', 'NaN'],
    ['search', 'x'.repeat(201)],
    ['sort', 'SECRET'],
  ])('%s is never %s: it narrows nothing, and is named', (name, value) => {
    expect(read(`${name}=${value}`)).toMatchObject({ args: {}, sort: null, wrong: [name] });
  });
});
