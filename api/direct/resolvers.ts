import { businessDay } from '../../schema/kernel/calendar.js';
import type { Context } from '../kernel/context.js';
import type { Module } from '../kernel/module.js';
import { computedOf, listRows } from '../kernel/reads.js';
import { COUNTING, limitInForce } from './rules/limit-in-force.js';

interface UsedArgs {
  readonly supplierId: string;
  readonly without?: string | null;
}

/** The module's resolvers. */
export const directResolvers: Module['resolvers'] = {
  DirectLimitInForce: { used: (_row, args: UsedArgs, ctx) => used(args, ctx) },
  Query: {
    directLimitInForce: async (_parent, _args, { actor }) =>
      limitInForce(
        await listRows('DirectLimit', actor, { state: 'CONFIRMED' }, { sort: { confirmedAt: -1 }, limit: 1 }),
      ),
  },
};

/** What direct purchases of this year use of the limit of a supplier, with tax. */
async function used({ supplierId, without }: UsedArgs, { actor, clock }: Context): Promise<string> {
  const year = businessDay(clock.now()).slice(0, 4);
  const counting = {
    ...{ supplierId, ...COUNTING, proposedOn: { $gte: `${year}-01-01`, $lte: `${year}-12-31` } },
    ...(without && { _id: { $ne: without } }),
  };
  const [sum] = await computedOf('DirectPurchase', actor, counting, [
    { $group: { _id: null, amount: { $sum: '$total.amount' } } },
  ]);
  return (sum as { readonly amount: string } | undefined)?.amount ?? '0';
}
