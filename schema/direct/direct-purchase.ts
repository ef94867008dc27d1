import { PARTS_IN_USE } from '../catalogue/needs.js';
import { BUSINESS_ROLES } from '../common/roles.js';
import { MOST_LINES } from '../demand/most-lines.js';
import {
  count,
  currency,
  day,
  decimal,
  flag,
  instant,
  key,
  list,
  longText,
  money,
  type PartOf,
  part,
  quantity,
  ref,
  refs,
  text,
  unitPrice,
  word,
} from '../kernel/fields.js';
import { ATTACHING, attachAsks, attachedFiles, REMOVING } from '../kernel/files.js';
import { OWNERS } from '../kernel/lifecycle.js';
import { defineSubject, type RowOf } from '../kernel/subject.js';
import { lineTax, priceBasis, sumsOfTax, taxRate } from '../kernel/tax-fields.js';
import { ACTIVE_SUPPLIER } from '../suppliers/needs.js';

const MOST_REQUISITIONS = 50;

const directLine = part('DirectPurchaseLine', {
  id: key(),
  requisitionId: ref('Requisition'),
  requisitionLineId: key(),
  partId: ref('Part'),
  partNumber: text(),
  name: text(),
  quantity,
  unit: text(),
  neededOn: day,
  unitPrice,
  ...lineTax,
  total: decimal.about('With tax.'),
});

/** One line of a direct purchase: a line of a requisition at the price that was asked of the supplier. */
export interface DirectPurchaseLineRow extends PartOf<typeof directLine> {}

const askedLine = part('DirectPurchaseLineInput', {
  requisitionId: ref('Requisition'),
  requisitionLineId: key(),
  unitPrice,
  taxRate,
});

/** The price of one line in the input. */
export interface AskedDirectLine extends PartOf<typeof askedLine> {}

const ground = word('DirectGround', ['BELOW_LIMIT', 'SOLE_SOURCE', 'FOLLOW_ON', 'URGENT']).meaning({
  BELOW_LIMIT: 'The amount stays below the limits that are in force.',
  SOLE_SOURCE: 'Only this supplier can deliver it: a patent, a monopoly, a technology that nobody else has.',
  FOLLOW_ON: 'It has to fit what was bought from this supplier before.',
  URGENT: 'An emergency that could not be foreseen leaves no time for a comparison.',
});

const terms = {
  paymentDays: count(0, 365, 'direct.paymentDays'),
  deliveryTerms: longText(2_000),
  validTo: day,
};

const content = {
  title: text(200),
  ground,
  reason: longText(2_000),
  supplierId: ref('Supplier'),
  priceBasis,
  ...terms,
  lines: list<AskedDirectLine>(askedLine, { none: 'direct.noLines', most: [MOST_LINES, 'demand.tooManyLines'] }),
};

/**
 * A direct purchase (直接采购): goods of approved requisitions from one supplier without an event. One person proposes it with ground and prices,
 * another approves it. Grounds are those of 国有企业采购操作规范 (T/CFLP 0016). Suppliers do not see it: they see the contract or order that comes of it.
 */
export const DirectPurchase = defineSubject({
  module: 'direct',
  name: 'DirectPurchase',
  short: 'directPurchase',
  collection: 'direct_purchases',
  doc: 'Goods of approved requisitions bought from one supplier without an event: proposed with a ground by one person, approved by another.',
  secret: 'none',
  partOf: { PURCHASE: { field: 'purchaseId' }, SUPPLIER: { field: 'supplierId' } },
  fields: {
    purchaseId: ref('Purchase'),
    number: text(),
    title: text(200),
    ground,
    reason: longText(2_000).about('Why on this ground, why this supplier, and why these prices.'),
    supplierId: ref('Supplier'),
    requisitionIds: refs('Requisition').hidden(),
    currency,
    priceBasis: priceBasis.about('What its unit prices contain.'),
    lines: list<DirectPurchaseLineRow>(directLine).commercial().costs({ length: 20 }),
    ...sumsOfTax,
    total: money.commercial().about('With tax.'),
    withinLimit: flag.about(
      'Whether it is within the limits that were in force when it was proposed. It needs no contract of its own then: the order is the contract.',
    ),
    ...terms,
    proposedById: ref('Account'),
    proposedOn: day.hidden(),
    approvedAt: instant.optional(),
    // The approver's remark.
    remark: longText(1_000).optional(),
    files: attachedFiles.commercial(),
  },
  states: {
    PROPOSED: {},
    APPROVED: { tone: 'good' },
    RETURNED: { tone: 'bad' },
    CANCELLED: { tone: 'bad', end: true },
  },
  stage: 'AWARD',
  moves: {
    proposeDirectPurchase: {
      from: null,
      to: 'PROPOSED',
      by: ['BUYER'],
      whose: 'ANYBODY',
      duty: 'awardProposal',
      startsFrom: { subject: 'Requisition', states: ['APPROVED'], each: true },
      // Two proposals at the same time would each find the limit of the year free.
      pin: 'supplierId',
      needs: [PARTS_IN_USE, ACTIVE_SUPPLIER],
      asks: {
        requisitionIds: refs('Requisition', {
          none: 'sourcing.noRequisition',
          most: [MOST_REQUISITIONS, 'sourcing.tooManyRequisitions'],
          twice: 'sourcing.namedTwice',
        }),
        ...content,
      },
      stage: 'SOURCING',
      course: 'FORWARD',
      tells: [{ notice: 'notice.directPurchaseToApprove', roles: ['APPROVER'] }],
    },
    reviseDirectPurchase: {
      from: ['RETURNED'],
      to: 'PROPOSED',
      by: ['BUYER'],
      whose: OWNERS,
      duty: 'awardProposal',
      pin: 'supplierId',
      needs: [PARTS_IN_USE, ACTIVE_SUPPLIER],
      asks: content,
      stage: 'SOURCING',
      toDo: {},
      tells: [{ notice: 'notice.directPurchaseToApprove', roles: ['APPROVER'] }],
    },
    approveDirectPurchase: {
      from: ['PROPOSED'],
      to: 'APPROVED',
      by: ['APPROVER'],
      duty: 'awardApproval',
      needs: [PARTS_IN_USE, ACTIVE_SUPPLIER],
      asks: { note: longText(1_000).optional() },
      consequences: 'direct.approvedIsOrdered',
      course: 'FORWARD',
      toDo: {},
      tells: [{ notice: 'notice.directPurchaseApproved', accounts: ['proposedById'] }],
    },
    returnDirectPurchase: {
      from: ['PROPOSED'],
      to: 'RETURNED',
      by: ['APPROVER'],
      duty: 'awardApproval',
      asks: { reason: longText(1_000) },
      sets: { remark: { input: 'reason' } },
      consequences: 'direct.returnedIsRevised',
      course: 'BACK',
      tells: [{ notice: 'notice.directPurchaseReturned', accounts: ['proposedById'] }],
    },
    withdrawDirectPurchase: {
      from: ['PROPOSED'],
      to: 'RETURNED',
      by: ['BUYER'],
      whose: OWNERS,
      duty: null,
      takesBack: true,
      asks: { reason: longText(1_000) },
      sets: { remark: { input: 'reason' } },
      consequences: 'direct.withdrawnIsRevised',
      course: 'BACK',
    },
    cancelDirectPurchase: {
      from: ['PROPOSED', 'RETURNED', 'APPROVED'],
      to: 'CANCELLED',
      by: ['BUYER', 'CATEGORY_MANAGER'],
      whose: OWNERS,
      duty: null,
      // Prevents its contract from being drafted or signed meanwhile.
      pin: 'id',
      asks: { reason: longText(1_000) },
      consequences: 'direct.cancelEndsPurchase',
      stage: null,
    },
    attachDirectPurchaseFiles: {
      ...ATTACHING,
      from: ['PROPOSED', 'RETURNED'],
      by: ['BUYER'],
      whose: OWNERS,
      duty: 'awardProposal',
      asks: attachAsks(['QUOTE', 'OTHER']),
    },
    removeDirectPurchaseFile: {
      ...REMOVING,
      from: ['RETURNED'],
      by: ['BUYER'],
      whose: OWNERS,
      duty: 'awardProposal',
    },
  },
  visible: { STAFF: BUSINESS_ROLES },
  shows: ['createdAt', 'entries'],
  list: {
    name: 'directPurchases',
    by: ['supplierId'],
    search: { number: 'compact', title: 'ANYWHERE' },
    between: ['createdAt', 'total'],
    sorts: ['number', 'total'],
  },
  indexes: [
    { key: { number: 1 }, name: 'number', unique: true },
    { key: { purchaseId: 1 }, name: 'purchase' },
    // Finds what counts towards the limit of a year.
    { key: { supplierId: 1, ground: 1, proposedOn: 1 }, name: 'supplier' },
    { key: { state: 1, _id: -1 }, name: 'state' },
  ],
  facts: [
    'title',
    'supplierId',
    'ground',
    'reason',
    'withinLimit',
    'priceBasis',
    'net',
    'tax',
    'total',
    'proposedById',
    'approvedAt',
    'remark',
  ],
  deciding: ['supplierId', 'ground', 'withinLimit'],
  worth: 'total',
  lines: 'lines',
});

/** A direct purchase as it is stored. */
export interface DirectPurchaseRow extends RowOf<typeof DirectPurchase> {}
