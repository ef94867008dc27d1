import type { Role } from '../common/roles.js';

/** Supervising posts: one person alone can neither take one away nor stop its holder. */
export const GUARDED_ROLES = [
  'DISCIPLINE_OFFICER',
  'INTERNAL_AUDITOR',
  'AUDIT_ADMIN',
] as const satisfies readonly Role[];

/** Whether a post is one of these. */
export function isGuardedRole(role: Role): boolean {
  return GUARDED_ROLES.some((guarded) => guarded === role);
}
