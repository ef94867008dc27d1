import type { Actor } from '../../kernel/actor.js';
import { type Refusal, refuse } from '../../kernel/refusal.js';
import type { RequisitionRow } from '../model.js';

/** A requisition is written, submitted and cancelled by whoever asked for it, or within the same unit. */
export function ownUnit(row: RequisitionRow, actor: Actor): Refusal | null {
  if (row.requestedById === actor.id) return null;
  if (row.unitId !== null && row.unitId === actor.unitId) return null;
  return refuse('FORBIDDEN', 'demand.otherUnit', ['requisitionId']);
}
