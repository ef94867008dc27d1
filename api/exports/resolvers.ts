import { say } from '../kernel/messages.js';
import type { Module } from '../kernel/module.js';
import { askExport, exportsOf } from './ask-export.js';
import type { StoredExport } from './stored-export.js';

/** The module's resolvers. */
export const exportsResolvers: Module['resolvers'] = {
  PurchaseExport: {
    id: ({ _id }: StoredExport) => _id,
    url: ({ fileId, expiresAt }: StoredExport, _args, ctx) =>
      fileId === null || expiresAt <= ctx.clock.now() ? null : `/files/${fileId}`,
    message: ({ messageKey }: StoredExport, _args, ctx) =>
      messageKey === null ? null : say(ctx.actor.language, messageKey),
    differences: ({ differences }: StoredExport, _args, ctx) =>
      differences.map(({ rule, place }) => say(ctx.actor.language, `records.audit.${rule}`, { place })),
  },
  Query: {
    purchaseExports: (_parent, { purchaseId }, ctx) => exportsOf(purchaseId, ctx),
  },
  Mutation: {
    askExport: (_parent, { input }, ctx) => askExport(input, ctx),
  },
};
