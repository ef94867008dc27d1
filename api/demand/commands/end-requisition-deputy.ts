import { endRequisitionDeputyInput } from '../../../schema/demand/inputs.js';
import { requisition } from '../../../schema/demand/lifecycle.js';
import { defineCommand } from '../../kernel/command.js';
import { endDeputy } from '../../kernel/owners/end-deputy.js';

/** Ends the term of the deputy of a requisition's owner. */
export const endRequisitionDeputy = defineCommand({
  ...endDeputy(requisition),
  move: 'endRequisitionDeputy',
  input: endRequisitionDeputyInput,
  subjectId: (input) => input.requisitionId,
});
