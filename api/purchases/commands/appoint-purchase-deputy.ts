import { appointPurchaseDeputyInput } from '../../../schema/purchases/inputs.js';
import { purchase } from '../../../schema/purchases/lifecycle.js';
import { defineCommand } from '../../kernel/command.js';
import { appointDeputy } from '../../kernel/owners/appoint-deputy.js';

/** Appoints who may act in the place of the owner of a purchase, for a time. */
export const appointPurchaseDeputy = defineCommand({
  ...appointDeputy(purchase),
  move: 'appointPurchaseDeputy',
  input: appointPurchaseDeputyInput,
  subjectId: (input) => input.purchaseId,
});
