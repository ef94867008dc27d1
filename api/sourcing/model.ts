import mongoose from 'mongoose';
import { BUSINESS_ROLES } from '../../schema/common/roles.js';
import { sourcingEvent } from '../../schema/sourcing/lifecycle.js';
import { type Actor, holds } from '../kernel/actor.js';
import type { CheckpointRef } from '../kernel/command.js';
import type { Row } from '../kernel/row.js';
import { decimal, defineSubject, money, optional, type RowFilter } from '../kernel/subjects.js';

/** An amount with its currency, as rows hold it. */
export interface Amount {
  readonly amount: string;
  readonly currency: string;
}

/** One line of an event, copied from a line of a requisition. */
export interface EventLineRow {
  readonly id: string;
  readonly requisitionId: string;
  readonly requisitionLineId: string;
  readonly partId: string;
  readonly partNumber: string;
  readonly name: string;
  readonly unit: string;
  readonly quantity: string;
  /** Calendar day YYYY-MM-DD. */
  readonly neededOn: string;
}

/** One bidder's place; `id` is the bid's. */
export interface RankedBidRow {
  readonly id: string;
  readonly supplierId: string;
  readonly rank: number;
  readonly total: Amount;
  readonly priceScore: string;
  readonly technicalScore: string;
  readonly score: string;
}

/** That an event was closed wrongly and shall be open again, until it is confirmed or dropped. */
export interface ReopeningRow {
  readonly closesAt: Date;
  readonly reason: string;
  /** Whether the deadline still lay ahead then. */
  readonly early: boolean;
  readonly proposedById: string;
  readonly proposedAt: Date;
}

/** A sourcing event as it is stored. */
export interface SourcingEventRow extends Row {
  readonly purchaseId: string;
  readonly number: string;
  readonly title: string;
  readonly method: string;
  readonly sealLevel: string;
  readonly currency: string;
  readonly terms: string | null;
  readonly priceWeight: number;
  readonly closesAt: Date;
  readonly publishedAt: Date | null;
  readonly closedAt: Date | null;
  readonly reopening: ReopeningRow | null;
  readonly openedAt: Date | null;
  readonly awardedAt: Date | null;
  /** The log's checkpoint that was known when the event was published, and when its bids were opened. */
  readonly publishAnchor: CheckpointRef | null;
  readonly openingAnchor: CheckpointRef | null;
  readonly lines: readonly EventLineRow[];
  readonly requisitionIds: readonly string[];
  readonly invitedSupplierIds: readonly string[];
  readonly expertIds: readonly string[];
  /** How many bids were opened; null before opening. */
  readonly bidsOpened: number | null;
  /** Null until the evaluation is complete. */
  readonly ranking: readonly RankedBidRow[] | null;
  /** The newest award, whatever its state. */
  readonly awardId: string | null;
  readonly createdById: string;
}

declare module '../kernel/subjects.js' {
  interface SubjectRows {
    SourcingEvent: SourcingEventRow;
  }
}

const line = new mongoose.Schema(
  {
    id: String,
    requisitionId: String,
    requisitionLineId: String,
    partId: String,
    partNumber: String,
    name: String,
    unit: String,
    quantity: decimal,
    neededOn: String,
  },
  { _id: false },
);

const ranked = new mongoose.Schema(
  {
    id: String,
    supplierId: String,
    rank: Number,
    total: money,
    priceScore: decimal,
    technicalScore: decimal,
    score: decimal,
  },
  { _id: false },
);

const reopening = new mongoose.Schema(
  { closesAt: Date, reason: String, early: Boolean, proposedById: String, proposedAt: Date },
  { _id: false },
);

const checkpoint = new mongoose.Schema({ size: Number, root: String }, { _id: false });

/** How events are stored and who may see them: suppliers those they were invited to, once published. */
defineSubject({
  lifecycle: sourcingEvent,
  fields: {
    purchaseId: { type: String, required: true },
    number: { type: String, required: true },
    title: { type: String, required: true },
    method: { type: String, required: true },
    sealLevel: { type: String, required: true },
    currency: { type: String, required: true },
    terms: optional(String),
    priceWeight: { type: Number, required: true },
    closesAt: { type: Date, required: true },
    publishedAt: optional(Date),
    closedAt: optional(Date),
    reopening: { type: reopening, default: null },
    openedAt: optional(Date),
    awardedAt: optional(Date),
    publishAnchor: { type: checkpoint, default: null },
    openingAnchor: { type: checkpoint, default: null },
    lines: [line],
    requisitionIds: [String],
    invitedSupplierIds: [String],
    expertIds: [String],
    bidsOpened: optional(Number),
    ranking: { type: [ranked], default: null },
    awardId: optional(String),
    createdById: { type: String, required: true },
  },
  indexes: [
    { key: { number: 1 }, name: 'number', unique: true },
    { key: { purchaseId: 1 }, name: 'purchase' },
    { key: { state: 1, closesAt: 1 }, name: 'closing' },
    { key: { invitedSupplierIds: 1, _id: -1 }, name: 'invited' },
  ],
  visible,
});

// By publishedAt and not by the state: an event cancelled as a draft was never published.
function visible(actor: Actor): RowFilter | null {
  if (actor.audience === 'SYSTEM') return {};
  if (actor.audience === 'STAFF') return holds(actor, BUSINESS_ROLES) ? {} : null;
  if (actor.audience !== 'SUPPLIER' || actor.supplierId === null) return null;
  return { publishedAt: { $ne: null }, invitedSupplierIds: actor.supplierId };
}
