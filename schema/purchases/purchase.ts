import { BUSINESS_ROLES } from '../common/roles.js';
import { currency, longText, ref, refs, sharedWord, text } from '../kernel/fields.js';
import { OWNERS } from '../kernel/lifecycle.js';
import { deputyAsks, handOverAsks, ownedFields, ownedIndexes, takeOverAsks } from '../kernel/owned-fields.js';
import { defineSubject, type RowOf } from '../kernel/subject.js';
import { METHOD_NAMES } from '../sourcing/methods.js';
import { BEGINNING, COMPLETING, REOPENING } from './completion.js';

const BUYERS = ['BUYER', 'CATEGORY_MANAGER'] as const;
const BUYERS_AND_HEADS = [...BUYERS, 'UNIT_HEAD'] as const;

/**
 * A purchase: the thread that holds together every step from the sourcing event or direct purchase to the payment. Whatever belongs to it names it in
 * `purchaseId`.
 */
export const Purchase = defineSubject({
  module: 'purchases',
  name: 'Purchase',
  short: 'purchase',
  collection: 'purchases',
  doc: 'A purchase: the thread from the sourcing event to the last payment.',
  secret: 'none',
  partOf: { PURCHASE: { field: 'purchaseId' } },
  owned: { posts: ['BUYER'] },
  fields: {
    // Its own id, so that its entries name it too.
    purchaseId: ref('Purchase').hidden(),
    number: text(),
    title: text(),
    method: sharedWord('PurchaseMethod', METHOD_NAMES),
    currency,
    ...ownedFields,
    ownerId: ownedFields.ownerId.about("Who does the buyer's work on it, unless somebody acts in the owner's place."),
    eventId: ref('SourcingEvent').optional().about('Null where it is a direct purchase.'),
    requisitionIds: refs('Requisition').costs({ length: 3 }),
  },
  states: {
    ACTIVE: { tone: 'good' },
    COMPLETED: { tone: 'good' },
    CANCELLED: { tone: 'bad', end: true },
  },
  moves: {
    startPurchase: { from: null, to: 'ACTIVE', by: [], within: BEGINNING, stage: 'SOURCING' },
    cancelPurchase: {
      from: ['ACTIVE'],
      to: 'CANCELLED',
      by: [],
      within: ['sourcing.cancelEvent', 'direct.cancelDirectPurchase'],
      stage: null,
    },
    completePurchase: {
      from: ['ACTIVE'],
      to: 'COMPLETED',
      by: [],
      within: COMPLETING,
      stage: 'PAYMENT',
    },
    reopenPurchase: {
      from: ['COMPLETED'],
      to: 'ACTIVE',
      by: [],
      within: REOPENING,
      stage: 'PAYMENT',
      course: 'BACK',
    },
    // Nothing more is to be ordered under its contracts, though they are not ordered in full. What was ordered goes on to its payment.
    endPurchase: {
      from: ['ACTIVE'],
      to: ['ACTIVE', 'COMPLETED', 'CANCELLED'],
      by: BUYERS,
      whose: OWNERS,
      duty: null,
      // Until a contract is in force and no order waits for its supplier, there is nothing to end, and no button.
      quiet: true,
      // So that nobody orders meanwhile.
      pin: 'id',
      asks: { reason: longText(1_000) },
      consequences: 'purchases.endIsForGood',
      stage: null,
    },
    // What is called off under one of its contracts becomes part of it.
    linkRequisition: {
      from: ['ACTIVE', 'COMPLETED'],
      to: 'SAME',
      by: [],
      within: ['orders.createOrder'],
      stage: 'ORDER',
    },
    handOverPurchase: {
      from: ['ACTIVE'],
      to: 'SAME',
      by: BUYERS_AND_HEADS,
      whose: ['OWNER', 'HEAD'],
      duty: null,
      quiet: true,
      consequences: 'owner.handOverIsForGood',
      asks: handOverAsks,
      tells: [{ notice: 'notice.handedOver', accounts: ['ownerId', 'formerOwnerId'] }],
    },
    takeOverPurchase: {
      from: ['ACTIVE'],
      to: 'SAME',
      by: BUYERS,
      whose: ['COLLEAGUE'],
      duty: null,
      quiet: true,
      consequences: 'owner.takeOverIsTold',
      asks: takeOverAsks,
      tells: [{ notice: 'notice.takenOver', accounts: ['ownerId'], roles: ['DISCIPLINE_OFFICER'] }],
    },
    takeBackPurchase: {
      from: ['ACTIVE'],
      to: 'SAME',
      by: BUYERS_AND_HEADS,
      whose: ['OWNER', 'STAND_IN', 'HEAD'],
      duty: null,
      quiet: true,
      shownWith: 'standIn',
      absent: 'owner.noStandIn',
      sets: { standIn: null },
      consequences: 'owner.standInEnds',
    },
    appointPurchaseDeputy: {
      from: ['ACTIVE'],
      to: 'SAME',
      by: BUYERS,
      whose: ['OWNER'],
      duty: null,
      quiet: true,
      consequences: 'owner.deputyCountsForBoth',
      asks: deputyAsks,
      tells: [{ notice: 'notice.deputyAppointed', accounts: ['deputy.accountId'] }],
    },
    endPurchaseDeputy: {
      from: ['ACTIVE'],
      to: 'SAME',
      by: BUYERS_AND_HEADS,
      whose: ['OWNER', 'DEPUTY', 'HEAD'],
      duty: null,
      quiet: true,
      shownWith: 'deputy',
      absent: 'owner.noDeputy',
      sets: { deputy: null },
      consequences: 'owner.deputyEnds',
    },
  },
  visible: { STAFF: BUSINESS_ROLES },
  // Its entries are read page by page, by hand.
  shows: ['createdAt'],
  list: {
    name: 'purchases',
    search: { number: 'compact', title: 'ANYWHERE' },
    between: ['createdAt'],
    sorts: ['number'],
  },
  indexes: [
    { key: { number: 1 }, name: 'number', unique: true },
    { key: { state: 1, _id: -1 }, name: 'state' },
    { key: { requisitionIds: 1 }, name: 'requisitions' },
    ...ownedIndexes,
  ],
});

/** A purchase, as stored. */
export interface PurchaseRow extends RowOf<typeof Purchase> {}
