import { subjectOfId } from '../../schema/common/ids.js';
import { LIFECYCLES } from '../../schema/lifecycles.js';
import { type AccountRow, accountsBeginningWith } from '../identity/index.js';
import type { Context } from '../kernel/context.js';
import { type Page, type PageArgs, pageRows } from '../kernel/reads.js';

/** The subject that heirs are asked for, and the beginning of their name or login. */
export interface HeirArgs extends PageArgs {
  readonly subjectId: string;
  readonly search?: string | null;
}

/**
 * Active accounts with a post that can own a subject, other than its owner's: people to whom it can be handed over, or who can act for its
 * owner. Empty for subjects without an owner of their own, and for those that the viewer may not see. Whether a duty stands against it is
 * judged by the act.
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
