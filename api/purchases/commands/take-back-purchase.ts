import { takeBackPurchaseInput } from '../../../schema/purchases/inputs.js';
import { purchase } from '../../../schema/purchases/lifecycle.js';
import { defineCommand } from '../../kernel/command.js';
import { takeBack } from '../../kernel/owners/take-back.js';

/** Ends that somebody stands in for the owner of a purchase. */
export const takeBackPurchase = defineCommand({
  ...takeBack(purchase),
  move: 'takeBackPurchase',
  input: takeBackPurchaseInput,
  subjectId: (input) => input.purchaseId,
});
