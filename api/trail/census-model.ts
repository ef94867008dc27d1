import { census } from '../../schema/trail/lifecycle.js';
import type { Row } from '../kernel/row.js';
import { defineSubject } from '../kernel/subjects.js';

/** A census as it is stored. */
export interface CensusRow extends Row {
  /** Entries counted: those with an index below it. A size that was published. */
  readonly size: number;
  readonly threads: number;
  /** Base64 of the root of the tree of the threads. */
  readonly root: string;
}

declare module '../kernel/subjects.js' {
  interface SubjectRows {
    Census: CensusRow;
  }
}

defineSubject({
  lifecycle: census,
  fields: {
    size: { type: Number, required: true },
    threads: { type: Number, required: true },
    root: { type: String, required: true },
  },
  // However many workers count at once, a size is counted once.
  indexes: [{ key: { size: -1 }, name: 'size', unique: true }],
  visible: () => ({}),
});
