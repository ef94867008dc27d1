import { describe, expect, it } from '@jest/globals';
import { mergeTables, type TableOf } from './merge-tables.js';

describe('mergeTables', () => {
  it('a type has the fields of all modules that extend it', () => {
    const tables = [
      { by: 'purchases', says: { Purchase: { owner: 1 }, Query: { purchase: 2 } } },
      { by: 'risk', says: { Purchase: { alerts: 3 } } },
    ];
    expect(mergeTables(tables)).toEqual({ Purchase: { owner: 1, alerts: 3 }, Query: { purchase: 2 } });
  });

  it('two declarations of one field throw an error that names both', () => {
    const tables = [
      { by: 'purchases', says: { Purchase: { alerts: 1 }, Query: { purchase: 2 } } },
      { by: 'risk', says: { Purchase: { alerts: 1 }, Query: { purchase: 3 } } },
    ];
    expect(() => mergeTables(tables)).toThrow(
      'Said twice, leave it to one: Purchase.alerts by purchases and by risk; Query.purchase by purchases and by risk',
    );
  });

  it('a type may have a field called name, and what every object inherits is no field', () => {
    const tables: TableOf<number>[] = [
      { by: 'identity', says: { Unit: { name: 1, head: 2 } } },
      { by: 'risk', says: { Unit: { constructor: 3 } } },
    ];
    expect(mergeTables(tables).Unit).toEqual({ name: 1, head: 2, constructor: 3 });
  });
});
