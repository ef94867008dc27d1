import type { Role } from '../common/roles.js';

/** Posts that keep records: those that request erasures, approve them and place holds, and internal audit. */
export const RECORD_KEEPERS = [
  'LEGAL',
  'SECURITY_ADMIN',
  'AUDIT_ADMIN',
  'DISCIPLINE_OFFICER',
  'INTERNAL_AUDITOR',
] as const satisfies readonly Role[];
