import { Supplier } from '../../../schema/suppliers/supplier.js';
import { refuse, refuseTogether } from '../../kernel/refusal.js';
import { change, rule } from '../../kernel/rule.js';
import { missingIn } from '../missing-in.js';

/** Submits the profile for review and accepts the integrity pledge (廉洁承诺书). */
export const submitSupplier = rule(Supplier, 'submitSupplier', {
  decide: (row, { acceptPledge }, { now }) => {
    const fault = refuseTogether([
      acceptPledge ? null : refuse('RULE', 'suppliers.pledgeNeeded', ['acceptPledge']),
      missingIn(row).length > 0 ? refuse('RULE', 'suppliers.profileIncomplete', ['supplierId']) : null,
    ]);
    if (fault) return fault;
    // Submitting again answers the reason for which it was returned.
    return change(Supplier, { pledgeAcceptedAt: now, remark: null });
  },
});
