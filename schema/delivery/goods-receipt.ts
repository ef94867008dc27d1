import { BUSINESS_ROLES, SUPPLIER_ROLES } from '../common/roles.js';
import { decimal, instant, key, list, type PartOf, part, quantity, ref, text } from '../kernel/fields.js';
import { ATTACHING, attachAsks, attachedFiles, REMOVING } from '../kernel/files.js';
import { defineSubject, type RowOf } from '../kernel/subject.js';
import { DELIVERING_SUPPLIER } from '../suppliers/needs.js';

const receiptLine = part('GoodsReceiptLine', {
  id: key(),
  orderLineId: key(),
  partId: ref('Part'),
  partNumber: text(),
  name: text(),
  unit: text(),
  quantity,
  accepted: decimal.optional(),
  rejected: decimal.optional(),
  rejectionReason: text(500).optional(),
  returned: decimal.optional().about('What of the accepted was found bad later and went back.'),
});

/** One line of a goods receipt. The results of the inspection are null before it. */
export interface GoodsReceiptLineRow extends PartOf<typeof receiptLine> {}

const receivedLine = part('ReceiptLineInput', { orderLineId: key(), quantity });

/** What was received of one line of the order. */
export interface ReceivedLine extends PartOf<typeof receivedLine> {}

const inspectionLine = part('InspectionLineInput', {
  lineId: key().about("Id of the goods receipt's line."),
  accepted: decimal,
  rejected: decimal,
  rejectionReason: text(500).optional(),
});

/** What the inspection found for one line. */
export interface InspectionLine extends PartOf<typeof inspectionLine> {}

const someLines = { none: 'delivery.noLines', most: [5_000, 'delivery.tooManyLines'] } as const;

/** Goods received against an order, then inspected by another person. Suppliers are not told who received or inspected them. */
export const GoodsReceipt = defineSubject({
  module: 'delivery',
  name: 'GoodsReceipt',
  short: 'goodsReceipt',
  collection: 'goods_receipts',
  doc: 'Goods received against an order and what inspection found.',
  secret: 'none',
  partOf: { PURCHASE: { field: 'purchaseId' }, SUPPLIER: { field: 'supplierId' } },
  fields: {
    purchaseId: ref('Purchase').for(BUSINESS_ROLES),
    number: text(),
    orderId: ref('PurchaseOrder'),
    supplierId: ref('Supplier'),
    // One note may cover several deliveries, and what was recorded wrongly is recorded again.
    deliveryNote: text(100).foldedKey({ within: 'supplierId', twice: 'REASON', unless: ['REVERSED'], near: true }),
    lines: list<GoodsReceiptLineRow>(receiptLine).costs({ length: 20 }),
    receivedById: ref('Account').for(BUSINESS_ROLES),
    inspectedById: ref('Account').for(BUSINESS_ROLES).optional(),
    inspectedAt: instant.optional(),
    // Why the receipt was reversed. The supplier may read it.
    remark: text(500).optional(),
    files: attachedFiles.commercial(),
  },
  states: {
    // Received goods wait for inspection; for their supplier they are delivered.
    RECEIVED: { toneForSupplier: 'good' },
    INSPECTED: { tone: 'good' },
    REVERSED: { tone: 'bad', toneForSupplier: 'bad', end: true },
  },
  moves: {
    recordReceipt: {
      from: null,
      to: 'RECEIVED',
      by: ['RECEIVER'],
      duty: 'goodsReceipt',
      startsFrom: { subject: 'PurchaseOrder', states: ['CONFIRMED', 'PARTLY_RECEIVED'] },
      needs: [DELIVERING_SUPPLIER],
      asks: {
        orderId: ref('PurchaseOrder'),
        deliveryNote: text(100),
        reason: text(500).optional().about('Why the delivery note stands on another receipt, too.'),
        lines: list<ReceivedLine>(receivedLine, someLines),
      },
      stage: 'DELIVERY',
      course: 'FORWARD',
      toDo: { dueOn: 'lines.dueOn' },
      tells: [{ notice: 'notice.receiptToInspect', roles: ['INSPECTOR'] }],
    },
    inspectReceipt: {
      from: ['RECEIVED'],
      to: 'INSPECTED',
      by: ['INSPECTOR'],
      duty: 'inspection',
      asks: { lines: list<InspectionLine>(inspectionLine, someLines) },
      stage: 'INSPECTION',
      course: 'FORWARD',
      toDo: {},
    },
    // A wrong receipt is never edited. The duty prevents whoever received goods of the purchase from reversing a receipt of it.
    reverseReceipt: {
      from: ['RECEIVED', 'INSPECTED'],
      to: 'REVERSED',
      by: ['INSPECTOR'],
      duty: 'inspection',
      // An invoice matched at the same moment would take the goods.
      pin: 'purchaseId',
      consequences: 'delivery.reversalOpensOrder',
      asks: { reason: text(500) },
      stage: 'DELIVERY',
      course: 'BACK',
      tells: [{ notice: 'notice.receiptReversed', supplier: 'supplierId', roles: ['RECEIVER', 'FINANCE'] }],
    },
    attachReceiptFiles: {
      ...ATTACHING,
      from: ['RECEIVED'],
      by: ['RECEIVER'],
      duty: 'goodsReceipt',
      asks: attachAsks(['DELIVERY_NOTE', 'PHOTO', 'OTHER']),
    },
    removeReceiptFile: { ...REMOVING, from: ['RECEIVED'], by: ['RECEIVER'], duty: 'goodsReceipt' },
    attachInspectionFiles: {
      ...ATTACHING,
      from: ['RECEIVED', 'INSPECTED'],
      by: ['INSPECTOR'],
      duty: 'inspection',
      asks: attachAsks(['PHOTO', 'TEST_REPORT', 'OTHER']),
    },
    removeInspectionFile: { ...REMOVING, from: ['RECEIVED'], by: ['INSPECTOR'], duty: 'inspection' },
    returnOfReceipt: {
      from: ['INSPECTED'],
      to: 'SAME',
      by: [],
      within: ['payment.returnGoods'],
      stage: 'INSPECTION',
      course: 'BACK',
    },
  },
  visible: { STAFF: BUSINESS_ROLES, SUPPLIER: { roles: SUPPLIER_ROLES, own: 'supplierId' } },
  shows: ['createdAt', 'entries'],
  list: {
    name: 'goodsReceipts',
    by: ['supplierId'],
    search: { number: 'compact', deliveryNote: 'ANYWHERE' },
    between: ['createdAt'],
    sorts: ['number'],
  },
  indexes: [
    { key: { number: 1 }, name: 'number', unique: true },
    { key: { orderId: 1, state: 1 }, name: 'order' },
    { key: { purchaseId: 1 }, name: 'purchase' },
    { key: { state: 1, _id: -1 }, name: 'state' },
  ],
  facts: [
    'supplierId',
    'orderId',
    'deliveryNote',
    'receivedById',
    'createdAt',
    'inspectedById',
    'inspectedAt',
    'lines.rejected',
  ],
  lines: 'lines',
});

/** A goods receipt as it is stored. */
export interface GoodsReceiptRow extends RowOf<typeof GoodsReceipt> {}
