import { Requisition } from '../../schema/demand/requisition.js';
import { moduleOf, served } from '../kernel/module-of.js';
import { createRequisition } from './rules/create-requisition.js';
import { editRequisition } from './rules/edit-requisition.js';
import { ownerRules } from './rules/owner-rules.js';
import { submitRequisition } from './rules/submit-requisition.js';

export type { RequisitionLineRow, RequisitionRow } from '../../schema/demand/requisition.js';

const requisitions = served(Requisition, { createRequisition, editRequisition, submitRequisition, ...ownerRules });

/** The acts on requisitions. */
export const demandCommands = requisitions.commands;

/** Demand: what units need, asked for and approved. */
export const demandModule = moduleOf('demand', [requisitions]);
