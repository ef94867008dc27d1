import { countFrom, key, text } from '../kernel/fields.js';
import { defineSubject, type RowOf } from '../kernel/subject.js';

/** A count of every thread of the log up to a published size. It lets a bundle prove that nothing was left out. */
export const Census = defineSubject({
  module: 'trail',
  name: 'Census',
  short: 'census',
  collection: 'censuses',
  doc: "A count of every thread of the log up to a published size. With it and a witness's statement a bundle shows that nothing was left out.",
  secret: 'none',
  fields: {
    size: countFrom(1).about('How many entries were counted: those with an index below it.'),
    threads: countFrom(1).about(
      'How many threads they make: one for each purchase, and one for each subject that belongs to none.',
    ),
    root: text().about('Base64 of the root of the tree of the threads.'),
  },
  states: { COUNTED: { end: true } },
  moves: {
    census: {
      from: null,
      to: 'COUNTED',
      by: ['SYSTEM'],
      asks: {
        size: countFrom(1),
        threads: countFrom(1),
        root: key().like(/^[A-Za-z0-9+/]{43}=$/, 'input.id'),
      },
    },
  },
  visible: { STAFF: 'ALL', SUPPLIER: 'ALL', VISITOR: 'ALL' },
  shows: ['createdAt', 'entries'],
  list: { name: 'censuses', byState: false, doc: 'The counts of the log, newest first.' },
  // However many workers count at the same time, each size is counted once.
  indexes: [{ key: { size: -1 }, name: 'size', unique: true }],
});

/** A census as it is stored. */
export interface CensusRow extends RowOf<typeof Census> {}
