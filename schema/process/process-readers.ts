import type { Role } from '../common/roles.js';

/** Posts that look at how purchases run: category managers, unit heads, internal audit and the discipline office. */
export const PROCESS_READERS = [
  'CATEGORY_MANAGER',
  'UNIT_HEAD',
  'INTERNAL_AUDITOR',
  'DISCIPLINE_OFFICER',
] as const satisfies readonly Role[];
