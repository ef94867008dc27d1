import mongoose from 'mongoose';
import { BUSINESS_ROLES } from '../../schema/common/roles.js';
import { purchaseOrder } from '../../schema/orders/lifecycle.js';
import { type Actor, holds } from '../kernel/actor.js';
import type { Row } from '../kernel/row.js';
import { decimal, defineSubject, money, optional, type RowFilter } from '../kernel/subjects.js';

/** One line of a purchase order. */
export interface OrderLineRow {
  readonly id: string;
  readonly contractLineId: string;
  readonly partId: string;
  readonly partNumber: string;
  readonly name: string;
  readonly quantity: string;
  /** Received so far and not rejected since. */
  readonly received: string;
  readonly unit: string;
  readonly unitPrice: string;
  readonly total: string;
  readonly dueOn: string;
}

/** A purchase order as it is stored. */
export interface PurchaseOrderRow extends Row {
  readonly purchaseId: string;
  readonly number: string;
  readonly contractId: string;
  readonly supplierId: string;
  readonly currency: string;
  readonly lines: readonly OrderLineRow[];
  readonly total: { readonly amount: string; readonly currency: string };
  readonly deliverTo: string;
  readonly remark: string | null;
  readonly releasedAt: Date | null;
  readonly confirmedAt: Date | null;
}

declare module '../kernel/subjects.js' {
  interface SubjectRows {
    PurchaseOrder: PurchaseOrderRow;
  }
}

const line = new mongoose.Schema(
  {
    id: String,
    contractLineId: String,
    partId: String,
    partNumber: String,
    name: String,
    quantity: decimal,
    received: decimal,
    unit: String,
    unitPrice: decimal,
    total: decimal,
    dueOn: String,
  },
  { _id: false },
);

/** How purchase orders are stored and who may see them: suppliers their own from its release. */
defineSubject({
  lifecycle: purchaseOrder,
  fields: {
    purchaseId: { type: String, required: true },
    number: { type: String, required: true },
    contractId: { type: String, required: true },
    supplierId: { type: String, required: true },
    currency: { type: String, required: true },
    lines: [line],
    total: money,
    deliverTo: { type: String, required: true },
    remark: optional(String),
    releasedAt: optional(Date),
    confirmedAt: optional(Date),
  },
  indexes: [
    { key: { number: 1 }, name: 'number', unique: true },
    { key: { contractId: 1 }, name: 'contract' },
    { key: { purchaseId: 1 }, name: 'purchase' },
    { key: { supplierId: 1, releasedAt: 1 }, name: 'supplier' },
    { key: { state: 1, _id: -1 }, name: 'state' },
  ],
  visible,
});

function visible(actor: Actor): RowFilter | null {
  if (actor.audience === 'SYSTEM') return {};
  if (actor.audience === 'STAFF') return holds(actor, BUSINESS_ROLES) ? {} : null;
  if (actor.audience !== 'SUPPLIER' || actor.supplierId === null) return null;
  // By the release and not by the state: an order cancelled as a draft never reached the supplier.
  return { supplierId: actor.supplierId, releasedAt: { $ne: null } };
}
