import type { ReadingRow } from '../accesses/index.js';
import type { Module } from '../kernel/module.js';
import { namesOfRefs } from '../trail/read-entry.js';
import { actsOf, dayOfReading, hoursOf, type PersonDay } from './person-day.js';
import { searchTrail } from './search-trail.js';

/** The module's resolvers. */
export const historyResolvers: Module['resolvers'] = {
  PersonDay: {
    personName: async ({ ref }: PersonDay, _args, ctx) => (await namesOfRefs([ref], ctx.actor)).get(ref) ?? null,
    total: async (day: PersonDay) => (await hoursOf(day)).reduce((sum, count) => sum + count, 0),
    hours: (day: PersonDay) => hoursOf(day),
    acts: (day: PersonDay, { first, after }, ctx) => actsOf(day, first, after ?? null, ctx),
  },
  Reading: { personDay: (row: ReadingRow, _args, ctx) => dayOfReading(row, ctx) },
  Query: {
    searchTrail: (_parent, args, ctx) => searchTrail(args, ctx),
    myDay: (_parent, { day }, ctx): PersonDay => ({ ref: ctx.actor.ref, day }),
  },
};
