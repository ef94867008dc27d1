import { endPurchaseDeputyInput } from '../../../schema/purchases/inputs.js';
import { purchase } from '../../../schema/purchases/lifecycle.js';
import { defineCommand } from '../../kernel/command.js';
import { endDeputy } from '../../kernel/owners/end-deputy.js';

/** Ends the term of the deputy of a purchase's owner. */
export const endPurchaseDeputy = defineCommand({
  ...endDeputy(purchase),
  move: 'endPurchaseDeputy',
  input: endPurchaseDeputyInput,
  subjectId: (input) => input.purchaseId,
});
