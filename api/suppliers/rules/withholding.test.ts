import { describe, expect, it } from '@jest/globals';
import { Supplier, type SupplierRow } from '../../../schema/suppliers/supplier.js';
import { given, NOW, supplier } from '../../../test/kit/example-event.js';
import { inputFor } from '../../../test/kit/rows.js';
import { confirmWithholding } from './confirm-withholding.js';
import { proposeWithholding } from './propose-withholding.js';

const wait = { reason: '质量索赔未结', until: '2026-04-01', proposedById: 'acc_buyer', proposedAt: NOW };
const suspended = (more: Partial<SupplierRow> = {}) => ({ ...supplier(1, 'SUSPENDED'), ...more });

describe('payments to a suspended supplier', () => {
  it.each([
    ['through today', '2026-03-02', null],
    ['through the ninetieth day', '2026-05-31', null],
    ['through a day that is past', '2026-03-01', 'suppliers.withheldUntilPast'],
    ['for longer than ninety days', '2026-06-01', 'suppliers.withheldTooLong'],
  ])('are proposed to be held back %s', (_name, until, key) => {
    const decided = proposeWithholding.decide(
      suspended(),
      inputFor(Supplier, 'proposeWithholding', { reason: wait.reason, until }),
      given(null, null),
    );
    expect(decided).toMatchObject(
      key === null ? { proposedWithholding: { until, proposedById: 'acc_buyer' } } : { key, path: ['until'] },
    );
  });

  it('payments cannot be proposed to be held back twice at once', () => {
    const row = suspended({ proposedWithholding: wait });
    const { reason, until } = wait;
    expect(
      proposeWithholding.decide(row, inputFor(Supplier, 'proposeWithholding', { reason, until }), given(null, null)),
    ).toMatchObject({
      key: 'suppliers.withholdingProposed',
    });
  });

  it('payments wait from the confirmation on, as proposed', () => {
    const confirm = (row: SupplierRow) =>
      confirmWithholding.decide(row, inputFor(Supplier, 'confirmWithholding', {}), given(null, null));
    expect(confirm(suspended({ proposedWithholding: wait }))).toEqual({ withholding: wait, proposedWithholding: null });
    const late = { ...wait, until: '2026-03-01' };
    expect(confirm(suspended({ proposedWithholding: late }))).toMatchObject({ key: 'suppliers.withheldUntilPast' });
  });
});
