import mongoose from 'mongoose';
import { PURCHASING_ROLES, SUPERVISION_ROLES } from '../../schema/common/roles.js';
import { alert } from '../../schema/risk/lifecycle.js';
import { type Actor, holds } from '../kernel/actor.js';
import type { Row } from '../kernel/row.js';
import { defineSubject, optional, type RowFilter } from '../kernel/subjects.js';

/** One fact that an alert rests on. */
export interface AlertEvidenceRow {
  readonly id: string;
  readonly kind: 'entry' | 'file';
  /** Id of the entry, or SHA-256 of the file. */
  readonly ref: string;
  readonly pointer: string | null;
  readonly subjectId: string;
  /** Message key. */
  readonly label: string;
  readonly value: string;
}

/** Something that the alert's sentence names. */
export interface AlertParamRow {
  readonly id: string;
  readonly value: string;
}

/** An alert as it is stored. It belongs to no purchase, so that its entries never stand in the trail that buyers read. */
export interface AlertRow extends Row {
  readonly number: string;
  /** Stable key of the finding: raising it again finds this alert. */
  readonly finding: string;
  readonly detector: string;
  readonly evidenceClass: 'STRONG' | 'MEDIUM' | 'WEAK';
  /** Null where it is about no single purchase. */
  readonly aboutPurchaseId: string | null;
  /** The unit that buys. */
  readonly unitId: string | null;
  readonly params: readonly AlertParamRow[];
  readonly evidence: readonly AlertEvidenceRow[];
  readonly raisedAt: Date;
  readonly takenById: string | null;
  readonly takenAt: Date | null;
  /** Why it was confirmed or dismissed. */
  readonly remark: string | null;
  readonly decidedAt: Date | null;
}

declare module '../kernel/subjects.js' {
  interface SubjectRows {
    Alert: AlertRow;
  }
}

const evidence = new mongoose.Schema(
  {
    id: String,
    kind: String,
    ref: String,
    pointer: optional(String),
    subjectId: String,
    label: String,
    value: String,
  },
  { _id: false },
);

/** How alerts are stored and who may see them: those who supervise, and nobody who works on purchases. */
defineSubject({
  lifecycle: alert,
  fields: {
    number: { type: String, required: true },
    finding: { type: String, required: true },
    detector: { type: String, required: true },
    evidenceClass: { type: String, required: true },
    aboutPurchaseId: optional(String),
    unitId: optional(String),
    params: [new mongoose.Schema({ id: String, value: String }, { _id: false })],
    evidence: [evidence],
    raisedAt: { type: Date, required: true },
    takenById: optional(String),
    takenAt: optional(Date),
    remark: optional(String),
    decidedAt: optional(Date),
  },
  indexes: [
    { key: { number: 1 }, name: 'number', unique: true },
    // However many workers find the same at once, it is raised once.
    { key: { finding: 1 }, name: 'one-per-finding', unique: true },
    { key: { aboutPurchaseId: 1 }, name: 'purchase' },
    { key: { state: 1, _id: -1 }, name: 'state' },
    { key: { unitId: 1, _id: -1 }, name: 'unit' },
  ],
  visible,
});

/** These supervise the whole enterprise; unit heads and grid supervisors their own unit. */
const EVERYWHERE = ['DISCIPLINE_OFFICER', 'INTERNAL_AUDITOR', 'FUNCTIONAL_ASSESSOR'] as const;

function visible(actor: Actor): RowFilter | null {
  if (actor.audience === 'SYSTEM') return {};
  if (actor.audience !== 'STAFF' || !holds(actor, SUPERVISION_ROLES) || holds(actor, PURCHASING_ROLES)) return null;
  if (holds(actor, EVERYWHERE)) return {};
  return actor.unitId === null ? null : { unitId: actor.unitId };
}
