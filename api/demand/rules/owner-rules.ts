import { Requisition } from '../../../schema/demand/requisition.js';
import { lifecycleOf } from '../../../schema/kernel/derive/lifecycle.js';
import { appointDeputy } from '../../kernel/owners/appoint-deputy.js';
import { handOver } from '../../kernel/owners/hand-over.js';
import { takeOver } from '../../kernel/owners/take-over.js';
import { rule } from '../../kernel/rule.js';

const lifecycle = lifecycleOf(Requisition);

/** The rules by which a requisition gets another owner, for good or for a time; they are those of everything that is owned. */
export const ownerRules = {
  handOverRequisition: rule(Requisition, 'handOverRequisition', handOver(lifecycle)),
  takeOverRequisition: rule(Requisition, 'takeOverRequisition', takeOver(lifecycle)),
  appointRequisitionDeputy: rule(Requisition, 'appointRequisitionDeputy', appointDeputy(lifecycle)),
};
