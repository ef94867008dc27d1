import { ADMIN_ROLES, type Role, STAFF_ROLES } from '../common/roles.js';

/** Two posts that one account may not hold together, and the message key of why. */
export interface DutyConflict {
  readonly roles: readonly [Role, Role];
  readonly why: string;
}

const PAIRS: readonly DutyConflict[] = [
  // 三员分立: the three administrators are three people and take no part in purchasing.
  ...ADMIN_ROLES.flatMap((admin) =>
    STAFF_ROLES.filter((role) => role !== admin).map(
      (role): DutyConflict => ({ roles: [admin, role], why: 'duty.admin' }),
    ),
  ),
  ...(['APPROVER', 'RECEIVER', 'INSPECTOR', 'FINANCE', 'LEGAL'] as const).map(
    (role): DutyConflict => ({ roles: ['BUYER', role], why: 'duty.buyer' }),
  ),
  { roles: ['RECEIVER', 'INSPECTOR'], why: 'duty.receipt' },
  { roles: ['RECEIVER', 'FINANCE'], why: 'duty.payment' },
  { roles: ['FINANCE', 'APPROVER'], why: 'duty.payment' },
  ...STAFF_ROLES.filter((role) => role !== 'DISCIPLINE_OFFICER').map(
    (role): DutyConflict => ({ roles: ['DISCIPLINE_OFFICER', role], why: 'duty.supervision' }),
  ),
  ...(['BUYER', 'CATEGORY_MANAGER', 'APPROVER', 'FINANCE'] as const).map(
    (role): DutyConflict => ({ roles: ['INTERNAL_AUDITOR', role], why: 'duty.supervision' }),
  ),
];

/** The conflicts that a post would make with the posts an account already holds. */
export function dutyConflictsOf(role: Role, held: readonly Role[]): DutyConflict[] {
  return PAIRS.filter(({ roles: [a, b] }) => (a === role && held.includes(b)) || (b === role && held.includes(a)));
}
