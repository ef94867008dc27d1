import { businessDay } from '../../../schema/kernel/calendar.js';
import { Supplier } from '../../../schema/suppliers/supplier.js';
import { refuse } from '../../kernel/refusal.js';
import { change, rule } from '../../kernel/rule.js';
import { there } from '../../kernel/there.js';

/**
 * Confirms that payments wait: from now on none is approved or recorded, up to and including the proposed day, and the supplier is told
 * why.
 */
export const confirmWithholding = rule(Supplier, 'confirmWithholding', {
  foreseen: true,
  decide: ({ proposedWithholding }, _input, { now }) => {
    const proposed = there(proposedWithholding);
    if (proposed.until < businessDay(now)) return refuse('RULE', 'suppliers.withheldUntilPast', ['supplierId']);
    return change(Supplier, { withholding: proposed, proposedWithholding: null });
  },
});
