import { Supplier, type SupplierRow } from '../../../schema/suppliers/supplier.js';
import { refuse, refuseTogether } from '../../kernel/refusal.js';
import { change, rule } from '../../kernel/rule.js';

/** Submits the profile for review and accepts the integrity pledge (廉洁承诺书). */
export const submitSupplier = rule(Supplier, 'submitSupplier', {
  decide: (row, { acceptPledge }, { now }) => {
    const fault = refuseTogether([
      acceptPledge ? null : refuse('RULE', 'suppliers.pledgeNeeded', ['acceptPledge']),
      lacking(row) ? refuse('RULE', 'suppliers.profileIncomplete', ['supplierId']) : null,
    ]);
    if (fault) return fault;
    // Submitting again answers the reason for which it was returned.
    return change(Supplier, { pledgeAcceptedAt: now, remark: null });
  },
});

/** The profile is edited as a whole, so one missing field means that it was never filled in. */
function lacking(row: SupplierRow): boolean {
  const needed = [
    row.legalRepresentative,
    row.taxpayer,
    row.address,
    row.contactName,
    row.contactPhone,
    row.bankName,
    row.bankAccount,
  ];
  return needed.includes(null) || row.categoryIds.length === 0;
}
