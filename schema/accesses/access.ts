import { STAFF_ROLES } from '../common/roles.js';
import { defineAccess } from '../kernel/access.js';

/** Who read one's own days is told to everybody of the staff. */
export const accessesAccess = defineAccess({
  DayReading: { '*': STAFF_ROLES },
  DayReadingConnection: { '*': STAFF_ROLES },
  DayReadingEdge: { '*': STAFF_ROLES },
  Query: { dayReadings: STAFF_ROLES },
});
