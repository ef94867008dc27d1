import mongoose from 'mongoose';
import { BUSINESS_ROLES } from '../../schema/common/roles.js';
import { invoice, payment } from '../../schema/payment/lifecycle.js';
import { type Actor, holds } from '../kernel/actor.js';
import type { Row } from '../kernel/row.js';
import { decimal, defineSubject, money, optional, type RowFilter } from '../kernel/subjects.js';

/** One line of an invoice. */
export interface InvoiceLineRow {
  readonly id: string;
  readonly orderLineId: string;
  readonly partNumber: string;
  readonly name: string;
  readonly unit: string;
  readonly quantity: string;
  readonly unitPrice: string;
  readonly total: string;
}

/** What the three-way match found on one line beyond the tolerance. */
export interface MatchDifferenceRow {
  readonly id: string;
  readonly orderLineId: string;
  readonly kind: 'QUANTITY' | 'PRICE';
  readonly invoiced: string;
  readonly expected: string;
}

/** An invoice as it is stored. */
export interface InvoiceRow extends Row {
  readonly purchaseId: string;
  readonly number: string;
  readonly invoiceNumber: string;
  readonly orderId: string;
  readonly supplierId: string;
  readonly currency: string;
  readonly lines: readonly InvoiceLineRow[];
  readonly total: { readonly amount: string; readonly currency: string };
  readonly differences: readonly MatchDifferenceRow[];
  readonly matchedAt: Date | null;
  readonly dueOn: string | null;
  readonly remark: string | null;
}

/** A payment as it is stored. */
export interface PaymentRow extends Row {
  readonly purchaseId: string;
  readonly number: string;
  readonly invoiceId: string;
  readonly supplierId: string;
  readonly amount: { readonly amount: string; readonly currency: string };
  readonly dueOn: string;
  readonly paidOn: string | null;
  readonly bankReference: string | null;
  readonly remark: string | null;
}

declare module '../kernel/subjects.js' {
  interface SubjectRows {
    Invoice: InvoiceRow;
    Payment: PaymentRow;
  }
}

const line = new mongoose.Schema(
  {
    id: String,
    orderLineId: String,
    partNumber: String,
    name: String,
    unit: String,
    quantity: decimal,
    unitPrice: decimal,
    total: decimal,
  },
  { _id: false },
);

const difference = new mongoose.Schema(
  { id: String, orderLineId: String, kind: String, invoiced: decimal, expected: decimal },
  { _id: false },
);

/** How invoices are stored and who may see them: suppliers their own. */
defineSubject({
  lifecycle: invoice,
  fields: {
    purchaseId: { type: String, required: true },
    number: { type: String, required: true },
    invoiceNumber: { type: String, required: true },
    orderId: { type: String, required: true },
    supplierId: { type: String, required: true },
    currency: { type: String, required: true },
    lines: [line],
    total: money,
    differences: [difference],
    matchedAt: optional(Date),
    dueOn: optional(String),
    remark: optional(String),
  },
  indexes: [
    { key: { number: 1 }, name: 'number', unique: true },
    // The same paper never comes in twice, not even at the same moment.
    { key: { supplierId: 1, invoiceNumber: 1 }, name: 'invoice-number', unique: true },
    { key: { orderId: 1, state: 1 }, name: 'order' },
    { key: { purchaseId: 1 }, name: 'purchase' },
    { key: { state: 1, _id: -1 }, name: 'state' },
  ],
  visible,
});

/** How payments are stored and who may see them: suppliers their own. */
defineSubject({
  lifecycle: payment,
  fields: {
    purchaseId: { type: String, required: true },
    number: { type: String, required: true },
    invoiceId: { type: String, required: true },
    supplierId: { type: String, required: true },
    amount: money,
    dueOn: { type: String, required: true },
    paidOn: optional(String),
    bankReference: optional(String),
    remark: optional(String),
  },
  indexes: [
    { key: { number: 1 }, name: 'number', unique: true },
    // An invoice is paid once: only a returned payment makes way for another.
    {
      key: { invoiceId: 1 },
      name: 'one-per-invoice',
      unique: true,
      partialFilterExpression: { state: { $in: ['REQUESTED', 'APPROVED', 'PAID'] } },
    },
    { key: { purchaseId: 1 }, name: 'purchase' },
    { key: { supplierId: 1 }, name: 'supplier' },
    { key: { state: 1, _id: -1 }, name: 'state' },
  ],
  visible,
});

function visible(actor: Actor): RowFilter | null {
  if (actor.audience === 'SYSTEM') return {};
  if (actor.audience === 'STAFF') return holds(actor, BUSINESS_ROLES) ? {} : null;
  return actor.audience === 'SUPPLIER' && actor.supplierId !== null ? { supplierId: actor.supplierId } : null;
}
