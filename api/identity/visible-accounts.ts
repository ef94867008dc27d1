import { ADMIN_ROLES, BUSINESS_ROLES } from '../../schema/common/roles.js';
import { type Actor, holds } from '../kernel/actor.js';
import type { RowFilter } from '../kernel/subjects.js';

/**
 * The accounts that an actor may see: only their own as long as no password is chosen; all for those who administer or work on purchases,
 * since documents name people; those of their firm for a supplier's people; and for the rest of the staff their own.
 */
export function visibleAccounts(actor: Actor): RowFilter | null {
  if (holds(actor, ['NEWCOMER'])) return { _id: actor.id };
  if (actor.audience === 'SYSTEM' || holds(actor, [...ADMIN_ROLES, ...BUSINESS_ROLES])) return {};
  if (actor.audience === 'SUPPLIER') return { supplierId: actor.supplierId };
  return actor.audience === 'STAFF' ? { _id: actor.id } : null;
}
