import { GraphQLError } from 'graphql';
import { BUSINESS_ROLES, SUPERVISION_ROLES } from '../../schema/common/roles.js';
import { defineAccess } from '../../schema/kernel/access.js';
import type { Context } from '../kernel/context.js';
import { rowsById } from '../kernel/reads.js';
import type { Change, ChangeHub } from './watch.js';

export { type Change, type ChangeHub, watchChanges } from './watch.js';

/** Live updates; they say only that something changed, and the page asks again for what it shows. */
export function liveModule(hub: ChangeHub) {
  return {
    name: 'live',
    resolvers: {
      Subscription: {
        purchaseChanged: {
          subscribe: (_parent: unknown, { id }: { readonly id: string }, ctx: Context) => purchaseChanges(hub, id, ctx),
          resolve: ({ id }: Change) => id,
        },
        alertsChanged: {
          subscribe: (_parent: unknown, _args: unknown, ctx: Context) => alertChanges(hub, ctx),
          resolve: ({ id }: Change) => id,
        },
      },
    },
    access: defineAccess({ Subscription: { purchaseChanged: BUSINESS_ROLES, alertsChanged: SUPERVISION_ROLES } }),
  };
}

async function purchaseChanges(hub: ChangeHub, id: string, ctx: Context): Promise<AsyncIterableIterator<Change>> {
  if (!(await ctx.load('Purchase', id)))
    throw new GraphQLError('There is no such purchase', { extensions: { code: 'FORBIDDEN' } });
  return hub.subscribe((change) => change.kind === 'purchase' && change.id === id, { kind: 'purchase', id });
}

/** Alerts that the reader may see; after a gap in the stream an empty id says: look at all. */
function alertChanges(hub: ChangeHub, ctx: Context): AsyncIterableIterator<Change> {
  const changes = hub.subscribe(({ kind }) => kind === 'alert', { kind: 'alert', id: '' });
  const next = async (): Promise<IteratorResult<Change>> => {
    for (;;) {
      const change = await changes.next();
      if (change.done || (await sees(change.value, ctx))) return change;
    }
  };
  // No generator: ending one waits for the change that it waits for.
  const leave = async (): Promise<IteratorResult<Change>> => {
    await changes.return?.();
    return { done: true, value: undefined };
  };
  const seen: AsyncIterableIterator<Change> = { next, return: leave, throw: leave, [Symbol.asyncIterator]: () => seen };
  return seen;
}

async function sees({ id }: Change, { actor }: Context): Promise<boolean> {
  return id === '' || (await rowsById('Alert', actor, [id]))[0] !== null;
}
