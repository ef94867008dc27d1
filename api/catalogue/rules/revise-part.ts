import { Part } from '../../../schema/catalogue/part.js';
import { refuse } from '../../kernel/refusal.js';
import { rewritten, rule } from '../../kernel/rule.js';
import { openRequisitionOf } from '../open-requisition-of.js';

/**
 * Revises the description of a part. Its unit stays as long as the part is being requested, bought or delivered, since quantities under way
 * are counted in it.
 */
export const revisePart = rule(Part, 'revisePart', {
  facts: async ({ unit }, read, row) => ({ open: unit === row.unit ? null : await openRequisitionOf(row._id, read) }),
  decide: (row, input, { facts: { open } }) => {
    if (open !== null)
      return refuse('RULE', 'catalogue.unitInUse', ['unit'], { unit: row.unit, document: open.number });
    return rewritten(Part, input, {});
  },
});
