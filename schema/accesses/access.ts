import { STAFF_ROLES, WATCHERS } from '../common/roles.js';
import { defineAccess } from '../kernel/access.js';

const READERS = [...WATCHERS, 'FINANCE', 'SYSTEM_ADMIN'] as const;

/** Who looked at what is for those who watch over it, and each reader's own for the reader; who tried what is not for those who tried. */
export const accessesAccess = defineAccess({
  Reading: { '*': READERS },
  ReadingConnection: { '*': READERS },
  ReadingEdge: { '*': READERS },
  DayReading: { '*': STAFF_ROLES },
  DayReadingConnection: { '*': STAFF_ROLES },
  DayReadingEdge: { '*': STAFF_ROLES },
  Attempt: { '*': WATCHERS },
  AttemptConnection: { '*': WATCHERS },
  AttemptEdge: { '*': WATCHERS },
  Query: { dayReadings: STAFF_ROLES, reading: READERS, readings: READERS, attempt: WATCHERS, attempts: WATCHERS },
});
