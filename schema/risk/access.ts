import { SUPERVISION_ROLES } from '../common/roles.js';
import { defineAccess } from '../kernel/access.js';

/** Alerts are for those who supervise; nobody who works on purchases, and no supplier, learns that there is one. */
export const riskAccess = defineAccess({
  Alert: { '*': SUPERVISION_ROLES },
  Evidence: { '*': SUPERVISION_ROLES },
  AlertConnection: { '*': SUPERVISION_ROLES },
  AlertEdge: { '*': SUPERVISION_ROLES },
  AlertCount: { '*': SUPERVISION_ROLES },
  Detector: { '*': SUPERVISION_ROLES },
  Purchase: { alerts: SUPERVISION_ROLES },
  Query: {
    alert: SUPERVISION_ROLES,
    alerts: SUPERVISION_ROLES,
    alertCounts: SUPERVISION_ROLES,
    detectors: SUPERVISION_ROLES,
  },
});
