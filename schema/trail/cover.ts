import { ref } from '../kernel/fields.js';
import { defineSubject, type RowOf } from '../kernel/subject.js';

/**
 * An entry that says nothing (掩护记录). While events are open for bids, the platform writes some at random times, so that neither the log's
 * size nor the gaps in it reveal the number of bids. It shows nothing, and nobody may know which entries are cover.
 */
export const Cover = defineSubject({
  module: 'trail',
  name: 'Cover',
  short: 'cover',
  collection: 'covers',
  doc: 'An entry that says nothing, written at random times while events are open for bids, so that the size of the log does not count bids. No question answers one.',
  secret: 'none',
  fields: {},
  states: { WRITTEN: { end: true } },
  moves: {
    // The event whose plan it comes from; the entry itself says nothing about it.
    cover: { from: null, to: 'WRITTEN', by: ['SYSTEM'], asks: { eventId: ref('SourcingEvent') } },
  },
  visible: { STAFF: [] },
  shows: [],
  query: false,
  indexes: [],
});

/** A cover entry's subject, as it is stored. */
export interface CoverRow extends RowOf<typeof Cover> {}
