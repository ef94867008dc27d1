import type { Module } from '../kernel/module.js';
import { searchTrail } from './search-trail.js';

/** The module's resolvers. */
export const historyResolvers: Module['resolvers'] = {
  Query: { searchTrail: (_parent, args, ctx) => searchTrail(args, ctx) },
};
