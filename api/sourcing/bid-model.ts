import mongoose from 'mongoose';
import { BUSINESS_ROLES } from '../../schema/common/roles.js';
import { openStates } from '../../schema/secrecy.js';
import { bid } from '../../schema/sourcing/lifecycle.js';
import { type Actor, holds } from '../kernel/actor.js';
import type { Row } from '../kernel/row.js';
import { decimal, defineSubject, money, optional, type RowFilter } from '../kernel/subjects.js';
import type { Amount } from './model.js';

/** The price of one line of the event; `id` is that of the event's line. */
export interface BidLineRow {
  readonly id: string;
  readonly unitPrice: string;
  readonly leadTimeDays: number;
  readonly total: string;
}

/** What a bid says. */
export interface BidContentRow {
  readonly lines: readonly BidLineRow[];
  readonly note: string | null;
}

/** A bid as it is stored: until opening nothing but an envelope. */
export interface BidRow extends Row {
  readonly purchaseId: string;
  readonly eventId: string;
  readonly supplierId: string;
  readonly submittedAt: Date;
  readonly withdrawnAt: Date | null;
  /** Base64 of the packed content (envelope.ts); null while withdrawn. */
  readonly envelope: string | null;
  /** SHA-256 of the envelope's bytes, base64. */
  readonly envelopeHash: string;
  /** Null until opening. */
  readonly content: BidContentRow | null;
  /** Null until opening. */
  readonly total: Amount | null;
}

declare module '../kernel/subjects.js' {
  interface SubjectRows {
    Bid: BidRow;
  }
}

/** States of a bid that says something: its content is opened. */
export const OPENED_BIDS = ['OPENED', 'AWARDED', 'NOT_AWARDED'] as const;

const line = new mongoose.Schema(
  { id: String, unitPrice: decimal, leadTimeDays: Number, total: decimal },
  { _id: false },
);

/** How bids are stored and who may see them: staff after opening, suppliers their own. */
defineSubject({
  lifecycle: bid,
  fields: {
    purchaseId: { type: String, required: true },
    eventId: { type: String, required: true },
    supplierId: { type: String, required: true },
    submittedAt: { type: Date, required: true },
    withdrawnAt: optional(Date),
    envelope: optional(String),
    envelopeHash: { type: String, required: true },
    content: { type: new mongoose.Schema({ lines: [line], note: optional(String) }, { _id: false }), default: null },
    total: money,
  },
  indexes: [
    // One bid of a supplier for an event, however many people of it submit at once.
    { key: { eventId: 1, supplierId: 1 }, name: 'one-per-supplier', unique: true },
    { key: { supplierId: 1, _id: -1 }, name: 'supplier' },
    { key: { purchaseId: 1 }, name: 'purchase' },
  ],
  visible,
});

function visible(actor: Actor): RowFilter | null {
  if (actor.audience === 'SYSTEM') return {};
  if (actor.audience === 'STAFF') return holds(actor, BUSINESS_ROLES) ? { state: { $in: [...openStates(bid)] } } : null;
  return actor.audience === 'SUPPLIER' && actor.supplierId !== null ? { supplierId: actor.supplierId } : null;
}
