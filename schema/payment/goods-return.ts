import { BUSINESS_ROLES, SUPPLIER_ROLES } from '../common/roles.js';
import { decimal, instant, key, list, money, type PartOf, part, quantity, ref, text } from '../kernel/fields.js';
import { defineSubject, type RowOf } from '../kernel/subject.js';

const returnLine = part('GoodsReturnLine', {
  id: key(),
  receiptLineId: key(),
  orderLineId: key(),
  partNumber: text(),
  name: text(),
  unit: text(),
  quantity,
  invoiced: decimal.about('What of it was invoiced, so that it is to be credited.'),
  unitPrice: decimal,
  total: decimal,
});

/** One line of returned goods. */
export interface GoodsReturnLineRow extends PartOf<typeof returnLine> {}

const askedLine = part('ReturnLineInput', { lineId: key().about("Id of the goods receipt's line."), quantity });

/** What is returned of one line of a receipt. */
export interface AskedReturnLine extends PartOf<typeof askedLine> {}

const creditNote = text()
  .normalised('ofPaper')
  .like(/^[0-9A-Z][0-9A-Z/-]{0,39}$/, 'payment.creditNoteForm');

/** Goods that were found bad after their inspection and returned, and the credit note for what was invoiced of them. */
export const GoodsReturn = defineSubject({
  module: 'payment',
  name: 'GoodsReturn',
  short: 'goodsReturn',
  collection: 'goods_returns',
  doc: 'Goods that were found bad after their inspection and went back to their supplier.',
  secret: 'none',
  partOf: { PURCHASE: { field: 'purchaseId' }, SUPPLIER: { field: 'supplierId' } },
  fields: {
    purchaseId: ref('Purchase').for(BUSINESS_ROLES),
    number: text(),
    goodsReceiptId: ref('GoodsReceipt'),
    orderId: ref('PurchaseOrder'),
    supplierId: ref('Supplier'),
    currency: text(),
    lines: list<GoodsReturnLineRow>(returnLine).commercial().costs({ length: 20 }),
    total: money.commercial().about('What is to be credited.'),
    reason: text(500),
    creditNote: creditNote.optional(),
    creditedAt: instant.optional(),
    paymentId: ref('Payment').optional().about('The payment that it was taken off.'),
    bankReference: text(100).commercial().optional(),
  },
  states: {
    RETURNED: { toneForSupplier: 'waits' },
    CREDITED: {},
    SETTLED: { tone: 'good', toneForSupplier: 'good' },
    // Nothing of the goods was invoiced.
    CLOSED: { tone: 'good', toneForSupplier: 'good', end: true },
  },
  stage: 'INVOICE',
  moves: {
    returnGoods: {
      from: null,
      to: ['RETURNED', 'CLOSED'],
      by: ['INSPECTOR'],
      duty: 'inspection',
      startsFrom: { subject: 'GoodsReceipt', states: ['INSPECTED'] },
      // An invoice matched at the same moment would take the goods.
      pin: 'purchaseId',
      asks: {
        goodsReceiptId: ref('GoodsReceipt'),
        reason: text(500),
        lines: list<AskedReturnLine>(askedLine, { none: 'delivery.noLines', most: [5_000, 'delivery.tooManyLines'] }),
      },
      stage: 'INSPECTION',
      course: 'BACK',
      tells: [{ notice: 'notice.goodsReturned', supplier: 'supplierId', roles: ['FINANCE'] }],
    },
    // Done by the supplier, or by whoever has the paper credit note in hand.
    creditReturn: {
      from: ['RETURNED'],
      to: 'CREDITED',
      by: ['SUPPLIER_FINANCE', 'FINANCE'],
      duty: 'invoiceMatching',
      asks: { creditNote },
      toDo: {},
      tells: [{ notice: 'notice.returnCredited', roles: ['FINANCE'] }],
    },
    settleReturn: { from: ['CREDITED'], to: 'SETTLED', by: [], within: ['payment.requestPayment'], stage: 'PAYMENT' },
    releaseReturn: {
      from: ['SETTLED'],
      to: 'CREDITED',
      by: [],
      within: ['payment.returnPayment'],
      stage: 'PAYMENT',
      course: 'BACK',
    },
    // Used where no further payment is due from which the credit could be deducted.
    recordRefund: {
      from: ['CREDITED'],
      to: 'SETTLED',
      by: ['FINANCE'],
      duty: 'paymentExecution',
      pin: 'purchaseId',
      asks: { bankReference: text(100) },
      stage: 'PAYMENT',
      toDo: {},
    },
  },
  visible: { STAFF: BUSINESS_ROLES, SUPPLIER: { roles: SUPPLIER_ROLES, own: 'supplierId' } },
  shows: ['createdAt', 'entries'],
  list: { name: 'goodsReturns' },
  indexes: [
    { key: { number: 1 }, name: 'number', unique: true },
    // A credit note counts only once.
    {
      key: { supplierId: 1, creditNote: 1 },
      name: 'credit-note',
      unique: true,
      partialFilterExpression: { creditNote: { $type: 'string' } },
    },
    { key: { orderId: 1 }, name: 'order' },
    { key: { purchaseId: 1, state: 1 }, name: 'purchase' },
    { key: { paymentId: 1 }, name: 'payment', sparse: true },
    { key: { state: 1, _id: -1 }, name: 'state' },
  ],
  facts: ['supplierId', 'total', 'goodsReceiptId', 'orderId', 'reason', 'creditNote', 'creditedAt', 'paymentId'],
  worth: 'total',
  lines: 'lines',
});

/** Returned goods as they are stored. */
export interface GoodsReturnRow extends RowOf<typeof GoodsReturn> {}
