/** Limits of an imported event log; exceeding one is a fault that names the line. */
export const EVENT_LIMITS = {
  /** Characters of a name: case, activity, person. */
  name: 500,
  /** Characters of an attribute's value. */
  value: 2_000,
  /** Attributes of one event or case. */
  attributes: 60,
  /** Columns of a CSV. */
  columns: 2_000,
  /** Events of one case. */
  perCase: 10_000,
  /** Events of one file. */
  events: 2_000_000,
} as const;
