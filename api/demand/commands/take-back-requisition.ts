import { takeBackRequisitionInput } from '../../../schema/demand/inputs.js';
import { requisition } from '../../../schema/demand/lifecycle.js';
import { defineCommand } from '../../kernel/command.js';
import { takeBack } from '../../kernel/owners/take-back.js';

/** Ends that somebody stands in for the owner of a requisition. */
export const takeBackRequisition = defineCommand({
  ...takeBack(requisition),
  move: 'takeBackRequisition',
  input: takeBackRequisitionInput,
  subjectId: (input) => input.requisitionId,
});
