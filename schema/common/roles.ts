/** The posts that a staff account can hold. An enterprise with other posts edits this list, and the duties beside it. */
export const STAFF_ROLES = [
  'BUYER',
  'CATEGORY_MANAGER',
  'APPROVER',
  'DECISION_MEMBER',
  'EXPERT',
  'RECEIVER',
  'INSPECTOR',
  'FINANCE',
  'LEGAL',
  'FUNCTIONAL_ASSESSOR',
  'INTERNAL_AUDITOR',
  'UNIT_HEAD',
  'GRID_SUPERVISOR',
  'DISCIPLINE_OFFICER',
  'SYSTEM_ADMIN',
  'SECURITY_ADMIN',
  'AUDIT_ADMIN',
] as const;

/** The posts a supplier's account can hold. */
export const SUPPLIER_ROLES = ['SUPPLIER_DRAFTER', 'SUPPLIER_SUBMITTER', 'SUPPLIER_FINANCE'] as const;

/**
 * A post of a person; SYSTEM for an act of a job; NEWCOMER for somebody who has signed in with a one-time code and has to choose a
 * password.
 */
export type Role = (typeof STAFF_ROLES)[number] | (typeof SUPPLIER_ROLES)[number] | 'SYSTEM' | 'VISITOR' | 'NEWCOMER';

/** The three administrators (三员分立): they run the platform and take no part in purchasing. */
export const ADMIN_ROLES = ['SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN'] as const satisfies readonly Role[];

/** Posts that supervise purchasing and take no part in it. */
export const SUPERVISION_ROLES = [
  'DISCIPLINE_OFFICER',
  'INTERNAL_AUDITOR',
  'FUNCTIONAL_ASSESSOR',
  'UNIT_HEAD',
  'GRID_SUPERVISOR',
] as const satisfies readonly Role[];

/** Posts that work on purchases, from demand to payment. */
export const PURCHASING_ROLES = [
  'BUYER',
  'CATEGORY_MANAGER',
  'APPROVER',
  'DECISION_MEMBER',
  'EXPERT',
  'RECEIVER',
  'INSPECTOR',
  'FINANCE',
  'LEGAL',
] as const satisfies readonly Role[];

/** Posts that read purchases: those that work on them and those that supervise them, but not the administrators. */
export const BUSINESS_ROLES = [...PURCHASING_ROLES, ...SUPERVISION_ROLES] as const satisfies readonly Role[];

/** Posts that watch who has read what, and who has tried what. */
export const WATCHERS = ['AUDIT_ADMIN', 'INTERNAL_AUDITOR', 'DISCIPLINE_OFFICER'] as const satisfies readonly Role[];

/** Who reads which accounts belong to one person, and which people sign in for a supplier. */
export const WHO_KNOWS_PEOPLE = [...new Set([...ADMIN_ROLES, ...WATCHERS])];
