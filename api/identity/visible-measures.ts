import { ADMIN_ROLES, WATCHERS } from '../../schema/common/roles.js';
import { type Actor, holds } from '../kernel/actor.js';
import type { RowFilter } from '../kernel/subjects.js';

/** The measures that an actor may see: all for administrators and supervisors, otherwise those to confirm and those about oneself. */
export function visibleMeasures(actor: Actor): RowFilter | null {
  if (actor.audience === 'SYSTEM') return {};
  if (actor.audience !== 'STAFF' || holds(actor, ['NEWCOMER'])) return null;
  if (holds(actor, [...ADMIN_ROLES, ...WATCHERS])) return {};
  return { $or: [{ confirmerIds: actor.id }, { accountId: actor.id }] };
}
