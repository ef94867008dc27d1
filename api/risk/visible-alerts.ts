import { PURCHASING_ROLES, SUPERVISION_ROLES } from '../../schema/common/roles.js';
import { type Actor, holds } from '../kernel/actor.js';
import type { RowFilter } from '../kernel/subjects.js';

/** These supervise the whole enterprise; unit heads and grid supervisors only their own unit. */
const EVERYWHERE = ['DISCIPLINE_OFFICER', 'INTERNAL_AUDITOR', 'FUNCTIONAL_ASSESSOR'] as const;

/** The alerts that an actor may see: supervisors do, unless they also hold a post in purchasing. */
export function visibleAlerts(actor: Actor): RowFilter | null {
  if (actor.audience === 'SYSTEM') return {};
  if (actor.audience !== 'STAFF' || !holds(actor, SUPERVISION_ROLES) || holds(actor, PURCHASING_ROLES)) return null;
  if (holds(actor, EVERYWHERE)) return {};
  return actor.unitId === null ? null : { unitId: actor.unitId };
}
