import type { Lifecycle } from '../../../schema/kernel/lifecycle.js';
import { type Refusal, refuse } from '../refusal.js';
import type { RowOf } from '../subjects.js';

/**
 * Why somebody can neither own something nor act for its owner: not active, without the post, or the owner already; null where nothing
 * stands against it.
 */
export function faultOfHeir(
  heir: RowOf<'Account'>,
  owner: RowOf<'Account'> | null,
  { owned }: Lifecycle,
): Refusal | null {
  if (heir.state !== 'ACTIVE') return refuse('RULE', 'owner.notActive', ['accountId']);
  if (heir.ref === owner?.ref) return refuse('RULE', 'owner.isOwner', ['accountId']);
  const posts = owned?.posts ?? [];
  if (!posts.some((role) => heir.roles.includes(role)))
    return refuse('RULE', 'owner.lacksPost', ['accountId'], { roles: posts.join(',') });
  return null;
}
