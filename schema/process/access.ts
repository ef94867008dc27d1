import type { Role } from '../common/roles.js';
import { defineAccess } from '../kernel/access.js';

/** Those who look at how purchases run: category managers, unit heads, internal audit and the discipline office. */
export const PROCESS_READERS = [
  'CATEGORY_MANAGER',
  'UNIT_HEAD',
  'INTERNAL_AUDITOR',
  'DISCIPLINE_OFFICER',
] as const satisfies readonly Role[];

/** Who may read what of the process view and of imported logs; suppliers nothing. */
export const processAccess = defineAccess({
  EventLog: { '*': PROCESS_READERS },
  EventLogConnection: { '*': PROCESS_READERS },
  EventLogEdge: { '*': PROCESS_READERS },
  MirroredCase: { '*': PROCESS_READERS },
  EventAttribute: { '*': PROCESS_READERS },
  ProcessView: { '*': PROCESS_READERS },
  ProcessVariant: { '*': PROCESS_READERS },
  ProcessStep: { '*': PROCESS_READERS },
  ProcessTransition: { '*': PROCESS_READERS },
  ProcessGap: { '*': PROCESS_READERS },
  Conformance: { '*': PROCESS_READERS },
  ConformanceGroup: { '*': PROCESS_READERS },
  ProcessCase: { '*': PROCESS_READERS },
  ProcessCaseConnection: { '*': PROCESS_READERS },
  ProcessCaseEdge: { '*': PROCESS_READERS },
  ProcessChoices: { '*': PROCESS_READERS },
  Query: {
    processView: PROCESS_READERS,
    processCases: PROCESS_READERS,
    processChoices: PROCESS_READERS,
    eventLog: PROCESS_READERS,
    eventLogs: PROCESS_READERS,
    mirroredCase: PROCESS_READERS,
  },
});
