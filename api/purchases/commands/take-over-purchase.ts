import { takeOverPurchaseInput } from '../../../schema/purchases/inputs.js';
import { purchase } from '../../../schema/purchases/lifecycle.js';
import { defineCommand } from '../../kernel/command.js';
import { takeOver } from '../../kernel/owners/take-over.js';

/** Stands in for the absent owner of a purchase. */
export const takeOverPurchase = defineCommand({
  ...takeOver(purchase),
  move: 'takeOverPurchase',
  input: takeOverPurchaseInput,
  subjectId: (input) => input.purchaseId,
});
