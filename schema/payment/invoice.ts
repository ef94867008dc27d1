import { BUSINESS_ROLES, SUPPLIER_ROLES } from '../common/roles.js';
import { statesSince } from '../kernel/derive/lifecycle.js';
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
import { ATTACHING, attachAsks, attachedFiles, REMOVING } from '../kernel/files.js';
import { NUMBER_OF_PAPER } from '../kernel/number-of-paper.js';
import { defineSubject, type RowOf } from '../kernel/subject.js';
import { lineTax, priceBasis, sumsOfTax, taxRate } from '../kernel/tax-fields.js';
import { SINCE_CONFIRMED } from '../orders/purchase-order.js';
import { INVOICE_KINDS } from './invoice-paper.js';

// A taxed total divided by a quantity has more decimal places than the prices of contracts.
const billedPrice = unitPrice.places(10);

const invoiceLine = part('InvoiceLine', {
  id: key(),
  orderId: key(),
  orderLineId: key(),
  partNumber: text(),
  name: text(),
  unit: text(),
  quantity,
  unitPrice: billedPrice,
  ...lineTax,
  total: decimal.about('With tax.'),
  rateSince: day
    .optional()
    .about(
      "Set by the match where the rate is not the order's because the law has changed it: since when the new one counts.",
    ),
});

/** One line of an invoice. */
export interface InvoiceLineRow extends PartOf<typeof invoiceLine> {}

const difference = part(
  'MatchDifference',
  {
    id: key().hidden(),
    orderId: key().optional().about('Null where it is of no single order.'),
    orderLineId: key().optional().about('Null where it is of no single line.'),
    kind: word('DifferenceKind', ['QUANTITY', 'PRICE', 'RATE', 'LINE', 'INVOICE', 'ORDER', 'CONTRACT']).meaning({
      PRICE: "The unit price, taken to the order's basis at the order's rate, is not the order's.",
      RATE: "The tax rate is not the order's, and no change of the law says why.",
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

const printed = decimal.places(2).optional();

const askedLine = part('InvoiceLineInput', {
  orderId: ref('PurchaseOrder')
    .optional()
    .about('The order that the line is of, where that is another one under the same contract.'),
  orderLineId: key(),
  quantity,
  unitPrice: billedPrice,
  taxRate: taxRate.optional().about("Per cent; the order's where nothing is said."),
  net: printed.about('The amount without tax as it is printed.'),
  tax: printed.about('The tax as it is printed.'),
  total: printed.about(
    'The amount with tax as it is printed. Each of the three may differ by a minor unit from what quantity, price and rate come to, and is computed where it is not given.',
  ),
});

/** One line of an invoice as its supplier typed it. */
export interface AskedInvoiceLine extends PartOf<typeof askedLine> {}

// As its supplier typed it.
const invoiceNumber = text(60).like(NUMBER_OF_PAPER, 'payment.invoiceNumberForm');

const paper = {
  kind: word('InvoiceKind', INVOICE_KINDS, 'payment.invoiceKind').meaning({
    E_SPECIAL: '数电票（增值税专用发票）: 20 digits, no code.',
    E_ORDINARY: '数电票（普通发票）: 20 digits, no code.',
    SPECIAL: '增值税专用发票, on paper or electronic: 8 digits and a code of 10 or 12.',
    ORDINARY: '增值税普通发票, on paper or electronic: 8 digits and a code of 10 or 12.',
    OTHER: 'No Chinese tax invoice: one from abroad, or a receipt. It has no tax.',
  }),
  invoiceCode: text(20).optional().about('发票代码, where it has one.'),
  issuedOn: day.about('开票日期.'),
};

const content = {
  invoiceNumber,
  ...paper,
  priceBasis: priceBasis.optional().about("What its unit prices contain; as the order's where nothing is said."),
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
    // The same paper never comes in twice, however its number is typed.
    invoiceNumber: invoiceNumber.foldedKey({ within: 'supplierId', twice: 'REFUSED', near: true }),
    ...paper,
    orderId: ref('PurchaseOrder').about('The order that it was handed in for.'),
    orderIds: refs('PurchaseOrder')
      .about('All orders that its lines are of, each under the same contract: the invoice of a month has several.')
      .costs({ length: 3 }),
    contractId: ref('Contract'),
    supplierId: ref('Supplier'),
    currency: text(),
    priceBasis: priceBasis.about('What its unit prices contain.'),
    lines: list<InvoiceLineRow>(invoiceLine).commercial().costs({ length: 20 }),
    ...sumsOfTax,
    total: money.commercial().about('With tax.'),
    differences: list<MatchDifferenceRow>(difference).commercial().costs({ length: 20 }),
    priceEffect: money
      .commercial()
      .optional()
      .about("What its prices come to above the order's, in all; below zero where less. Null before the match."),
    // What it was matched by, whatever is set later. Suppliers do not see how far they may differ.
    toleranceId: ref('MatchTolerance')
      .for(BUSINESS_ROLES)
      .optional()
      .about(
        "The tolerance that it was matched by; null before the match, and where the platform's default was in force.",
      ),
    tolerancePercent: decimal
      .for(BUSINESS_ROLES)
      .optional()
      .about("How far its unit prices could differ from the order's when it was matched, in per cent of it."),
    toleranceLine: money
      .commercial()
      .for(BUSINESS_ROLES)
      .optional()
      .about('The most that a line of an order could differ by over all its invoices when it was matched.'),
    toleranceInvoice: money
      .commercial()
      .for(BUSINESS_ROLES)
      .optional()
      .about(
        'The most that it could differ by in all when it was matched, and all that was invoiced of an order or under the contract.',
      ),
    matchedAt: instant.optional(),
    dueOn: day.optional(),
    remark: text(500).optional(),
    files: attachedFiles.commercial(),
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
      startsFrom: { subject: 'PurchaseOrder', states: SINCE_CONFIRMED },
      asks: {
        orderId: ref('PurchaseOrder'),
        ...content,
        total: content.total.about("The supplier's own total, with tax; refused where it is not the sum of the lines."),
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
    attachInvoiceFiles: {
      ...ATTACHING,
      from: ['SUBMITTED', 'RETURNED', 'EXCEPTION'],
      by: ['SUPPLIER_FINANCE'],
      asks: attachAsks(['INVOICE', 'DELIVERY_NOTE', 'OTHER']),
    },
    removeInvoiceFile: { ...REMOVING, from: ['SUBMITTED', 'RETURNED'], by: ['SUPPLIER_FINANCE'] },
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
  list: {
    name: 'invoices',
    by: ['orderIds', 'contractId', 'supplierId'],
    search: { number: 'compact', invoiceNumber: 'ANYWHERE' },
    between: ['createdAt', 'dueOn', 'total'],
    sorts: ['number', 'dueOn', 'total'],
  },
  indexes: [
    { key: { number: 1 }, name: 'number', unique: true },
    { key: { orderIds: 1, state: 1 }, name: 'order' },
    { key: { contractId: 1, state: 1 }, name: 'contract' },
    { key: { purchaseId: 1 }, name: 'purchase' },
    // Finds what was paid for a part.
    { key: { 'lines.partNumber': 1, _id: -1 }, name: 'part' },
    { key: { state: 1, _id: -1 }, name: 'state' },
    { key: { state: 1, dueOn: 1, _id: 1 }, name: 'due' },
  ],
  due: { field: 'dueOn', each: null, doneIn: 'PAID', doneOn: null },
  facts: [
    ...(['supplierId', 'kind', 'invoiceNumber', 'invoiceCode', 'issuedOn', 'net', 'tax', 'total'] as const),
    ...(['orderIds', 'dueOn', 'matchedAt', 'differences', 'priceEffect'] as const),
    ...(['tolerancePercent', 'toleranceLine', 'toleranceInvoice'] as const),
  ],
  worth: 'total',
  lines: 'lines',
});

/** The states of an invoice that has been matched: what it charges for counts. */
export const SINCE_MATCHED = statesSince(Invoice, 'MATCHED');

/** An invoice as it is stored. */
export interface InvoiceRow extends RowOf<typeof Invoice> {}
