import { SUPERVISION_ROLES } from '../common/roles.js';
import { defineAccess } from '../kernel/access.js';

/** What supervisors may read besides the alerts themselves. */
export const riskAccess = defineAccess({
  AlertCount: { '*': SUPERVISION_ROLES },
  Detector: { '*': SUPERVISION_ROLES },
  Examined: { '*': SUPERVISION_ROLES },
  Purchase: { alerts: SUPERVISION_ROLES },
  Query: { alertCounts: SUPERVISION_ROLES, detectors: SUPERVISION_ROLES, examined: SUPERVISION_ROLES },
});
