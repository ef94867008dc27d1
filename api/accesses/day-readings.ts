import type { ReadingRow } from '../../schema/accesses/reading.js';
import { WATCHERS } from '../../schema/common/roles.js';
import type { Context } from '../kernel/context.js';
import { personName } from '../kernel/person-name.js';
import { type PageArgs, pageRows } from '../kernel/reads.js';

/** Who has read a day of the asker, when and why, newest first. */
export async function dayReadings(args: PageArgs, ctx: Context) {
  const { edges, pageInfo } = await pageRows('Reading', ctx.actor, { kind: 'PERSON_DAY', about: ctx.actor.ref }, args);
  const nodes = await Promise.all(edges.map(({ node }) => told(node, ctx)));
  return { edges: edges.map(({ cursor }, place) => ({ cursor, node: nodes[place] })), pageInfo };
}

async function told({ _id: id, createdAt: at, day, reason, readerId }: ReadingRow, ctx: Context) {
  const reader = await ctx.load('Account', readerId);
  const readerRoles = reader?.roles.filter((role) => WATCHERS.some((watcher) => watcher === role)) ?? [];
  return { id, at, day, reason, readerName: reader && personName(reader, ctx.actor.language), readerRoles };
}
