import { defineLifecycle } from '../kernel/lifecycle.js';

/** The log's checkpoint of a day (锚点), told to all suppliers and the discipline office: whoever keeps it can prove a later change. */
export const trailAnchor = defineLifecycle({
  module: 'anchors',
  subject: 'TrailAnchor',
  collection: 'anchors',
  states: ['PUBLISHED'],
  classes: {},
  moves: { publishAnchor: { from: null, to: 'PUBLISHED', by: ['SYSTEM'] } },
});
