import { PARTS_IN_USE } from '../catalogue/needs.js';
import { BUSINESS_ROLES } from '../common/roles.js';
import {
  currency,
  day,
  key,
  list,
  longText,
  money,
  type PartOf,
  part,
  quantity,
  ref,
  text,
  unitPrice,
} from '../kernel/fields.js';
import { ATTACHING, attachAsks, attachedFiles, REMOVING } from '../kernel/files.js';
import { OWNERS } from '../kernel/lifecycle.js';
import { deputyAsks, handOverAsks, ownedFields, ownedIndexes, takeOverAsks } from '../kernel/owned-fields.js';
import { defineSubject, type RowOf } from '../kernel/subject.js';
import { BEGINNING, COMPLETING, REOPENING } from '../purchases/completion.js';
import { MOST_LINES } from './most-lines.js';

const requisitionLine = part('RequisitionLine', {
  id: key(),
  partId: ref('Part'),
  partNumber: text(),
  name: text(),
  unit: text(),
  quantity,
  neededOn: day,
  estimatedPrice: unitPrice.optional().about('Estimated unit price with tax, for the approver.'),
});

/** One line of a requisition, with the part as it was in the catalogue when the line was written. */
export interface RequisitionLineRow extends PartOf<typeof requisitionLine> {}

const askedLine = part('RequisitionLineInput', {
  partId: ref('Part'),
  quantity,
  neededOn: day,
  estimatedPrice: unitPrice.optional(),
});

/** One line of a requisition in the input. */
export interface AskedRequisitionLine extends PartOf<typeof askedLine> {}

const content = {
  title: text(200),
  purpose: text(1_000).optional(),
  deliverTo: text(200).optional(),
  currency,
  lines: list<AskedRequisitionLine>(askedLine, { none: 'demand.noLines', most: [MOST_LINES, 'demand.tooManyLines'] }),
};

const REQUESTERS = ['BUYER', 'CATEGORY_MANAGER', 'UNIT_HEAD'] as const;
/** The states in which it has not ended. While it is sourced or ordered it counts as open too, since a cancelled event or order gives it back. */
const OPEN = ['DRAFT', 'SUBMITTED', 'APPROVED', 'RETURNED', 'SOURCING', 'ORDERED'] as const;

/** A requisition: what a unit needs, requested by one person and approved by another. Suppliers see its lines only in events. */
export const Requisition = defineSubject({
  module: 'demand',
  name: 'Requisition',
  short: 'requisition',
  collection: 'requisitions',
  doc: 'What a unit needs.',
  secret: 'none',
  partOf: { PURCHASE: { listedIn: 'requisitionIds' } },
  // It may be sourced again in another purchase.
  linked: true,
  owned: { posts: REQUESTERS },
  fields: {
    number: text(),
    title: text(200),
    purpose: text(1_000).optional(),
    deliverTo: text(200).optional().about('Where it is wanted: the form of its order begins with that.'),
    currency,
    requestedById: ref('Account'),
    ...ownedFields,
    ownerId: ownedFields.ownerId.about(
      "Who does the requester's work on it, unless somebody acts in the owner's place.",
    ),
    lines: list<RequisitionLineRow>(requisitionLine).commercial().costs({ length: 20 }),
    // Null while a line has no estimate.
    estimatedTotal: money.optional().commercial(),
    // The approver's remark.
    remark: longText(1_000).optional(),
    purchaseId: ref('Purchase').optional().about('The purchase it went into.'),
    orderId: ref('PurchaseOrder')
      .optional()
      .about('The order by which it was called off under a contract, without an event.'),
    files: attachedFiles.commercial(),
  },
  states: {
    DRAFT: {},
    SUBMITTED: {},
    APPROVED: { tone: 'good' },
    RETURNED: { tone: 'bad' },
    SOURCING: {},
    // Called off under a contract in force; only its order gives it back.
    ORDERED: {},
    // All of its purchase is delivered and paid, or all of the order for it delivered; it goes back only where that is opened again.
    FULFILLED: { tone: 'good' },
    CANCELLED: { tone: 'bad', end: true },
  },
  stage: 'DEMAND',
  moves: {
    createRequisition: {
      from: null,
      to: 'DRAFT',
      by: REQUESTERS,
      whose: 'ANYBODY',
      duty: 'request',
      needs: [PARTS_IN_USE],
      asks: content,
    },
    editRequisition: {
      from: ['DRAFT', 'RETURNED'],
      to: 'SAME',
      by: REQUESTERS,
      whose: OWNERS,
      duty: 'request',
      needs: [PARTS_IN_USE],
      asks: content,
    },
    submitRequisition: {
      from: ['DRAFT', 'RETURNED'],
      to: 'SUBMITTED',
      by: REQUESTERS,
      whose: OWNERS,
      duty: 'request',
      needs: [PARTS_IN_USE],
      consequences: 'requisition.submittedIsApproved',
      course: 'FORWARD',
      toDo: {},
      tells: [{ notice: 'notice.requisitionToApprove', roles: ['APPROVER'] }],
    },
    approveRequisition: {
      from: ['SUBMITTED'],
      to: 'APPROVED',
      by: ['APPROVER'],
      duty: 'requestApproval',
      needs: [PARTS_IN_USE],
      asks: { note: text(1_000).optional() },
      sets: { remark: { input: 'note' } },
      consequences: 'requisition.approvedIsSourced',
      course: 'FORWARD',
      toDo: {},
    },
    returnRequisition: {
      from: ['SUBMITTED'],
      to: 'RETURNED',
      by: ['APPROVER'],
      duty: 'requestApproval',
      asks: { reason: longText(1_000) },
      sets: { remark: { input: 'reason' } },
      consequences: 'requisition.returnedIsEdited',
      course: 'BACK',
      tells: [{ notice: 'notice.requisitionReturned', accounts: ['requestedById', 'ownerId'] }],
    },
    // Before it is sourced, the person who requested it can take it back, to change it and have it approved again; once it is sourced, only
    // its event gives it back.
    withdrawRequisition: {
      from: ['SUBMITTED', 'APPROVED'],
      to: 'DRAFT',
      waitsFor: { ORDERED: 'requisition.cancelOrderFirst' },
      by: REQUESTERS,
      whose: OWNERS,
      duty: null,
      takesBack: true,
      consequences: 'requisition.withdrawnIsApprovedAnew',
      asks: { reason: longText(1_000) },
      sets: { remark: { input: 'reason' } },
      course: 'BACK',
      tells: [{ notice: 'notice.requisitionWithdrawn', actedBy: 'approveRequisition' }],
    },
    cancelRequisition: {
      from: ['DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED'],
      to: 'CANCELLED',
      waitsFor: { ORDERED: 'requisition.cancelOrderFirst' },
      by: REQUESTERS,
      whose: OWNERS,
      duty: null,
      asks: { reason: longText(1_000) },
      sets: { remark: { input: 'reason' } },
      consequences: 'requisition.cancelIsForGood',
      stage: null,
    },
    attachRequisitionFiles: {
      ...ATTACHING,
      from: ['DRAFT', 'RETURNED'],
      by: REQUESTERS,
      whose: OWNERS,
      duty: 'request',
      asks: attachAsks(['DRAWING', 'OTHER']),
    },
    removeRequisitionFile: {
      ...REMOVING,
      from: ['DRAFT', 'RETURNED'],
      by: REQUESTERS,
      whose: OWNERS,
      duty: 'request',
    },
    sourceRequisition: {
      from: ['APPROVED'],
      to: 'SOURCING',
      by: [],
      within: BEGINNING,
      stage: 'SOURCING',
    },
    releaseRequisition: {
      from: ['SOURCING'],
      to: 'APPROVED',
      by: [],
      within: ['sourcing.cancelEvent', 'direct.cancelDirectPurchase', 'purchases.endPurchase'],
      stage: null,
    },
    fulfilRequisition: {
      from: ['SOURCING'],
      to: 'FULFILLED',
      by: [],
      within: [...COMPLETING, 'purchases.endPurchase'],
      stage: null,
    },
    resumeRequisition: { from: ['FULFILLED'], to: 'SOURCING', by: [], within: REOPENING, stage: null },
    callOffRequisition: {
      from: ['APPROVED'],
      to: 'ORDERED',
      by: [],
      within: ['orders.createOrder'],
      stage: 'ORDER',
    },
    freeRequisition: {
      from: ['ORDERED'],
      to: 'APPROVED',
      by: [],
      within: ['orders.cancelOrder', 'orders.refuseOrder', 'orders.acceptProposal', 'orders.confirmOneSidedClose'],
      stage: null,
    },
    deliverRequisition: {
      from: ['ORDERED'],
      to: 'FULFILLED',
      by: [],
      within: [
        'delivery.recordReceipt',
        'orders.acceptProposal',
        'orders.acceptCounter',
        'orders.confirmOneSidedClose',
      ],
      stage: null,
    },
    awaitRequisition: {
      from: ['FULFILLED'],
      to: 'ORDERED',
      by: [],
      within: ['delivery.inspectReceipt', 'delivery.reverseReceipt', 'payment.returnGoods'],
      stage: null,
    },
    handOverRequisition: {
      from: OPEN,
      to: 'SAME',
      by: REQUESTERS,
      whose: ['OWNER', 'HEAD'],
      duty: null,
      quiet: true,
      consequences: 'owner.handOverIsForGood',
      asks: handOverAsks,
      tells: [{ notice: 'notice.handedOver', accounts: ['ownerId', 'formerOwnerId'] }],
    },
    takeOverRequisition: {
      from: OPEN,
      to: 'SAME',
      by: REQUESTERS,
      whose: ['COLLEAGUE'],
      duty: null,
      quiet: true,
      consequences: 'owner.takeOverIsTold',
      asks: takeOverAsks,
      tells: [{ notice: 'notice.takenOver', accounts: ['ownerId'], roles: ['DISCIPLINE_OFFICER'] }],
    },
    takeBackRequisition: {
      from: OPEN,
      to: 'SAME',
      by: REQUESTERS,
      whose: ['OWNER', 'STAND_IN', 'HEAD'],
      duty: null,
      quiet: true,
      shownWith: 'standIn',
      absent: 'owner.noStandIn',
      sets: { standIn: null },
      consequences: 'owner.standInEnds',
    },
    appointRequisitionDeputy: {
      from: OPEN,
      to: 'SAME',
      by: REQUESTERS,
      whose: ['OWNER'],
      duty: null,
      quiet: true,
      consequences: 'owner.deputyCountsForBoth',
      asks: deputyAsks,
      tells: [{ notice: 'notice.deputyAppointed', accounts: ['deputy.accountId'] }],
    },
    endRequisitionDeputy: {
      from: OPEN,
      to: 'SAME',
      by: REQUESTERS,
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
  shows: ['createdAt', 'entries'],
  list: {
    name: 'requisitions',
    mine: 'requestedById',
    search: { number: 'compact', title: 'ANYWHERE' },
    between: ['createdAt', 'estimatedTotal'],
    sorts: ['number', 'estimatedTotal'],
  },
  indexes: [
    { key: { number: 1 }, name: 'number', unique: true },
    { key: { state: 1, _id: -1 }, name: 'state' },
    { key: { requestedById: 1, _id: -1 }, name: 'requestedBy' },
    { key: { purchaseId: 1 }, name: 'purchase' },
    // Finds the requisitions for a part.
    { key: { 'lines.partId': 1 }, name: 'part' },
    ...ownedIndexes,
  ],
  facts: ['title', 'requestedById', 'unitId', 'deliverTo', 'estimatedTotal'],
  worth: 'estimatedTotal',
  lines: 'lines',
});

/** A requisition, as stored. */
export interface RequisitionRow extends RowOf<typeof Requisition> {}
