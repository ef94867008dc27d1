import { access } from '../../schema/anchors/access.js';
import { registerIndexes } from '../kernel/migrate.js';
import type { Module } from '../kernel/module.js';
import { pageRows } from '../kernel/reads.js';
import { mailingIndexes } from './mailings.js';
import './model.js';

export { publishAnchor } from './commands/publish-anchor.js';
export { type AnchorMail, type AnchorMailing, anchorMailings, anchorMails, lastMailing } from './mailings.js';
export type { TrailAnchorRow } from './model.js';
export { publicAnchors } from './public-anchors.js';

registerIndexes(mailingIndexes);

/** Anchors: what the log publishes of itself day by day. */
export const anchorsModule: Module = {
  name: 'anchors',
  access,
  resolvers: {
    Query: {
      trailAnchor: (_parent, { id }, ctx) => ctx.load('TrailAnchor', id),
      trailAnchors: (_parent, args, ctx) => pageRows('TrailAnchor', ctx.actor, {}, args),
    },
  },
};
