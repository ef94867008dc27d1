import { BUSINESS_ROLES } from '../common/roles.js';
import { decimal, text } from '../kernel/fields.js';
import { defineSubject, type RowOf } from '../kernel/subject.js';
import { CONFIRMING, REFUSING, settingDecided, settingStates } from '../kernel/two-person-setting.js';

const bounds = {
  perPurchase: decimal.places(2).about('The most that one direct purchase may come to, with tax, in CNY.'),
  perYear: decimal
    .places(2)
    .about('The most that direct purchases on this ground from one supplier may come to in a calendar year.'),
};

/**
 * Up to which amounts goods may be bought directly only because they cost little: a category manager proposes the limits, internal audit
 * confirms them. Those confirmed last are in force; before the first confirmation, the platform's defaults (default-limit.ts).
 */
export const DirectLimit = defineSubject({
  module: 'direct',
  name: 'DirectLimit',
  short: 'directLimit',
  collection: 'direct_limits',
  doc: 'Up to which amounts goods may be bought directly because they cost little: proposed by one person, in force once another has confirmed them.',
  secret: 'none',
  fields: {
    ...bounds,
    reason: text(500),
    ...settingDecided,
  },
  states: settingStates,
  moves: {
    proposeDirectLimit: {
      from: null,
      to: 'PROPOSED',
      by: ['CATEGORY_MANAGER'],
      duty: 'directLimitProposal',
      asks: { ...bounds, reason: text(500) },
      tells: [{ notice: 'notice.directLimitProposed', roles: ['INTERNAL_AUDITOR'] }],
    },
    confirmDirectLimit: {
      ...CONFIRMING,
      duty: 'directLimitConfirmation',
      consequences: 'direct.limitFromNow',
      tells: [{ notice: 'notice.directLimitConfirmed', roles: ['CATEGORY_MANAGER', 'APPROVER', 'BUYER'] }],
    },
    refuseDirectLimit: {
      ...REFUSING,
      duty: 'directLimitConfirmation',
      consequences: 'direct.limitStays',
      tells: [{ notice: 'notice.directLimitRefused', roles: ['CATEGORY_MANAGER'] }],
    },
    withdrawDirectLimit: {
      from: ['PROPOSED'],
      to: 'WITHDRAWN',
      by: ['CATEGORY_MANAGER'],
      takesBack: true,
      asks: { reason: text(500) },
      sets: { remark: { input: 'reason' } },
      consequences: 'direct.limitStays',
    },
  },
  visible: { STAFF: BUSINESS_ROLES },
  shows: ['createdAt', 'entries'],
  list: { name: 'directLimits' },
  indexes: [
    { key: { state: 1, _id: -1 }, name: 'state' },
    // However many people propose at the same moment, only one proposal waits.
    { key: { state: 1 }, name: 'one-waits', unique: true, partialFilterExpression: { state: 'PROPOSED' } },
  ],
});

/** Limits as they are stored. */
export interface DirectLimitRow extends RowOf<typeof DirectLimit> {}
