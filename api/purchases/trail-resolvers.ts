import type { Context } from '../kernel/context.js';
import { say } from '../kernel/messages.js';
import type { Module } from '../kernel/module.js';
import { namesOfRefs, statesNow } from '../trail/index.js';
import { momentOf } from './as-of.js';
import { type Lane, type LaneMark, lanesOf } from './lanes.js';
import { judgementOf, pathsOf } from './paths.js';
import type { PurchaseThen } from './purchase-as-of.js';
import { type Thread, visibleSteps } from './thread.js';
import { countTrail } from './trail-counts.js';
import { matchingSteps, type TrailFilter } from './trail-filter.js';
import { pageTrail } from './trail-page.js';

/** Adds the names of people, as far as the reader may know them. */
async function named<Acting extends { readonly ref: string }>(people: readonly Acting[], ctx: Context) {
  const names = await namesOfRefs([...new Set(people.map(({ ref }) => ref))], ctx);
  return people.map((one) => ({ ...one, name: names.get(one.ref) ?? null }));
}

async function counts(thread: Thread, filter: TrailFilter | null | undefined, ctx: Context) {
  const steps = await visibleSteps(thread, ctx, { withPaths: false });
  const counted = countTrail(steps, filter, await statesNow(ctx));
  return { ...counted, actors: await named(counted.actors, ctx) };
}

async function lanes(
  thread: Thread,
  { bins, filter }: { readonly bins: number; readonly filter?: TrailFilter | null },
  ctx: Context,
) {
  const steps = matchingSteps(await visibleSteps(thread, ctx, { withPaths: false }), filter);
  const { from, to, lanes } = lanesOf(steps, bins);
  return { from, to, lanes: await named<Lane>(lanes, ctx) };
}

/** The resolvers of a purchase's trail. */
export const trailResolvers: Module['resolvers'] = {
  PurchaseTrail: {
    entries: (thread: Thread, args, ctx) => pageTrail(thread, args, ctx),
    counts: (thread: Thread, { filter }, ctx) => counts(thread, filter, ctx),
    lanes: (thread: Thread, args, ctx) => lanes(thread, args, ctx),
    asOf: (thread: Thread, { moment }, ctx) => momentOf(thread, moment ?? {}, ctx),
    paths: (thread: Thread, _args, ctx) => pathsOf(thread, ctx),
    judgement: (thread: Thread, _args, ctx) => judgementOf(thread, ctx),
  },
  PurchaseAsOf: {
    owner: ({ ownerId }: PurchaseThen, _args, ctx) => ctx.load('Account', ownerId),
    unit: ({ unitId }: PurchaseThen, _args, ctx) => ctx.load('Unit', unitId),
  },
  LaneMark: {
    label: ({ type }: LaneMark, _args, { actor }) => say(actor.language, `move.${type.split('.')[1] ?? type}`),
  },
};
