import { appointRequisitionDeputyInput } from '../../../schema/demand/inputs.js';
import { requisition } from '../../../schema/demand/lifecycle.js';
import { defineCommand } from '../../kernel/command.js';
import { appointDeputy } from '../../kernel/owners/appoint-deputy.js';

/** Appoints who may act in the place of the owner of a requisition, for a time. */
export const appointRequisitionDeputy = defineCommand({
  ...appointDeputy(requisition),
  move: 'appointRequisitionDeputy',
  input: appointRequisitionDeputyInput,
  subjectId: (input) => input.requisitionId,
});
