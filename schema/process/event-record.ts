import type { Attribute } from './attribute-class.js';

/** One event of a foreign log, as it is imported: its case, what was done, when, by whom, and what else the log says. */
export interface EventRecord {
  readonly caseKey: string;
  readonly activity: string;
  readonly occurredAt: Date;
  readonly resource: string | null;
  readonly attributes: readonly Attribute[];
  /** Attributes of the whole case, repeated with each of its events. */
  readonly caseAttributes: readonly Attribute[];
}

/** The names of the columns or keys of a log that hold these; null where they are the format's own. */
export interface EventColumns {
  readonly case: string | null;
  readonly activity: string | null;
  readonly time: string | null;
  readonly resource: string | null;
}
