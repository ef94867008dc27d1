import { WATCHERS } from '../common/roles.js';
import { defineAccess } from '../kernel/access.js';

/** Those who keep records: who asks for an erasure, who approves it, who places holds, and internal audit. */
export const RECORD_KEEPERS = [
  'LEGAL',
  'SECURITY_ADMIN',
  'AUDIT_ADMIN',
  'DISCIPLINE_OFFICER',
  'INTERNAL_AUDITOR',
] as const;

/** Who may read of erasures, holds and the audit of the documents. */
export const recordsAccess = defineAccess({
  Erasure: { '*': RECORD_KEEPERS },
  KeptFile: { '*': RECORD_KEEPERS },
  ErasureConnection: { '*': RECORD_KEEPERS },
  ErasureEdge: { '*': RECORD_KEEPERS },
  LegalHold: { '*': RECORD_KEEPERS },
  LegalHoldConnection: { '*': RECORD_KEEPERS },
  LegalHoldEdge: { '*': RECORD_KEEPERS },
  StateAudit: { '*': WATCHERS },
  StateDifference: { '*': WATCHERS },
  StateField: { '*': WATCHERS },
  HonestEntry: { '*': WATCHERS },
  Reading: { stateAudit: WATCHERS },
  Query: {
    erasure: RECORD_KEEPERS,
    erasures: RECORD_KEEPERS,
    legalHold: RECORD_KEEPERS,
    legalHolds: RECORD_KEEPERS,
    stateAudit: WATCHERS,
  },
});
