import { BUSINESS_ROLES, SUPPLIER_ROLES } from '../common/roles.js';
import {
  decimal,
  instant,
  key,
  list,
  money,
  type PartOf,
  part,
  quantity,
  ref,
  text,
  unitPrice,
} from '../kernel/fields.js';
import { NUMBER_OF_PAPER } from '../kernel/number-of-paper.js';
import { defineSubject, type RowOf } from '../kernel/subject.js';
import { lineTax, priceBasis, sumsOfTax } from '../kernel/tax-fields.js';

const returnLine = part('GoodsReturnLine', {
  id: key(),
  receiptLineId: key(),
  orderLineId: key(),
  partNumber: text(),
  name: text(),
  unit: text(),
  quantity,
  invoiced: decimal.about('What of it was invoiced, so that it is to be credited.'),
  unitPrice,
  priceBasis: priceBasis.about('What the unit price contains, as that of the invoice that is credited.'),
  ...lineTax,
  total: decimal.about('With tax.'),
});

/** One line of returned goods. */
export interface GoodsReturnLineRow extends PartOf<typeof returnLine> {}

const askedLine = part('ReturnLineInput', { lineId: key().about("Id of the goods receipt's line."), quantity });

/** What is returned of one line of a receipt. */
export interface AskedReturnLine extends PartOf<typeof askedLine> {}

const creditNote = text(60).like(NUMBER_OF_PAPER, 'payment.creditNoteForm');
// A bank may carry out several refunds in one sum.
const refund = {
  bankReference: text(100),
  reason: text(500).optional().about('Why the reference stands on another refund, too.'),
};

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
    ...sumsOfTax,
    total: money.commercial().about('What is to be credited, with tax.'),
    reason: text(500),
    // The same paper never credits twice.
    creditNote: creditNote.optional().foldedKey({ within: 'supplierId', twice: 'REFUSED', near: true }),
    creditedAt: instant.optional(),
    paymentId: ref('Payment').optional().about('The payment that it was taken off.'),
    bankReference: refund.bankReference.commercial().optional().foldedKey({ twice: 'REASON', near: true }),
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
      within: ['payment.returnPayment', 'payment.withdrawPayment'],
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
      asks: refund,
      stage: 'PAYMENT',
      toDo: {},
    },
  },
  visible: { STAFF: BUSINESS_ROLES, SUPPLIER: { roles: SUPPLIER_ROLES, own: 'supplierId' } },
  shows: ['createdAt', 'entries'],
  list: {
    name: 'goodsReturns',
    by: ['supplierId'],
    search: { number: 'compact', creditNote: 'ANYWHERE' },
    between: ['createdAt', 'total'],
    sorts: ['number', 'total'],
  },
  indexes: [
    { key: { number: 1 }, name: 'number', unique: true },
    { key: { orderId: 1 }, name: 'order' },
    { key: { purchaseId: 1, state: 1 }, name: 'purchase' },
    { key: { paymentId: 1 }, name: 'payment', sparse: true },
    { key: { state: 1, _id: -1 }, name: 'state' },
  ],
  facts: [
    'supplierId',
    'net',
    'tax',
    'total',
    'goodsReceiptId',
    'orderId',
    'reason',
    'creditNote',
    'creditedAt',
    'paymentId',
  ],
  worth: 'total',
  lines: 'lines',
});

/** Returned goods as they are stored. */
export interface GoodsReturnRow extends RowOf<typeof GoodsReturn> {}
