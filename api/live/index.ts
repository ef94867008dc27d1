import { GraphQLError } from 'graphql';
import { type SubjectName, subjectOfId } from '../../schema/common/ids.js';
import { BUSINESS_ROLES, SUPERVISION_ROLES } from '../../schema/common/roles.js';
import { defineAccess } from '../../schema/kernel/access.js';
import type { Actor } from '../kernel/actor.js';
import type { Context } from '../kernel/context.js';
import { rowsById } from '../kernel/reads.js';
import { followAs } from './follow-as.js';
import type { Change, ChangeHub } from './watch.js';

export { type Change, type ChangeHub, watchChanges } from './watch.js';

/** Live updates. They say only that something changed; the page then asks again for what it shows. */
export function liveModule(hub: ChangeHub) {
  return {
    name: 'live',
    resolvers: {
      Subscription: {
        purchaseChanged: {
          subscribe: (_parent: unknown, { id }: { readonly id: string }, ctx: Context) => followPurchase(hub, id, ctx),
          resolve: (id: string) => id,
        },
        alertsChanged: {
          subscribe: (_parent: unknown, _args: unknown, ctx: Context) => followAlerts(hub, ctx),
          resolve: (id: string) => id,
        },
      },
    },
    access: defineAccess({ Subscription: { purchaseChanged: BUSINESS_ROLES, alertsChanged: SUPERVISION_ROLES } }),
  };
}

/**
 * Sends the id of the purchase each time a subject of it changed that the reader may see. Where that is a sealed bid, nobody of the staff
 * is told, since the moment alone would reveal that somebody bids.
 */
async function followPurchase(hub: ChangeHub, id: string, ctx: Context): Promise<AsyncIterableIterator<string>> {
  if (!(await ctx.load('Purchase', id)))
    throw new GraphQLError('There is no such purchase', { extensions: { code: 'FORBIDDEN' } });
  return followAs(ctx, hub, {
    roles: BUSINESS_ROLES,
    wants: (change) => change.kind === 'entry' && change.purchaseId === id,
    toTell: async (changes, actor) => {
      const [purchase] = await rowsById('Purchase', actor, [id]);
      return purchase && (await seesAny(changes, actor)) ? [id] : [];
    },
  });
}

/** The ids of changed alerts that the reader may see; after a gap in the stream, an empty id asks the page to reload all. */
function followAlerts(hub: ChangeHub, ctx: Context): AsyncIterableIterator<string> {
  return followAs(ctx, hub, {
    roles: SUPERVISION_ROLES,
    wants: ({ kind }) => kind === 'alert',
    toTell: async (changes, actor) => {
      const missed = changes.some(({ kind }) => kind === 'all') ? [''] : [];
      const ids = changes.flatMap(({ kind, id }) => (kind === 'alert' ? [id] : []));
      return [...missed, ...(await seenOf('Alert', ids, actor))];
    },
  });
}

/** Whether the reader may see one of the subjects, as in a list of them. */
async function seesAny(changes: readonly Change[], actor: Actor): Promise<boolean> {
  if (changes.some(({ kind }) => kind === 'all')) return true;
  const byKind = new Map<SubjectName, string[]>();
  for (const { id } of changes) {
    const name = subjectOfId(id);
    if (name) byKind.set(name, [...(byKind.get(name) ?? []), id]);
  }
  for (const [name, ids] of byKind) if ((await seenOf(name, ids, actor)).length > 0) return true;
  return false;
}

async function seenOf(name: SubjectName, ids: readonly string[], actor: Actor): Promise<string[]> {
  const rows = ids.length === 0 ? [] : await rowsById(name, actor, ids);
  return rows.flatMap((row) => (row ? [row._id] : []));
}
