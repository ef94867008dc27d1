import type { ReadingRow } from '../accesses/index.js';
import type { Module } from '../kernel/module.js';
import type { Row } from '../kernel/row.js';
import { namesOfRefs } from '../trail/index.js';
import { ownAct, ownActFields, ownActs } from './own-acts.js';
import { dayOfReading, hoursOf, type PersonDay, partOfDay } from './person-day.js';
import { representations } from './representations.js';
import { searchTrail } from './search-trail.js';
import { supplierHistory } from './supplier-history.js';
import { unusedNumbers } from './unused-numbers.js';

/** The module's resolvers. */
export const historyResolvers: Module['resolvers'] = {
  OwnAct: ownActFields,
  PersonDay: {
    personName: async ({ ref }: PersonDay, _args, ctx) => (await namesOfRefs([ref], ctx)).get(ref) ?? null,
    total: async (day: PersonDay, _args, ctx) => (await hoursOf(day, ctx)).reduce((sum, count) => sum + count, 0),
    hours: (day: PersonDay, _args, ctx) => hoursOf(day, ctx),
    acts: (day: PersonDay, args, ctx) => partOfDay(day, args, ctx),
  },
  Reading: { personDay: (row: ReadingRow, _args, ctx) => dayOfReading(row, ctx) },
  Supplier: { history: (row: Row, args, ctx) => supplierHistory(row._id, args, ctx) },
  Query: {
    representations: (_parent, args, ctx) => representations(args, ctx),
    searchTrail: (_parent, args, ctx) => searchTrail(args, ctx),
    myDay: (_parent, { of: { day } }, ctx): PersonDay => ({ ref: ctx.actor.ref, day }),
    ownActs: (_parent, args, ctx) => ownActs(args, ctx),
    ownAct: (_parent, { entryId }, ctx) => ownAct(entryId, ctx),
    unusedNumbers: (_parent, args, ctx) => unusedNumbers(args, ctx),
  },
};
