import { subjectOfId } from '../../schema/common/ids.js';
import { LIFECYCLES } from '../../schema/lifecycles.js';
import { type AccountRow, accountsBeginningWith } from '../identity/index.js';
import type { Context } from '../kernel/context.js';
import { type Page, type PageArgs, pageRows } from '../kernel/reads.js';

/** Of what heirs are asked for, and how their name or login begins. */
export interface HeirArgs extends PageArgs {
  readonly subjectId: string;
  readonly search?: string | null;
}

/**
 * Active accounts with a post by which one can own a subject, other than its owner's: to whom it can be handed over or lent.
 * Nobody of what has no owner of its own, and of what the viewer may not see. A duty that stands against it shows in the act.
 */
export async function heirs({ subjectId, search, ...page }: HeirArgs, ctx: Context): Promise<Page<AccountRow>> {
  const kind = subjectOfId(subjectId);
  const posts = (kind && LIFECYCLES[kind].owned?.posts) ?? [];
  const row = kind && posts.length > 0 ? await ctx.load(kind, subjectId) : null;
  const ownerId: unknown = row && Reflect.get(row, 'ownerId');
  const owner = typeof ownerId === 'string' ? await ctx.load('Account', ownerId) : null;
  if (!owner) return { edges: [], pageInfo: { hasNextPage: false, endCursor: null } };
  const words = search?.trim() ?? '';
  const able = { state: 'ACTIVE', roles: { $in: [...posts] }, ref: { $ne: owner.ref } };
  return pageRows('Account', ctx.actor, { $and: [able, ...(words ? [accountsBeginningWith(words)] : [])] }, page);
}
