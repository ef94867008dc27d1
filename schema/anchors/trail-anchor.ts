import { countFrom, day, flag, key, text, verbatim } from '../kernel/fields.js';
import { defineSubject, type RowOf } from '../kernel/subject.js';

/**
 * The log's checkpoint of a day (锚点), sent to all suppliers and the discipline office: whoever keeps it can prove a later change. Anchors
 * are public; visitors find them at /tlog/anchors.
 */
export const TrailAnchor = defineSubject({
  module: 'anchors',
  name: 'TrailAnchor',
  short: 'trailAnchor',
  collection: 'anchors',
  doc: "The log's checkpoint of one day. Whoever keeps size and root can tell later whether anything before it was changed.",
  secret: 'none',
  fields: {
    // In Asia/Shanghai.
    day,
    size: countFrom(1),
    root: text().about('Base64 of the root hash.'),
    note: verbatim(10_000).about('The signed checkpoint, with the cosignatures of its witnesses (C2SP).'),
    witnessed: flag,
  },
  states: { PUBLISHED: { end: true } },
  moves: {
    publishAnchor: {
      from: null,
      to: 'PUBLISHED',
      by: ['SYSTEM'],
      asks: {
        day,
        size: countFrom(1),
        root: key().like(/^[A-Za-z0-9+/]{43}=$/, 'input.id'),
        note: verbatim(10_000),
        witnessed: flag,
      },
      sets: { root: { input: 'root' } },
    },
  },
  visible: { STAFF: 'ALL', SUPPLIER: 'ALL', VISITOR: 'ALL' },
  shows: ['createdAt', 'entries'],
  list: { name: 'trailAnchors', byState: false },
  // However many workers publish at the same time, a day has one anchor.
  indexes: [{ key: { day: -1 }, name: 'day', unique: true }],
});

/** The checkpoint of a day, as stored. */
export interface TrailAnchorRow extends RowOf<typeof TrailAnchor> {}
