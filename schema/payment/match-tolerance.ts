import { BUSINESS_ROLES } from '../common/roles.js';
import { decimal, text } from '../kernel/fields.js';
import { defineSubject, type RowOf } from '../kernel/subject.js';
import { CONFIRMING, REFUSING, settingDecided, settingStates } from '../kernel/two-person-setting.js';

const bounds = {
  pricePercent: decimal.places(4).about("How far a unit price may differ from the order's, in per cent of it."),
  lineMost: decimal
    .places(2)
    .about('The most that a line of an order may come to differ by, over all its invoices, in its currency.'),
  invoiceMost: decimal
    .places(2)
    .about(
      'The most that an invoice may differ by in all; and all that is invoiced of one order, and under one contract.',
    ),
};

/**
 * How far invoices may differ from the prices of orders: finance proposes the limits, internal audit confirms them. The limits confirmed
 * last are in force; before the first confirmation, the platform's defaults (tolerance.ts).
 */
export const MatchTolerance = defineSubject({
  module: 'payment',
  name: 'MatchTolerance',
  short: 'matchTolerance',
  collection: 'match_tolerances',
  doc: 'How far what is invoiced may differ from the prices of orders: proposed by one person, in force once another has confirmed it.',
  secret: 'none',
  fields: {
    ...bounds,
    reason: text(500),
    ...settingDecided,
  },
  states: settingStates,
  moves: {
    proposeTolerance: {
      from: null,
      to: 'PROPOSED',
      by: ['FINANCE'],
      duty: 'toleranceProposal',
      asks: { ...bounds, reason: text(500) },
      tells: [{ notice: 'notice.toleranceProposed', roles: ['INTERNAL_AUDITOR'] }],
    },
    confirmTolerance: {
      ...CONFIRMING,
      duty: 'toleranceConfirmation',
      consequences: 'payment.toleranceFromNow',
      tells: [{ notice: 'notice.toleranceConfirmed', roles: ['FINANCE', 'APPROVER'] }],
    },
    refuseTolerance: {
      ...REFUSING,
      duty: 'toleranceConfirmation',
      consequences: 'payment.toleranceStays',
      tells: [{ notice: 'notice.toleranceRefused', roles: ['FINANCE'] }],
    },
    withdrawTolerance: {
      from: ['PROPOSED'],
      to: 'WITHDRAWN',
      by: ['FINANCE'],
      takesBack: true,
      asks: { reason: text(500) },
      sets: { remark: { input: 'reason' } },
      consequences: 'payment.toleranceStays',
    },
  },
  visible: { STAFF: BUSINESS_ROLES },
  shows: ['createdAt', 'entries'],
  list: { name: 'matchTolerances' },
  indexes: [
    { key: { state: 1, _id: -1 }, name: 'state' },
    // However many people propose at the same moment, only one proposal waits.
    { key: { state: 1 }, name: 'one-waits', unique: true, partialFilterExpression: { state: 'PROPOSED' } },
  ],
});

/** Limits of the match as they are stored. */
export interface MatchToleranceRow extends RowOf<typeof MatchTolerance> {}
