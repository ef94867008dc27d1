import { BUSINESS_ROLES, SUPPLIER_ROLES } from '../common/roles.js';
import { flag, instant, longText, money, one, type PartOf, part, ref, text, word } from '../kernel/fields.js';
import { OWNERS } from '../kernel/lifecycle.js';
import { defineSubject, type RowOf } from '../kernel/subject.js';
import { sumsOfTax } from '../kernel/tax-fields.js';
import { ACTIVE_SUPPLIER } from '../suppliers/needs.js';

const ground = word('RevocationGround', ['WINNER_REFUSES', 'WINNER_CANNOT', 'BREACH']).meaning({
  WINNER_REFUSES: 'The winner does not sign.',
  WINNER_CANNOT: 'It cannot deliver what it offered.',
  BREACH: 'It was found to have broken the rules of the event.',
});

const revocation = part(
  'AwardRevocation',
  { ground, reason: longText(), proposedById: ref('Account'), proposedAt: instant },
  'That an approved award shall be revoked: proposed by one person, confirmed or dropped by another.',
);

/** A proposal to revoke an award: on which ground, and by whom. */
export interface RevocationRow extends PartOf<typeof revocation> {}

/**
 * The award of an event: one person recommends it, another approves it; it can be revoked in the same way. Its supplier may read it once it
 * is approved, without the reasons.
 */
export const Award = defineSubject({
  module: 'sourcing',
  name: 'Award',
  short: 'award',
  collection: 'awards',
  secret: 'none',
  partOf: { PURCHASE: { field: 'purchaseId' }, SUPPLIER: { field: 'supplierId' } },
  fields: {
    purchaseId: ref('Purchase').hidden(),
    number: text(),
    eventId: ref('SourcingEvent'),
    bidId: ref('Bid'),
    supplierId: ref('Supplier'),
    ...sumsOfTax,
    total: money.commercial().about('With tax.'),
    justification: text(2_000)
      .optional()
      .for(BUSINESS_ROLES)
      .about('Why this bid; mandatory where it is not the first of the ranking.'),
    firstRanked: flag.for(BUSINESS_ROLES),
    // The approver's remark.
    remark: longText(1_000).optional().for(BUSINESS_ROLES),
    recommendedById: ref('Account').for(BUSINESS_ROLES),
    approvedAt: instant.optional().hidden(),
    revocation: one<RevocationRow>(revocation)
      .optional()
      .for(BUSINESS_ROLES)
      .about('Proposed while the award is approved, confirmed once it is revoked.'),
    revokedAt: instant.optional(),
  },
  states: {
    RECOMMENDED: {},
    APPROVED: { tone: 'good' },
    REVOKED: { tone: 'bad', toneForSupplier: 'bad', end: true },
    RETURNED: { tone: 'bad', toneForSupplier: 'bad', end: true },
    WITHDRAWN: { tone: 'plain', end: true },
  },
  stage: 'AWARD',
  moves: {
    recommendAward: {
      from: null,
      to: 'RECOMMENDED',
      by: ['BUYER'],
      whose: OWNERS,
      duty: 'awardProposal',
      startsFrom: { subject: 'SourcingEvent', states: ['EVALUATED'] },
      needs: [ACTIVE_SUPPLIER],
      asks: { eventId: ref('SourcingEvent'), bidId: ref('Bid'), justification: text(2_000).optional() },
      course: 'FORWARD',
      toDo: {},
      tells: [{ notice: 'notice.awardToApprove', roles: ['APPROVER'] }],
    },
    approveAward: {
      from: ['RECOMMENDED'],
      to: 'APPROVED',
      by: ['APPROVER'],
      duty: 'awardApproval',
      needs: [ACTIVE_SUPPLIER],
      consequences: 'award.approveInformsBidders',
      asks: { note: text(1_000).optional() },
      course: 'FORWARD',
      toDo: {},
      tells: [{ notice: 'notice.awardApproved', accounts: ['recommendedById'] }],
    },
    returnAward: {
      from: ['RECOMMENDED'],
      to: 'RETURNED',
      by: ['APPROVER'],
      duty: 'awardApproval',
      asks: { reason: longText(1_000) },
      consequences: 'award.returnedIsAnew',
      course: 'BACK',
      tells: [{ notice: 'notice.awardReturned', accounts: ['recommendedById'] }],
    },
    withdrawAward: {
      from: ['RECOMMENDED'],
      to: 'WITHDRAWN',
      by: ['BUYER'],
      whose: OWNERS,
      duty: null,
      takesBack: true,
      asks: { reason: longText(1_000) },
      consequences: 'award.withdrawnIsAnew',
      course: 'BACK',
    },
    // Possible until the contract is signed: the winner does not sign, cannot deliver, or should not have won. Afterwards the next bid may
    // be recommended, or the event is cancelled and its requisitions are free again.
    proposeRevocation: {
      from: ['APPROVED'],
      to: 'SAME',
      by: ['BUYER'],
      whose: OWNERS,
      duty: 'awardProposal',
      consequences: 'award.revocationNeedsTwo',
      asks: { ground, reason: longText(1_000) },
      tells: [{ notice: 'notice.revocationProposed', roles: ['APPROVER'] }],
    },
    confirmRevocation: {
      from: ['APPROVED'],
      to: 'REVOKED',
      by: ['APPROVER'],
      duty: 'awardApproval',
      shownWith: 'revocation',
      absent: 'sourcing.noRevocation',
      // Prevents a contract from being drafted or signed while its award is being revoked.
      pin: 'id',
      consequences: 'award.revocationReopens',
      course: 'BACK',
      toDo: {},
      tells: [{ notice: 'notice.awardRevoked', supplier: 'supplierId', actedBy: 'proposeRevocation' }],
    },
    dropRevocation: {
      from: ['APPROVED'],
      to: 'SAME',
      by: ['BUYER', 'APPROVER'],
      whose: OWNERS,
      duty: null,
      takesBack: true,
      shownWith: 'revocation',
      absent: 'sourcing.noRevocation',
      asks: { reason: longText(1_000) },
      sets: { revocation: null },
      consequences: 'award.revocationDropped',
      tells: [{ notice: 'notice.revocationDropped', actedBy: 'proposeRevocation' }],
    },
  },
  visible: {
    STAFF: BUSINESS_ROLES,
    SUPPLIER: { roles: SUPPLIER_ROLES, own: 'supplierId', in: ['APPROVED', 'REVOKED'] },
  },
  shows: ['createdAt', 'entries'],
  indexes: [
    { key: { number: 1 }, name: 'number', unique: true },
    { key: { eventId: 1 }, name: 'event' },
    { key: { purchaseId: 1 }, name: 'purchase' },
    { key: { state: 1, _id: -1 }, name: 'state' },
    { key: { supplierId: 1, state: 1 }, name: 'supplier' },
  ],
  facts: [
    'supplierId',
    'net',
    'tax',
    'total',
    'firstRanked',
    'recommendedById',
    'justification',
    'remark',
    'revokedAt',
  ],
  deciding: ['supplierId', 'firstRanked', 'justification'],
  worth: 'total',
});

/** An award as it is stored. */
export interface AwardRow extends RowOf<typeof Award> {}
