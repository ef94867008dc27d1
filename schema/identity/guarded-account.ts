import type { Role } from '../common/roles.js';

/** Posts whose holders watch over the others: nobody alone takes one away or stops who holds it. */
export const GUARDED_ROLES = [
  'DISCIPLINE_OFFICER',
  'INTERNAL_AUDITOR',
  'AUDIT_ADMIN',
] as const satisfies readonly Role[];

/** Whether a post is among those. */
export function isGuardedRole(role: Role): boolean {
  return GUARDED_ROLES.some((guarded) => guarded === role);
}
