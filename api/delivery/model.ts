import mongoose from 'mongoose';
import { BUSINESS_ROLES } from '../../schema/common/roles.js';
import { goodsReceipt } from '../../schema/delivery/lifecycle.js';
import { type Actor, holds } from '../kernel/actor.js';
import type { Row } from '../kernel/row.js';
import { decimal, defineSubject, optional, type RowFilter } from '../kernel/subjects.js';

/** One line of a goods receipt; what inspection found is null before it. */
export interface GoodsReceiptLineRow {
  readonly id: string;
  readonly orderLineId: string;
  readonly partId: string;
  readonly partNumber: string;
  readonly name: string;
  readonly unit: string;
  readonly quantity: string;
  readonly accepted: string | null;
  readonly rejected: string | null;
  readonly rejectionReason: string | null;
}

/** A goods receipt as it is stored. */
export interface GoodsReceiptRow extends Row {
  readonly purchaseId: string;
  readonly number: string;
  readonly orderId: string;
  readonly supplierId: string;
  readonly deliveryNote: string;
  readonly lines: readonly GoodsReceiptLineRow[];
  readonly receivedById: string;
  readonly inspectedById: string | null;
  readonly inspectedAt: Date | null;
}

declare module '../kernel/subjects.js' {
  interface SubjectRows {
    GoodsReceipt: GoodsReceiptRow;
  }
}

const line = new mongoose.Schema(
  {
    id: String,
    orderLineId: String,
    partId: String,
    partNumber: String,
    name: String,
    unit: String,
    quantity: decimal,
    accepted: decimal,
    rejected: decimal,
    rejectionReason: optional(String),
  },
  { _id: false },
);

/** How goods receipts are stored and who may see them: suppliers those of their own deliveries. */
defineSubject({
  lifecycle: goodsReceipt,
  fields: {
    purchaseId: { type: String, required: true },
    number: { type: String, required: true },
    orderId: { type: String, required: true },
    supplierId: { type: String, required: true },
    deliveryNote: { type: String, required: true },
    lines: [line],
    receivedById: { type: String, required: true },
    inspectedById: optional(String),
    inspectedAt: optional(Date),
  },
  indexes: [
    { key: { number: 1 }, name: 'number', unique: true },
    { key: { orderId: 1, state: 1 }, name: 'order' },
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
