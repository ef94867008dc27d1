import { STAFF_ROLES } from '../common/roles.js';
import { defineAccess } from '../kernel/access.js';

/** All of the staff may see who has read their own days. */
export const accessesAccess = defineAccess({
  DayReading: { '*': STAFF_ROLES },
  DayReadingConnection: { '*': STAFF_ROLES },
  DayReadingEdge: { '*': STAFF_ROLES },
  Query: { dayReadings: STAFF_ROLES },
});
