import { TrailAnchor } from '../../schema/anchors/trail-anchor.js';
import { registerIndexes } from '../kernel/migrate.js';
import { moduleOf, served } from '../kernel/module-of.js';
import { mailingIndexes } from './mailings.js';

export type { TrailAnchorRow } from '../../schema/anchors/trail-anchor.js';
export { type AnchorMail, type AnchorMailing, anchorMailings, anchorMails, lastMailing } from './mailings.js';
export { publicAnchors } from './public-anchors.js';

registerIndexes(mailingIndexes);
const anchors = served(TrailAnchor, {});

/** The acts on anchors; a job publishes one each day. */
export const anchorCommands = anchors.commands;

/** Anchors: what the log publishes about itself day by day. */
export const anchorsModule = moduleOf('anchors', [anchors]);
