import { handOverRequisitionInput } from '../../../schema/demand/inputs.js';
import { requisition } from '../../../schema/demand/lifecycle.js';
import { defineCommand } from '../../kernel/command.js';
import { handOver } from '../../kernel/owners/hand-over.js';

/** Gives a requisition to somebody else, for good. */
export const handOverRequisition = defineCommand({
  ...handOver(requisition),
  move: 'handOverRequisition',
  input: handOverRequisitionInput,
  subjectId: (input) => input.requisitionId,
});
