import mongoose from 'mongoose';
import { RECORD_KEEPERS } from '../../schema/records/access.js';
import { erasure, legalHold } from '../../schema/records/lifecycle.js';
import { type Actor, holds } from '../kernel/actor.js';
import type { Row } from '../kernel/row.js';
import { defineSubject, optional } from '../kernel/subjects.js';

/** An entry whose personal values go; `salt` where its state held them too, so that the salt of the state goes with them. */
export interface AffectedEntry {
  readonly id: string;
  readonly salt: boolean;
  /** Where its reason names the person. */
  readonly reason: boolean;
}

/** A purchase whose file is kept, with how many entries of the person's it holds. */
export interface KeptFileRow {
  readonly id: string;
  readonly entries: number;
  readonly until: Date | null;
}

/** An erasure as it is stored. It names the person by the pseudonym alone. */
export interface ErasureRow extends Row {
  readonly number: string;
  readonly accountId: string;
  readonly personRef: string;
  readonly reason: string;
  readonly requestedById: string;
  readonly remark: string | null;
  readonly decidedById: string | null;
  readonly decidedAt: Date | null;
  readonly openings: readonly AffectedEntry[];
  readonly kept: readonly KeptFileRow[];
  readonly erasedEntries: number | null;
  readonly erasedAt: Date | null;
}

/** A legal hold as it is stored. It belongs to no purchase, so that its entries do not stand in the trail that buyers read. */
export interface LegalHoldRow extends Row {
  readonly number: string;
  readonly accountId: string | null;
  readonly personRef: string | null;
  readonly aboutPurchaseId: string | null;
  readonly purchaseNumber: string | null;
  readonly reason: string;
  readonly placedById: string;
  readonly remark: string | null;
  readonly liftedById: string | null;
  readonly liftedAt: Date | null;
}

declare module '../kernel/subjects.js' {
  interface SubjectRows {
    Erasure: ErasureRow;
    LegalHold: LegalHoldRow;
  }
}

const text = { type: String, required: true };
const affected = new mongoose.Schema({ id: String, salt: Boolean, reason: Boolean }, { _id: false });
const kept = new mongoose.Schema({ id: String, entries: Number, until: optional(Date) }, { _id: false });
const visible = (actor: Actor) => (actor.audience === 'SYSTEM' || keepsRecords(actor) ? {} : null);

defineSubject({
  lifecycle: erasure,
  fields: {
    number: text,
    accountId: text,
    personRef: text,
    reason: text,
    requestedById: text,
    remark: optional(String),
    decidedById: optional(String),
    decidedAt: optional(Date),
    openings: [affected],
    kept: [kept],
    erasedEntries: optional(Number),
    erasedAt: optional(Date),
  },
  indexes: [
    { key: { number: 1 }, name: 'number', unique: true },
    { key: { accountId: 1 }, name: 'account' },
    { key: { state: 1, _id: -1 }, name: 'state' },
  ],
  visible,
});

defineSubject({
  lifecycle: legalHold,
  fields: {
    number: text,
    accountId: optional(String),
    personRef: optional(String),
    aboutPurchaseId: optional(String),
    purchaseNumber: optional(String),
    reason: text,
    placedById: text,
    remark: optional(String),
    liftedById: optional(String),
    liftedAt: optional(Date),
  },
  indexes: [
    { key: { number: 1 }, name: 'number', unique: true },
    { key: { state: 1, _id: -1 }, name: 'state' },
  ],
  visible,
});

function keepsRecords(actor: Actor): boolean {
  return actor.audience === 'STAFF' && holds(actor, RECORD_KEEPERS);
}
