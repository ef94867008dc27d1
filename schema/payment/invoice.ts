import { BUSINESS_ROLES, SUPPLIER_ROLES } from '../common/roles.js';
import {
  day,
  decimal,
  instant,
  key,
  list,
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
import { defineSubject, type RowOf } from '../kernel/subject.js';

// A taxed total divided by a quantity has more decimal places than the prices of contracts.
const billedPrice = unitPrice.places(10);

/** The states of an order in which it can be invoiced. */
export const INVOICED_IN = ['CONFIRMED', 'PARTLY_RECEIVED', 'RECEIVED', 'CLOSED'] as const;

const invoiceLine = part('InvoiceLine', {
  id: key(),
  orderId: key(),
  orderLineId: key(),
  partNumber: text(),
  name: text(),
  unit: text(),
  quantity,
  unitPrice: billedPrice,
  total: decimal,
});

/** One line of an invoice. */
export interface InvoiceLineRow extends PartOf<typeof invoiceLine> {}

const difference = part(
  'MatchDifference',
  {
    id: key().hidden(),
    orderId: key().optional().about('Null where it is of no single order.'),
    orderLineId: key().optional().about('Null where it is of no single line.'),
    kind: word('DifferenceKind', ['QUANTITY', 'PRICE', 'LINE', 'INVOICE', 'ORDER', 'CONTRACT']).meaning({
      LINE: 'All invoices of the line differ from its price by more than a line may.',
      INVOICE: 'The invoice differs from the prices by more than an invoice may.',
      ORDER: 'All that is invoiced of the order differs from its prices by more than it may.',
      CONTRACT: 'All that is invoiced under the contract differs from its prices by more than it may.',
    }),
    invoiced: decimal,
    expected: decimal,
  },
  'A difference between invoice, order and accepted goods beyond the tolerance.',
);

/** A difference that the three-way match found beyond the tolerance. */
export interface MatchDifferenceRow extends PartOf<typeof difference> {}

const askedLine = part('InvoiceLineInput', {
  orderId: ref('PurchaseOrder')
    .optional()
    .about('The order that the line is of, where that is another one under the same contract.'),
  orderLineId: key(),
  quantity,
  unitPrice: billedPrice,
  total: decimal
    .places(2)
    .optional()
    .about(
      'The amount of the line as it is printed; it may differ by a minor unit from quantity times price, and is computed where none is given.',
    ),
});

/** One line of an invoice as its supplier typed it. */
export interface AskedInvoiceLine extends PartOf<typeof askedLine> {}

// Normalised, so that an invoice cannot be submitted twice by typing its number differently.
const invoiceNumber = text()
  .normalised('ofPaper')
  .like(/^[0-9A-Z][0-9A-Z/-]{0,39}$/, 'payment.invoiceNumberForm');

const content = {
  invoiceNumber,
  lines: list<AskedInvoiceLine>(askedLine, { none: 'payment.noLines', most: [5_000, 'payment.tooManyLines'] }),
  total: decimal.places(2),
};

/** A supplier's invoice and its three-way match with order and accepted goods. Suppliers see why an invoice was returned. */
export const Invoice = defineSubject({
  module: 'payment',
  name: 'Invoice',
  short: 'invoice',
  collection: 'invoices',
  doc: "A supplier's invoice.",
  secret: 'none',
  partOf: { PURCHASE: { field: 'purchaseId' }, SUPPLIER: { field: 'supplierId' } },
  fields: {
    purchaseId: ref('Purchase').for(BUSINESS_ROLES),
    number: text(),
    invoiceNumber,
    orderId: ref('PurchaseOrder').about('The order that it was handed in for.'),
    orderIds: refs('PurchaseOrder')
      .about('All orders that its lines are of, each under the same contract: the invoice of a month has several.')
      .costs({ length: 3 }),
    contractId: ref('Contract'),
    supplierId: ref('Supplier'),
    currency: text(),
    lines: list<InvoiceLineRow>(invoiceLine).commercial().costs({ length: 20 }),
    total: money.commercial(),
    differences: list<MatchDifferenceRow>(difference).commercial().costs({ length: 20 }),
    priceEffect: money
      .commercial()
      .optional()
      .about("What its prices come to above the order's, in all; below zero where less. Null before the match."),
    matchedAt: instant.optional(),
    dueOn: day.optional(),
    remark: text(500).optional(),
  },
  states: {
    SUBMITTED: {},
    MATCHED: { tone: 'good', toneForSupplier: 'good' },
    EXCEPTION: { tone: 'bad', toneForSupplier: 'bad' },
    RETURNED: { tone: 'bad', toneForSupplier: 'bad' },
    PAID: { tone: 'good', toneForSupplier: 'good' },
  },
  stage: 'INVOICE',
  moves: {
    submitInvoice: {
      from: null,
      to: 'SUBMITTED',
      by: ['SUPPLIER_FINANCE'],
      startsFrom: { subject: 'PurchaseOrder', states: INVOICED_IN },
      asks: {
        orderId: ref('PurchaseOrder'),
        ...content,
        total: content.total.about("The supplier's own total; refused where it is not the sum of the lines."),
      },
      // An invoice may come as soon as the order is confirmed; it is a to-do from the first received goods on.
      toDo: { states: ['PARTLY_RECEIVED', 'RECEIVED', 'CLOSED'], doneBy: 'orderIds' },
      tells: [{ notice: 'notice.invoiceToMatch', roles: ['FINANCE'] }],
    },
    correctInvoice: {
      from: ['RETURNED'],
      to: 'SUBMITTED',
      by: ['SUPPLIER_FINANCE'],
      asks: content,
      toDo: {},
      tells: [{ notice: 'notice.invoiceToMatch', roles: ['FINANCE'] }],
    },
    matchInvoice: {
      from: ['SUBMITTED', 'EXCEPTION'],
      to: ['MATCHED', 'EXCEPTION'],
      by: ['FINANCE'],
      duty: 'invoiceMatching',
      // Two invoices matched at the same moment would both take the same goods.
      pin: 'purchaseId',
      consequences: 'invoice.matchCompares',
      course: 'FORWARD',
      toDo: {},
    },
    returnInvoice: {
      from: ['EXCEPTION', 'SUBMITTED'],
      to: 'RETURNED',
      by: ['FINANCE'],
      duty: 'invoiceMatching',
      asks: { reason: text(500) },
      sets: { remark: { input: 'reason' } },
      consequences: 'invoice.returnedIsCorrected',
      course: 'BACK',
      tells: [{ notice: 'notice.invoiceReturned', supplier: 'supplierId' }],
    },
    settleInvoice: { from: ['MATCHED'], to: 'PAID', by: [], within: ['payment.recordPayment'], stage: 'PAYMENT' },
    // Its payment was not carried out. The due day stays the same.
    reopenInvoice: {
      from: ['PAID'],
      to: 'MATCHED',
      by: [],
      within: ['payment.recordBankRejection'],
      stage: 'PAYMENT',
      course: 'BACK',
    },
  },
  visible: { STAFF: BUSINESS_ROLES, SUPPLIER: { roles: SUPPLIER_ROLES, own: 'supplierId' } },
  shows: ['createdAt', 'entries'],
  list: { name: 'invoices', by: ['orderIds', 'contractId'] },
  indexes: [
    { key: { number: 1 }, name: 'number', unique: true },
    // An invoice comes in only once, even if it is submitted twice at the same moment.
    { key: { supplierId: 1, invoiceNumber: 1 }, name: 'invoice-number', unique: true },
    { key: { orderIds: 1, state: 1 }, name: 'order' },
    { key: { contractId: 1, state: 1 }, name: 'contract' },
    { key: { purchaseId: 1 }, name: 'purchase' },
    { key: { state: 1, _id: -1 }, name: 'state' },
  ],
  due: { field: 'dueOn', each: null, doneIn: 'PAID', doneOn: null },
  facts: ['supplierId', 'invoiceNumber', 'total', 'orderIds', 'dueOn', 'matchedAt', 'differences', 'priceEffect'],
  worth: 'total',
  lines: 'lines',
});

/** An invoice as it is stored. */
export interface InvoiceRow extends RowOf<typeof Invoice> {}
