import { STAFF_ROLES } from '../common/roles.js';
import { defineAccess } from '../kernel/access.js';

/** Who may look through the trail across subjects; of what is found each reader is shown what is for the reader. */
export const access = defineAccess({
  TrailHit: { '*': STAFF_ROLES },
  TrailHitEdge: { '*': STAFF_ROLES },
  TrailHits: { '*': STAFF_ROLES },
  Query: { searchTrail: STAFF_ROLES },
});
