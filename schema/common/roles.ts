/** The posts a staff account can hold. Another enterprise edits this list and the duty conflicts beside it. */
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

/** A post of a person, SYSTEM for an act of a job, NEWCOMER for whoever has signed in with a one-time code and chooses a password. */
export type Role = (typeof STAFF_ROLES)[number] | (typeof SUPPLIER_ROLES)[number] | 'SYSTEM' | 'VISITOR' | 'NEWCOMER';

/** The three administrators (三员分立): they run the platform and take no part in purchasing. */
export const ADMIN_ROLES = ['SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN'] as const satisfies readonly Role[];

/** Those who supervise and do not take part. */
export const SUPERVISION_ROLES = [
  'DISCIPLINE_OFFICER',
  'INTERNAL_AUDITOR',
  'FUNCTIONAL_ASSESSOR',
  'UNIT_HEAD',
  'GRID_SUPERVISOR',
] as const satisfies readonly Role[];

/** Everybody who works on purchases, from demand to payment. */
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

/** Those who read purchases: who works on them and who supervises them. Administrators are not among them. */
export const BUSINESS_ROLES = [...PURCHASING_ROLES, ...SUPERVISION_ROLES] as const satisfies readonly Role[];

/** Those who look after who looked at what, and who tried what. */
export const WATCHERS = ['AUDIT_ADMIN', 'INTERNAL_AUDITOR', 'DISCIPLINE_OFFICER'] as const satisfies readonly Role[];
