import { type Role, STAFF_ROLES, SUPPLIER_ROLES } from '../common/roles.js';
import { instant, ref, refs, text, word } from '../kernel/fields.js';
import { defineSubject, type RowOf } from '../kernel/subject.js';

const role = word<Role>(null, [...STAFF_ROLES, ...SUPPLIER_ROLES], 'input.role');
const proposal = { accountId: ref('Account'), reason: text(500) };
/** Common to all proposals. Notified are those who may confirm it, the person it is about, and the supervisors. */
const proposing = {
  from: null,
  to: 'PROPOSED',
  by: ['SECURITY_ADMIN'],
  duty: 'measureProposal',
  consequences: 'measure.isTold',
  tells: [
    {
      notice: 'notice.measureProposed',
      accounts: ['confirmerIds', 'accountId'],
      roles: ['DISCIPLINE_OFFICER', 'INTERNAL_AUDITOR'],
    },
  ],
} as const;

/**
 * A measure on an account that takes two people: on accounts of the discipline office, of internal audit and of the audit administrator,
 * and on the last account with a post. The security administrator proposes it; the head of the account's unit confirms it.
 */
export const AccountMeasure = defineSubject({
  module: 'identity',
  name: 'AccountMeasure',
  short: 'measure',
  collection: 'account_measures',
  doc: 'What is to be done to an account that one person alone may not touch: proposed by one, confirmed by another.',
  secret: 'none',
  fields: {
    accountId: ref('Account'),
    what: word('MeasureKind', ['DISABLE', 'REVOKE', 'NEW_CODE']),
    role: role.optional().about('The post to be taken; null but for REVOKE.'),
    reason: text(),
    // Who may confirm or decline it, determined when it is proposed. The SDL has only their names.
    confirmerIds: refs('Account').hidden(),
    expiresAt: instant,
  },
  states: {
    PROPOSED: {},
    CONFIRMED: { end: true },
    DECLINED: { tone: 'bad', end: true },
    WITHDRAWN: { end: true },
    EXPIRED: { end: true },
  },
  moves: {
    proposeDisabling: {
      ...proposing,
      startsFrom: { subject: 'Account', states: ['ACTIVE'] },
      asks: proposal,
    },
    proposeRevoking: {
      ...proposing,
      startsFrom: { subject: 'Account', states: ['ACTIVE', 'DISABLED'] },
      asks: { ...proposal, role },
    },
    proposeNewCode: {
      ...proposing,
      startsFrom: { subject: 'Account', states: ['ACTIVE'] },
      asks: proposal,
    },
    confirmMeasure: {
      from: ['PROPOSED'],
      to: 'CONFIRMED',
      by: STAFF_ROLES,
      duty: 'measureConfirmation',
      consequences: 'measure.takesEffect',
    },
    declineMeasure: {
      from: ['PROPOSED'],
      to: 'DECLINED',
      by: STAFF_ROLES,
      duty: 'measureConfirmation',
      asks: { reason: text(500) },
      consequences: 'measure.declineEndsIt',
    },
    withdrawMeasure: {
      from: ['PROPOSED'],
      to: 'WITHDRAWN',
      by: ['SECURITY_ADMIN'],
      takesBack: true,
      asks: { reason: text(500) },
      sets: {},
      consequences: 'measure.withdrawEndsIt',
    },
    expireMeasure: { from: ['PROPOSED'], to: 'EXPIRED', by: ['SYSTEM'] },
  },
  visible: { STAFF: 'ALL', rows: 'BY_HAND' },
  shows: ['createdAt', 'entries'],
  // Its queries have other names than the field that names it in inputs.
  query: false,
  indexes: [
    { key: { state: 1, expiresAt: 1 }, name: 'state_1_expiresAt_1' },
    // However many people propose at the same time, only one proposal waits for each account.
    { key: { accountId: 1 }, name: 'one-waits', unique: true, partialFilterExpression: { state: 'PROPOSED' } },
  ],
});

/** A measure on an account that takes two people, as stored. */
export interface AccountMeasureRow extends RowOf<typeof AccountMeasure> {}
