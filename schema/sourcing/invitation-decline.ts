import { SUPPLIER_ROLES } from '../common/roles.js';
import { instant, longText, ref, word } from '../kernel/fields.js';
import { defineSubject, type RowOf } from '../kernel/subject.js';

/** Who is told, in sum, why suppliers declined: posts that supervise purchasing and take no part in it. */
export const HEAR_DECLINES = ['DISCIPLINE_OFFICER', 'INTERNAL_AUDITOR'] as const;

/** Why an invited supplier does not quote, in the order in which the question offers them. */
export const DECLINE_REASONS = [
  'NOT_OUR_GOODS',
  'NO_CAPACITY',
  'TOO_LITTLE_TIME',
  'PAYMENT_TERMS',
  'FITS_ONE_ONLY',
  'DECIDED_ALREADY',
  'OTHER',
] as const;

/** One of these reasons. */
export type DeclineReason = (typeof DECLINE_REASONS)[number];

const why = word('DeclineReason', DECLINE_REASONS, 'sourcing.declineReason').meaning({
  FITS_ONE_ONLY: 'The specification fits one supplier only.',
  DECIDED_ALREADY: 'It seems to be decided already.',
});
const words = longText(500);

/**
 * That an invited supplier does not quote, and why if it says so. It stays secret for good: the staff would learn from it who bids, and
 * nobody would say why to those it may be about. Supervisors are told the reasons in sum and without names once the bids are opened.
 */
export const InvitationDecline = defineSubject({
  module: 'sourcing',
  name: 'InvitationDecline',
  short: 'decline',
  collection: 'invitation_declines',
  doc: 'That an invited supplier does not quote. Only its own side ever sees it.',
  // A scope that no opening discloses: whoever declined and bid after all is known by the bid, and not by this.
  secret: { until: null, what: 'EXISTENCE', within: 'supplierId' },
  fields: {
    eventId: ref('SourcingEvent'),
    supplierId: ref('Supplier'),
    declinedAt: instant,
    why: why.optional(),
    words: words.optional(),
  },
  states: {
    DECLINED: { end: true },
  },
  stage: 'BIDDING',
  moves: {
    declineInvitation: {
      from: null,
      to: 'DECLINED',
      by: ['SUPPLIER_SUBMITTER'],
      consequences: 'decline.staysSecret',
      startsFrom: {
        subject: 'SourcingEvent',
        states: ['PUBLISHED'],
        once: { per: { field: 'supplierId', is: 'SUPPLIER' } },
      },
      asks: {
        eventId: ref('SourcingEvent'),
        why: why.optional(),
        words: words.optional(),
      },
    },
  },
  visible: { STAFF: [], SUPPLIER: { roles: SUPPLIER_ROLES, own: 'supplierId' } },
  shows: ['createdAt'],
  indexes: [
    // However many of a firm's people decline at the same moment.
    { key: { eventId: 1, supplierId: 1 }, name: 'one-per-supplier', unique: true },
    { key: { supplierId: 1, _id: -1 }, name: 'supplier' },
  ],
});

/** A decline as it is stored. */
export interface InvitationDeclineRow extends RowOf<typeof InvitationDecline> {}
