import type { Module } from '../kernel/module.js';
import type { OwnedRow } from '../kernel/owners/owned-row.js';

type Deputy = NonNullable<OwnedRow['deputy']>;
type StandIn = NonNullable<OwnedRow['standIn']>;

/** Resolvers for those who act in an owner's place. */
export const ownerResolvers: Module['resolvers'] = {
  Deputy: { account: ({ accountId }: Deputy, _args, ctx) => ctx.load('Account', accountId) },
  StandIn: { account: ({ accountId }: StandIn, _args, ctx) => ctx.load('Account', accountId) },
};
