import { execute } from '../kernel/execute.js';
import type { Module } from '../kernel/module.js';
import { listRows } from '../kernel/reads.js';
import { announceLogKey } from './commands/announce-log-key.js';
import { confirmLogKey } from './commands/confirm-log-key.js';
import { withdrawLogKey } from './commands/withdraw-log-key.js';

const MOST = 50;

/** The module's resolvers. */
export const logKeysResolvers: Module['resolvers'] = {
  Query: {
    logKey: (_parent, { id }, ctx) => ctx.load('LogKey', id),
    logKeys: (_parent, _args, ctx) => listRows('LogKey', ctx.actor, {}, { limit: MOST }),
  },
  Mutation: {
    announceLogKey: (_parent, { input }, ctx) => execute(announceLogKey, input, ctx),
    confirmLogKey: (_parent, { input }, ctx) => execute(confirmLogKey, input, ctx),
    withdrawLogKey: (_parent, { input }, ctx) => execute(withdrawLogKey, input, ctx),
  },
};
