import { logKey } from '../../schema/logkeys/lifecycle.js';
import type { Row } from '../kernel/row.js';
import { defineSubject, optional } from '../kernel/subjects.js';

/** A key that is to sign the log next, as it is stored. */
export interface LogKeyRow extends Row {
  readonly vkey: string;
  readonly announcedFor: string;
  /** The key once more, given by who confirmed; what the signing machine goes by. */
  readonly confirmedVkey: string | null;
}

declare module '../kernel/subjects.js' {
  interface SubjectRows {
    LogKey: LogKeyRow;
  }
}

defineSubject({
  lifecycle: logKey,
  fields: {
    vkey: { type: String, required: true },
    announcedFor: { type: String, required: true },
    confirmedVkey: optional(String),
  },
  indexes: [
    // However many administrators announce at once, one key waits.
    { key: { state: 1 }, name: 'one-waits', unique: true, partialFilterExpression: { state: 'ANNOUNCED' } },
  ],
  visible: ({ audience }) => (audience === 'SYSTEM' || audience === 'STAFF' ? {} : null),
});
