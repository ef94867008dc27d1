import { takeOverRequisitionInput } from '../../../schema/demand/inputs.js';
import { requisition } from '../../../schema/demand/lifecycle.js';
import { defineCommand } from '../../kernel/command.js';
import { takeOver } from '../../kernel/owners/take-over.js';

/** Stands in for the absent owner of a requisition. */
export const takeOverRequisition = defineCommand({
  ...takeOver(requisition),
  move: 'takeOverRequisition',
  input: takeOverRequisitionInput,
  subjectId: (input) => input.requisitionId,
});
