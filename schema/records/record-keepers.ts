import type { Role } from '../common/roles.js';

/** Those who keep records: who asks for an erasure, who approves it, who places holds, and internal audit. */
export const RECORD_KEEPERS = [
  'LEGAL',
  'SECURITY_ADMIN',
  'AUDIT_ADMIN',
  'DISCIPLINE_OFFICER',
  'INTERNAL_AUDITOR',
] as const satisfies readonly Role[];
