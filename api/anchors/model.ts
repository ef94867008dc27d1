import { trailAnchor } from '../../schema/anchors/lifecycle.js';
import type { Row } from '../kernel/row.js';
import { defineSubject } from '../kernel/subjects.js';

/** The checkpoint of a day, as it is stored. */
export interface TrailAnchorRow extends Row {
  /** YYYY-MM-DD in Asia/Shanghai. */
  readonly day: string;
  readonly size: number;
  readonly root: string;
  readonly note: string;
  readonly witnessed: boolean;
}

declare module '../kernel/subjects.js' {
  interface SubjectRows {
    TrailAnchor: TrailAnchorRow;
  }
}

const text = { type: String, required: true };

defineSubject({
  lifecycle: trailAnchor,
  fields: {
    day: text,
    size: { type: Number, required: true },
    root: text,
    note: text,
    witnessed: { type: Boolean, required: true },
  },
  // However many workers publish at once, a day has one.
  indexes: [{ key: { day: -1 }, name: 'day', unique: true }],
  visible: () => ({}),
});
