import { businessDay } from '../../../schema/kernel/calendar.js';
import { Supplier } from '../../../schema/suppliers/supplier.js';
import { refuse } from '../../kernel/refusal.js';
import { change, rule } from '../../kernel/rule.js';

/**
 * Confirms that payments wait: from now on none is approved or recorded, up to and including the proposed day, and the supplier is told
 * why.
 */
export const confirmWithholding = rule(Supplier, 'confirmWithholding', {
  foreseen: true,
  decide: ({ proposedWithholding: proposed }, _input, { now }) => {
    if (!proposed) return refuse('RULE', 'suppliers.noWithholding', ['supplierId']);
    if (proposed.until < businessDay(now)) return refuse('RULE', 'suppliers.withheldUntilPast', ['supplierId']);
    return change(Supplier, { withholding: proposed, proposedWithholding: null });
  },
});
