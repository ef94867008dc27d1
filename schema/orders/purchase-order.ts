import { PARTS_IN_USE } from '../catalogue/needs.js';
import { BUSINESS_ROLES, SUPPLIER_ROLES } from '../common/roles.js';
import { APPROVED_REQUISITION } from '../demand/needs.js';
import { statesSince } from '../kernel/derive/lifecycle.js';
import {
  countFrom,
  day,
  decimal,
  instant,
  key,
  list,
  listOf,
  money,
  one,
  type PartOf,
  part,
  quantity,
  ref,
  text,
  unitPrice,
  word,
} from '../kernel/fields.js';
import { OWNERS } from '../kernel/lifecycle.js';
import { defineSubject, type RowOf } from '../kernel/subject.js';
import { lineTax, priceBasis, sumsOfTax } from '../kernel/tax-fields.js';
import { ACTIVE_SUPPLIER } from '../suppliers/needs.js';

const orderLine = part('OrderLine', {
  id: key(),
  contractLineId: key(),
  partId: ref('Part'),
  partNumber: text(),
  name: text(),
  quantity,
  received: decimal.about('Received so far and not rejected since.'),
  unit: text(),
  unitPrice,
  ...lineTax,
  total: decimal.about('With tax.'),
  dueOn: day,
  closed: decimal.optional().about('What of it was ordered and given up by a short close.'),
  // Absent from orders stored before there were answers.
  expectedOn: day
    .optional()
    .about('When the supplier says it will come. What was agreed is still due on the day agreed.'),
});

/** One line of a purchase order. */
export interface OrderLineRow extends PartOf<typeof orderLine> {}

const askedLine = part('OrderLineInput', { contractLineId: key(), quantity, dueOn: day });

/** An order line as the buyer asks for it. */
export interface AskedOrderLine extends PartOf<typeof askedLine> {}

const someLines = { none: 'orders.noLines', most: [5_000, 'orders.tooManyLines'] } as const;
const changedLine = part('OrderChangeLineInput', {
  lineId: key().about("Id of the order's line."),
  quantity,
  dueOn: day,
});

/** The terms that a change asks for, for one line. */
export interface ChangedOrderLine extends PartOf<typeof changedLine> {}

const termsLine = part('OrderTermsLine', { id: key(), quantity: decimal, dueOn: day });

/** Quantity and due day of one line. */
export interface OrderTermsLineRow extends PartOf<typeof termsLine> {}

const terms = {
  deliverTo: text(),
  lines: list<OrderTermsLineRow>(termsLine).costs({ length: 20 }),
  reason: text(),
};

const changed = part(
  'OrderChange',
  { ...terms, proposedAt: instant },
  'Other quantities, days or another place for an order, until somebody else releases or refuses it.',
);

/** The terms that a change asks for, before they are released to the supplier. */
export interface OrderChangeRow extends PartOf<typeof changed> {}

const version = part(
  'OrderVersion',
  { ...terms, number: countFrom(1), total: decimal, until: instant },
  'How an order stood before a change that both sides agreed to; the reason is that of the change.',
);

/** An earlier version of an order. */
export interface OrderVersionRow extends PartOf<typeof version> {}

const proposal = part(
  'OrderProposal',
  {
    kind: word('OrderProposalKind', ['CLOSE', 'CHANGE']),
    deliverTo: text().optional().about('Of a change: where to.'),
    lines: list<OrderTermsLineRow>(termsLine)
      .optional()
      .about('Of a change: all lines as they would be.')
      .costs({ length: 20 }),
    reason: text(),
    proposedAt: instant,
    answerBy: instant.about('Until when it can be accepted; silence is no consent.'),
  },
  'What one side proposes to the other for a confirmed order, until it is answered, withdrawn or lapses.',
);

/** What one side proposes to the other. */
export interface OrderProposalRow extends PartOf<typeof proposal> {}

const closing = part(
  'OrderClosing',
  {
    reason: text(),
    owed: decimal.about('What is owed to the supplier for it, in the currency of the order.'),
    proposedAt: instant,
  },
  'That an order shall be closed short without the consent of its supplier, until another person confirms or refuses it.',
);

/** A proposal to close an order without the supplier's consent. */
export interface OrderClosingRow extends PartOf<typeof closing> {}

const urging = part(
  'OrderUrging',
  {
    lineIds: listOf(key()).about(
      "Ids of the order's lines that it is about, as long as something of them is still to come.",
    ),
    reason: text().optional(),
    urgedAt: instant,
  },
  'That the buyer urges the supplier to deliver, until the supplier says when it will.',
);

/** What the buyer urges the supplier to deliver. */
export interface OrderUrgingRow extends PartOf<typeof urging> {}

const expectedLine = part('ExpectedLineInput', {
  lineId: key().about("Id of the order's line."),
  expectedOn: day.optional().about('Null: nothing is said of this line.'),
});

/** When a supplier says that a line will come. */
export interface ExpectedLine extends PartOf<typeof expectedLine> {}

const reason = text(500);
/** A larger quantity is a new promise: it needs what a new order needs. A smaller one, another day or place goes on during a suspension. */
const forMore = (terms: string) => [
  { ...ACTIVE_SUPPLIER, whereMore: terms },
  { ...PARTS_IN_USE, whereMore: terms },
];
/** The states in which all of an order has come that is still to come. */
export const DELIVERED = ['RECEIVED', 'CLOSED'] as const;
// Confirmed by the supplier and not yet delivered in full.
const TO_COME = ['CONFIRMED', 'PARTLY_RECEIVED'] as const;

/** A purchase order under a contract. Both sides can read the remark: it says why one of them refused. */
export const PurchaseOrder = defineSubject({
  module: 'orders',
  name: 'PurchaseOrder',
  short: 'order',
  collection: 'purchase_orders',
  doc: "A purchase order under a contract: its prices are the contract's.",
  secret: 'none',
  partOf: { PURCHASE: { field: 'purchaseId' }, SUPPLIER: { field: 'supplierId' } },
  fields: {
    purchaseId: ref('Purchase').for(BUSINESS_ROLES),
    number: text(),
    contractId: ref('Contract'),
    requisitionId: ref('Requisition')
      .optional()
      .for(BUSINESS_ROLES)
      .about('What it was called off for, without an event.'),
    supplierId: ref('Supplier'),
    currency: text(),
    priceBasis: priceBasis.about("What its unit prices contain, as the contract's do."),
    lines: list<OrderLineRow>(orderLine).commercial().costs({ length: 20 }),
    ...sumsOfTax,
    total: money.commercial().about('With tax.'),
    deliverTo: text(200),
    remark: text(500).optional(),
    releasedAt: instant.optional(),
    confirmedAt: instant.optional(),
    // Null for orders stored before versions existed; they are in version 1.
    version: countFrom(1).optional().about('1 as it was ordered, one more with each change that both sides agreed to.'),
    versions: list<OrderVersionRow>(version)
      .commercial()
      .optional()
      .about('How it stood before, oldest first.')
      .costs({ length: 3 }),
    change: one<OrderChangeRow>(changed).optional().for(BUSINESS_ROLES),
    proposal: one<OrderProposalRow>(proposal).optional().about('What the buyer proposes to the supplier.'),
    counter: one<OrderProposalRow>(proposal).optional().about('What the supplier proposes instead.'),
    closing: one<OrderClosingRow>(closing).commercial().optional().for(BUSINESS_ROLES),
    urging: one<OrderUrgingRow>(urging).optional().about('What the supplier is urged to deliver and has not answered.'),
    owed: money
      .commercial()
      .optional()
      .about('What is owed to the supplier where the order was closed without its consent.'),
  },
  states: {
    DRAFT: {},
    RELEASED: { toneForSupplier: 'waits' },
    CONFIRMED: { toneForSupplier: 'good' },
    DECLINED: { tone: 'bad', toneForSupplier: 'bad' },
    PARTLY_RECEIVED: {},
    RECEIVED: { tone: 'good', toneForSupplier: 'good' },
    // Part of the order has come, and the rest was given up.
    CLOSED: { tone: 'plain', toneForSupplier: 'plain' },
    CANCELLED: { tone: 'bad', toneForSupplier: 'bad', end: true },
  },
  stage: 'ORDER',
  moves: {
    createOrder: {
      from: null,
      to: 'DRAFT',
      by: ['BUYER'],
      whose: OWNERS,
      duty: 'ordering',
      startsFrom: { subject: 'Contract', states: ['ACTIVE'] },
      // Two concurrent orders, or an order and a change, would both find the same quantity free.
      pin: 'purchaseId',
      needs: [ACTIVE_SUPPLIER, PARTS_IN_USE, APPROVED_REQUISITION],
      asks: {
        contractId: ref('Contract'),
        requisitionId: ref('Requisition').optional(),
        deliverTo: text(200),
        lines: list<AskedOrderLine>(askedLine, { none: 'orders.noLines', most: [5_000, 'orders.tooManyLines'] }),
      },
      course: 'FORWARD',
      toDo: { doneBy: 'contractId' },
      tells: [{ notice: 'notice.orderToRelease', roles: ['CATEGORY_MANAGER'] }],
    },
    releaseOrder: {
      from: ['DRAFT'],
      to: 'RELEASED',
      by: ['CATEGORY_MANAGER'],
      whose: 'ANYBODY',
      duty: 'orderRelease',
      needs: [ACTIVE_SUPPLIER, PARTS_IN_USE],
      consequences: 'order.releasedIsConfirmed',
      course: 'FORWARD',
      toDo: {},
      tells: [{ notice: 'notice.orderReleased', supplier: 'supplierId' }],
    },
    // An order is not edited: one that shall be otherwise is drawn up anew.
    refuseOrder: {
      from: ['DRAFT'],
      to: 'CANCELLED',
      by: ['CATEGORY_MANAGER'],
      whose: 'ANYBODY',
      duty: 'orderRelease',
      asks: { reason },
      consequences: 'order.refusedIsAnew',
      course: 'BACK',
      tells: [{ notice: 'notice.orderRefused', actedBy: 'createOrder' }],
    },
    cancelOrder: {
      from: ['DRAFT', 'RELEASED', 'DECLINED'],
      to: 'CANCELLED',
      by: ['BUYER', 'CATEGORY_MANAGER'],
      whose: OWNERS,
      duty: null,
      takesBack: true,
      asks: { reason },
      consequences: 'order.cancelFreesQuantity',
    },
    confirmOrder: {
      from: ['RELEASED'],
      to: 'CONFIRMED',
      by: ['SUPPLIER_SUBMITTER'],
      // Confirmed deliveries go on during a suspension, but no new promise is made then.
      needs: [ACTIVE_SUPPLIER],
      sets: { confirmedAt: 'NOW' },
      consequences: 'order.confirmedIsDelivered',
      toDo: {},
    },
    declineOrder: {
      from: ['RELEASED'],
      to: 'DECLINED',
      by: ['SUPPLIER_SUBMITTER'],
      asks: { reason },
      sets: { remark: { input: 'reason' } },
      consequences: 'order.declinedIsTold',
      course: 'BACK',
    },
    receiveOrder: {
      from: ['CONFIRMED', 'PARTLY_RECEIVED'],
      to: ['PARTLY_RECEIVED', 'RECEIVED'],
      by: [],
      within: ['delivery.recordReceipt'],
      stage: 'DELIVERY',
    },
    // A reversed receipt counts as if its goods had never come.
    takeBackReceipt: {
      from: ['PARTLY_RECEIVED', 'RECEIVED', 'CLOSED'],
      to: ['CONFIRMED', 'PARTLY_RECEIVED'],
      by: [],
      within: ['delivery.reverseReceipt'],
      stage: 'DELIVERY',
      course: 'BACK',
    },
    proposeClose: {
      from: TO_COME,
      to: 'SAME',
      by: ['BUYER'],
      whose: OWNERS,
      duty: 'ordering',
      consequences: 'orders.closeNeedsConsent',
      asks: { reason },
      tells: [{ notice: 'notice.orderCloseProposed', supplier: 'supplierId' }],
    },
    acceptProposal: {
      from: TO_COME,
      to: ['CLOSED', 'CANCELLED', 'CONFIRMED', 'PARTLY_RECEIVED', 'RECEIVED'],
      by: ['SUPPLIER_SUBMITTER'],
      shownWith: 'proposal',
      absent: 'orders.noProposal',
      // It may complete the purchase, or take a quantity that a concurrent order takes.
      pin: 'purchaseId',
      needs: forMore('proposal.lines'),
      consequences: 'orders.takesEffectAtOnce',
      toDo: { before: 'proposal.answerBy' },
      tells: [
        { notice: 'notice.orderProposalAccepted', actedBy: 'proposeClose' },
        { notice: 'notice.orderProposalAccepted', actedBy: 'proposeChange' },
      ],
    },
    refuseProposal: {
      from: TO_COME,
      to: 'SAME',
      by: ['SUPPLIER_SUBMITTER'],
      shownWith: 'proposal',
      absent: 'orders.noProposal',
      asks: { reason },
      sets: { proposal: null, remark: { input: 'reason' } },
      consequences: 'order.proposalRefused',
      tells: [
        { notice: 'notice.orderProposalRefused', actedBy: 'proposeClose' },
        { notice: 'notice.orderProposalRefused', actedBy: 'proposeChange' },
      ],
    },
    withdrawProposal: {
      from: TO_COME,
      to: 'SAME',
      by: ['BUYER'],
      whose: OWNERS,
      duty: 'ordering',
      shownWith: 'proposal',
      absent: 'orders.noProposal',
      sets: { proposal: null },
      consequences: 'order.proposalWithdrawn',
      tells: [{ notice: 'notice.orderProposalWithdrawn', supplier: 'supplierId' }],
    },
    lapseProposal: {
      from: TO_COME,
      to: 'SAME',
      by: ['SYSTEM'],
      tells: [
        { notice: 'notice.orderProposalLapsed', supplier: 'supplierId', actedBy: 'proposeClose' },
        { notice: 'notice.orderProposalLapsed', actedBy: 'proposeChange' },
      ],
    },
    proposeChange: {
      from: TO_COME,
      to: 'SAME',
      by: ['BUYER'],
      whose: OWNERS,
      duty: 'ordering',
      asks: { reason, deliverTo: text(200), lines: list<ChangedOrderLine>(changedLine, someLines) },
      tells: [{ notice: 'notice.orderChangeToRelease', roles: ['CATEGORY_MANAGER'] }],
    },
    // Like a new order, a change is released by a person other than its author.
    releaseChange: {
      from: TO_COME,
      to: 'SAME',
      by: ['CATEGORY_MANAGER'],
      whose: 'ANYBODY',
      duty: 'orderRelease',
      shownWith: 'change',
      absent: 'orders.noChange',
      needs: forMore('change.lines'),
      consequences: 'orders.changeNeedsConsent',
      toDo: {},
      tells: [{ notice: 'notice.orderChangeProposed', supplier: 'supplierId' }],
    },
    refuseChange: {
      from: TO_COME,
      to: 'SAME',
      by: ['CATEGORY_MANAGER'],
      whose: 'ANYBODY',
      duty: 'orderRelease',
      shownWith: 'change',
      absent: 'orders.noChange',
      asks: { reason },
      sets: { change: null },
      consequences: 'order.changeRefused',
      tells: [{ notice: 'notice.orderChangeRefused', actedBy: 'proposeChange' }],
    },
    withdrawChange: {
      from: TO_COME,
      to: 'SAME',
      by: ['BUYER'],
      whose: OWNERS,
      duty: 'ordering',
      takesBack: true,
      shownWith: 'change',
      absent: 'orders.noChange',
      sets: { change: null },
      consequences: 'order.changeWithdrawn',
    },
    counterProposal: {
      from: TO_COME,
      to: 'SAME',
      by: ['SUPPLIER_SUBMITTER'],
      shownWith: 'proposal',
      absent: 'orders.noProposal',
      asks: { reason, deliverTo: text(200), lines: list<ChangedOrderLine>(changedLine, someLines) },
      tells: [{ notice: 'notice.orderCounterProposed', roles: ['CATEGORY_MANAGER'], actedBy: 'proposeChange' }],
    },
    acceptCounter: {
      from: TO_COME,
      to: ['CONFIRMED', 'PARTLY_RECEIVED', 'RECEIVED'],
      by: ['CATEGORY_MANAGER'],
      whose: 'ANYBODY',
      duty: 'orderRelease',
      shownWith: 'counter',
      absent: 'orders.noProposal',
      pin: 'purchaseId',
      needs: forMore('counter.lines'),
      consequences: 'orders.takesEffectAtOnce',
      toDo: { before: 'counter.answerBy' },
      tells: [{ notice: 'notice.orderCounterAccepted', supplier: 'supplierId', actedBy: 'proposeChange' }],
    },
    refuseCounter: {
      from: TO_COME,
      to: 'SAME',
      by: ['CATEGORY_MANAGER'],
      whose: 'ANYBODY',
      duty: 'orderRelease',
      shownWith: 'counter',
      absent: 'orders.noProposal',
      asks: { reason },
      sets: { counter: null, remark: { input: 'reason' } },
      consequences: 'order.counterRefused',
      tells: [{ notice: 'notice.orderCounterRefused', supplier: 'supplierId', actedBy: 'proposeChange' }],
    },
    withdrawCounter: {
      from: TO_COME,
      to: 'SAME',
      by: ['SUPPLIER_SUBMITTER'],
      takesBack: true,
      shownWith: 'counter',
      absent: 'orders.noProposal',
      sets: { counter: null },
      consequences: 'order.counterWithdrawn',
      tells: [{ notice: 'notice.orderCounterWithdrawn', roles: ['CATEGORY_MANAGER'], actedBy: 'proposeChange' }],
    },
    proposeOneSidedClose: {
      from: TO_COME,
      to: 'SAME',
      by: ['BUYER'],
      whose: OWNERS,
      duty: 'ordering',
      asks: { reason, owed: decimal.places(2) },
      tells: [{ notice: 'notice.orderCloseToConfirm', roles: ['CATEGORY_MANAGER'] }],
    },
    confirmOneSidedClose: {
      from: TO_COME,
      to: ['CLOSED', 'CANCELLED'],
      by: ['CATEGORY_MANAGER'],
      whose: 'ANYBODY',
      duty: 'orderRelease',
      shownWith: 'closing',
      absent: 'orders.noClosing',
      pin: 'purchaseId',
      consequences: 'orders.supplierIsTold',
      toDo: {},
      tells: [{ notice: 'notice.orderClosedByBuyer', supplier: 'supplierId' }],
    },
    withdrawOneSidedClose: {
      from: TO_COME,
      to: 'SAME',
      by: ['BUYER'],
      whose: OWNERS,
      duty: 'ordering',
      takesBack: true,
      shownWith: 'closing',
      absent: 'orders.noClosing',
      sets: { closing: null },
      consequences: 'order.closingWithdrawn',
    },
    refuseOneSidedClose: {
      from: TO_COME,
      to: 'SAME',
      by: ['CATEGORY_MANAGER'],
      whose: 'ANYBODY',
      duty: 'orderRelease',
      shownWith: 'closing',
      absent: 'orders.noClosing',
      asks: { reason },
      sets: { closing: null },
      consequences: 'order.closingRefused',
      tells: [{ notice: 'notice.orderCloseRefused', actedBy: 'proposeOneSidedClose' }],
    },
    urgeDelivery: {
      from: TO_COME,
      to: 'SAME',
      by: ['BUYER'],
      whose: OWNERS,
      duty: null,
      asks: {
        lineIds: listOf(key(), { ...someLines, twice: 'orders.lineTwice' }),
        reason: reason.optional(),
      },
      stage: 'DELIVERY',
      tells: [{ notice: 'notice.deliveryUrged', supplier: 'supplierId' }],
    },
    announceDelivery: {
      from: TO_COME,
      to: 'SAME',
      by: ['SUPPLIER_SUBMITTER'],
      asks: { lines: list<ExpectedLine>(expectedLine, someLines), reason: reason.optional() },
      stage: 'DELIVERY',
      toDo: { with: 'urging' },
      tells: [{ notice: 'notice.deliveryAnnounced', actedBy: 'createOrder' }],
    },
    // Rejected quantities are open again, so that the supplier can deliver them anew.
    reopenOrder: {
      from: ['PARTLY_RECEIVED', 'RECEIVED', 'CLOSED'],
      to: 'PARTLY_RECEIVED',
      by: [],
      within: ['delivery.inspectReceipt', 'payment.returnGoods'],
      stage: 'INSPECTION',
      course: 'BACK',
    },
  },
  // Visible since its release, whatever its state: an order cancelled as a draft never reached the supplier.
  visible: { STAFF: BUSINESS_ROLES, SUPPLIER: { roles: SUPPLIER_ROLES, own: 'supplierId', since: 'releasedAt' } },
  shows: ['createdAt', 'entries'],
  list: {
    name: 'orders',
    by: ['contractId', 'supplierId'],
    search: { number: 'compact' },
    between: ['createdAt', 'total'],
    sorts: ['number', 'total'],
  },
  indexes: [
    { key: { number: 1 }, name: 'number', unique: true },
    { key: { contractId: 1 }, name: 'contract' },
    { key: { purchaseId: 1 }, name: 'purchase' },
    // Finds the prices of a part.
    { key: { 'lines.partId': 1, _id: -1 }, name: 'part' },
    { key: { supplierId: 1, releasedAt: 1 }, name: 'supplier' },
    { key: { state: 1, _id: -1 }, name: 'state' },
  ],
  due: { field: 'lines', each: 'dueOn', doneIn: DELIVERED, doneOn: null },
  facts: [
    'supplierId',
    'priceBasis',
    'net',
    'tax',
    'total',
    'lines',
    'lines.dueOn',
    'deliverTo',
    'releasedAt',
    'confirmedAt',
    'version',
    'owed',
  ],
  deciding: ['supplierId', 'deliverTo'],
  worth: 'total',
  lines: 'lines',
  rest: { quantity: 'quantity', come: 'received', dueOn: 'dueOn' },
  tallies: {
    // What takes from a contract's quantities. A cancelled order frees what it took, whatever its lines still say.
    ordered: { of: 'contractId', by: 'contractLineId', adds: 'quantity', unless: ['CANCELLED'] },
  },
});

/** The states of an order that its supplier has confirmed, unless it is cancelled. */
export const SINCE_CONFIRMED = statesSince(PurchaseOrder, 'CONFIRMED', ['CANCELLED']);

/** A purchase order as it is stored. */
export interface PurchaseOrderRow extends RowOf<typeof PurchaseOrder> {}
