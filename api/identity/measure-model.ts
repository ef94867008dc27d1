import type { Role } from '../../schema/common/roles.js';
import { ADMIN_ROLES, WATCHERS } from '../../schema/common/roles.js';
import { accountMeasure } from '../../schema/identity/measure-lifecycle.js';
import { holds } from '../kernel/actor.js';
import type { Row } from '../kernel/row.js';
import { defineSubject, optional } from '../kernel/subjects.js';

/** What is to be done to an account by two people. */
export interface AccountMeasureRow extends Row {
  readonly accountId: string;
  readonly what: 'DISABLE' | 'REVOKE' | 'NEW_CODE';
  /** The post to be taken; null but for REVOKE. */
  readonly role: Role | null;
  readonly reason: string;
  /** Who may confirm or decline it: laid down when it is proposed. */
  readonly confirmerIds: readonly string[];
  readonly expiresAt: Date;
}

declare module '../kernel/subjects.js' {
  interface SubjectRows {
    AccountMeasure: AccountMeasureRow;
  }
}

defineSubject({
  lifecycle: accountMeasure,
  fields: {
    accountId: String,
    what: String,
    role: optional(String),
    reason: String,
    confirmerIds: [String],
    expiresAt: Date,
  },
  indexes: [
    { key: { state: 1, expiresAt: 1 } },
    // However many propose at once, one waits for each account.
    { key: { accountId: 1 }, name: 'one-waits', unique: true, partialFilterExpression: { state: 'PROPOSED' } },
  ],
  visible: (actor) => {
    if (actor.audience === 'SYSTEM') return {};
    if (actor.audience !== 'STAFF' || holds(actor, ['NEWCOMER'])) return null;
    if (holds(actor, [...ADMIN_ROLES, ...WATCHERS])) return {};
    return { $or: [{ confirmerIds: actor.id }, { accountId: actor.id }] };
  },
});
