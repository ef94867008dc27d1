import type { Role } from '../../schema/common/roles.js';
import type { AccessRule } from '../../schema/kernel/access.js';
import type { Actor } from './actor.js';

/** Whether any of the roles may ask for a field at all, whatever state its object is in. */
export function opensTo(rule: AccessRule | null, roles: readonly Role[]): boolean {
  if (rule === null) return false;
  if (rule === 'PUBLIC') return true;
  const holders: readonly Role[] = 'roles' in rule ? rule.roles : rule;
  return holders.some((role) => roles.includes(role));
}

/** Whether somebody may read a field of this object. */
export function allows(rule: AccessRule | null, actor: Actor, parent: unknown): boolean {
  if (!opensTo(rule, actor.roles)) return false;
  if (rule === null || rule === 'PUBLIC' || !('states' in rule)) return true;
  const state = typeof parent === 'object' && parent !== null && 'state' in parent ? parent.state : null;
  return typeof state === 'string' && rule.states.includes(state);
}
