import { defineAccess } from '../kernel/access.js';
import { PROCESS_READERS } from './process-readers.js';

/** Who may read what of the process view; suppliers read nothing of it. */
export const processAccess = defineAccess({
  TimeSample: { '*': PROCESS_READERS },
  TimeGuess: { '*': PROCESS_READERS },
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
  },
});
