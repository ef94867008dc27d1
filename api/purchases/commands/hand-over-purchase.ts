import { handOverPurchaseInput } from '../../../schema/purchases/inputs.js';
import { purchase } from '../../../schema/purchases/lifecycle.js';
import { defineCommand } from '../../kernel/command.js';
import { handOver } from '../../kernel/owners/hand-over.js';

/** Gives a purchase to somebody else, for good. */
export const handOverPurchase = defineCommand({
  ...handOver(purchase),
  move: 'handOverPurchase',
  input: handOverPurchaseInput,
  subjectId: (input) => input.purchaseId,
});
