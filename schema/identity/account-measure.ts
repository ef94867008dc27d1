import { type Role, STAFF_ROLES, SUPPLIER_ROLES } from '../common/roles.js';
import { instant, ref, refs, text, word } from '../kernel/fields.js';
import { defineSubject, type RowOf } from '../kernel/subject.js';

const role = word<Role>(null, [...STAFF_ROLES, ...SUPPLIER_ROLES], 'input.role');
const proposal = { accountId: ref('Account'), reason: text(500) };
/** What all proposals have; told are whoever may confirm it, the person it is about, and those who watch. */
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
 * What is to be done to an account that one person alone may not touch: of the discipline office, of internal audit, the audit
 * administrator's, and the last of a post. Proposed by the security administrator, confirmed by whoever heads the account's office.
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
    // Who may confirm or decline it: laid down when it is proposed. The SDL has their names alone.
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
      asks: { reason: text(500) },
      sets: {},
      consequences: 'measure.withdrawEndsIt',
    },
    expireMeasure: { from: ['PROPOSED'], to: 'EXPIRED', by: ['SYSTEM'] },
  },
  visible: { STAFF: 'ALL', rows: 'BY_HAND' },
  shows: ['createdAt', 'entries'],
  // Its queries have another name than the field that names it in inputs.
  query: false,
  indexes: [
    { key: { state: 1, expiresAt: 1 }, name: 'state_1_expiresAt_1' },
    // However many propose at once, one waits for each account.
    { key: { accountId: 1 }, name: 'one-waits', unique: true, partialFilterExpression: { state: 'PROPOSED' } },
  ],
});

/** What is to be done to an account by two people, as it is stored. */
export interface AccountMeasureRow extends RowOf<typeof AccountMeasure> {}
