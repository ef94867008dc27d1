import { PARTS_IN_USE } from '../catalogue/needs.js';
import { BUSINESS_ROLES, SUPPLIER_ROLES } from '../common/roles.js';
import { day, decimal, instant, key, list, money, type PartOf, part, quantity, ref, text } from '../kernel/fields.js';
import { OWNERS } from '../kernel/lifecycle.js';
import { defineSubject, type RowOf } from '../kernel/subject.js';
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
  unitPrice: decimal,
  total: decimal,
  dueOn: day,
});

/** One line of a purchase order. */
export interface OrderLineRow extends PartOf<typeof orderLine> {}

const askedLine = part('OrderLineInput', { contractLineId: key(), quantity, dueOn: day });

/** A line as it is asked for. */
export interface AskedOrderLine extends PartOf<typeof askedLine> {}

/** A purchase order under a contract. The remark is for both sides: why one of them said no. */
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
    supplierId: ref('Supplier'),
    currency: text(),
    lines: list<OrderLineRow>(orderLine).commercial().costs({ length: 20 }),
    total: money.commercial(),
    deliverTo: text(200),
    remark: text(500).optional(),
    releasedAt: instant.optional(),
    confirmedAt: instant.optional(),
  },
  states: {
    DRAFT: {},
    RELEASED: { toneForSupplier: 'waits' },
    CONFIRMED: { toneForSupplier: 'good' },
    DECLINED: { tone: 'bad', toneForSupplier: 'bad' },
    PARTLY_RECEIVED: {},
    RECEIVED: { tone: 'good', toneForSupplier: 'good' },
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
      // Two orders at once would each see the quantity free.
      pin: 'contractId',
      needs: [ACTIVE_SUPPLIER, PARTS_IN_USE],
      asks: {
        contractId: ref('Contract'),
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
      sets: { releasedAt: 'NOW' },
      course: 'FORWARD',
      toDo: {},
      tells: [{ notice: 'notice.orderReleased', supplier: 'supplierId' }],
    },
    cancelOrder: {
      from: ['DRAFT', 'RELEASED', 'DECLINED'],
      to: 'CANCELLED',
      by: ['BUYER', 'CATEGORY_MANAGER'],
      whose: OWNERS,
      asks: { reason: text(500) },
      sets: { remark: { input: 'reason' } },
    },
    confirmOrder: {
      from: ['RELEASED'],
      to: 'CONFIRMED',
      by: ['SUPPLIER_SUBMITTER'],
      // What is confirmed goes on through a suspension; a new promise does not begin in one.
      needs: [ACTIVE_SUPPLIER],
      sets: { confirmedAt: 'NOW' },
      toDo: {},
    },
    declineOrder: {
      from: ['RELEASED'],
      to: 'DECLINED',
      by: ['SUPPLIER_SUBMITTER'],
      asks: { reason: text(500) },
      sets: { remark: { input: 'reason' } },
      course: 'BACK',
    },
    receiveOrder: {
      from: ['CONFIRMED', 'PARTLY_RECEIVED'],
      to: ['PARTLY_RECEIVED', 'RECEIVED'],
      by: [],
      within: ['delivery.recordReceipt'],
      stage: 'DELIVERY',
    },
    // What inspection rejects is open again, so that the supplier can deliver it anew.
    reopenOrder: {
      from: ['PARTLY_RECEIVED', 'RECEIVED'],
      to: 'PARTLY_RECEIVED',
      by: [],
      within: ['delivery.inspectReceipt'],
      stage: 'INSPECTION',
      course: 'BACK',
    },
  },
  // By the release and not by the state: an order cancelled as a draft never reached the supplier.
  visible: { STAFF: BUSINESS_ROLES, SUPPLIER: { roles: SUPPLIER_ROLES, own: 'supplierId', since: 'releasedAt' } },
  shows: ['createdAt', 'entries'],
  list: { name: 'orders' },
  indexes: [
    { key: { number: 1 }, name: 'number', unique: true },
    { key: { contractId: 1 }, name: 'contract' },
    { key: { purchaseId: 1 }, name: 'purchase' },
    { key: { supplierId: 1, releasedAt: 1 }, name: 'supplier' },
    { key: { state: 1, _id: -1 }, name: 'state' },
  ],
  due: { field: 'lines', each: 'dueOn', doneIn: 'RECEIVED', doneOn: null },
  facts: ['supplierId', 'total', 'lines', 'lines.dueOn', 'deliverTo', 'releasedAt', 'confirmedAt'],
  worth: 'total',
  lines: 'lines',
});

/** A purchase order as it is stored. */
export interface PurchaseOrderRow extends RowOf<typeof PurchaseOrder> {}
