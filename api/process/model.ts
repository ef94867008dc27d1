import mongoose from 'mongoose';
import { PROCESS_READERS } from '../../schema/process/access.js';
import type { Attribute } from '../../schema/process/attribute-class.js';
import { eventLog, mirroredCase } from '../../schema/process/lifecycle.js';
import { type Actor, holds } from '../kernel/actor.js';
import type { MessageParams } from '../kernel/refusal.js';
import type { Row } from '../kernel/row.js';
import { defineSubject, optional, type RowFilter } from '../kernel/subjects.js';

/** The import of an event log, as it is stored. */
export interface EventLogRow extends Row {
  /** Id of the staged file, and what it was: the entry commits to the hash. */
  readonly fileId: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly system: string;
  readonly caseColumn: string | null;
  readonly activityColumn: string | null;
  readonly timeColumn: string | null;
  readonly resourceColumn: string | null;
  readonly format: string | null;
  readonly rows: number | null;
  readonly cases: number | null;
  /** How many events were handled; moves in the transaction that writes them. */
  readonly cursor: number;
  readonly faultCount: number;
  readonly faultFileId: string | null;
  readonly messageKey: string | null;
  readonly messageParams: MessageParams | null;
  readonly finishedAt: Date | null;
}

/** A case of another system as it stands after its last event. */
export interface MirroredCaseRow extends Row {
  readonly logId: string;
  readonly system: string;
  readonly caseKey: string;
  readonly activity: string;
  readonly occurredAt: Date;
  readonly resource: string | null;
  /** Attributes of the last event: open ones, commercial ones, and those about people. */
  readonly details: readonly Attribute[];
  readonly figures: readonly Attribute[];
  readonly people: readonly Attribute[];
  readonly caseDetails: readonly Attribute[];
  readonly caseFigures: readonly Attribute[];
  readonly casePeople: readonly Attribute[];
}

declare module '../kernel/subjects.js' {
  interface SubjectRows {
    EventLog: EventLogRow;
    MirroredCase: MirroredCaseRow;
  }
}

const text = { type: String, required: true };
const count = { type: Number, required: true };
const attributes = [new mongoose.Schema({ id: text, value: String }, { _id: false })];

defineSubject({
  lifecycle: eventLog,
  fields: {
    fileId: text,
    fileName: text,
    sha256: text,
    bytes: count,
    system: text,
    caseColumn: optional(String),
    activityColumn: optional(String),
    timeColumn: optional(String),
    resourceColumn: optional(String),
    format: optional(String),
    rows: optional(Number),
    cases: optional(Number),
    cursor: count,
    faultCount: count,
    faultFileId: optional(String),
    messageKey: optional(String),
    messageParams: optional(mongoose.Schema.Types.Mixed),
    finishedAt: optional(Date),
  },
  indexes: [
    { key: { state: 1, _id: 1 }, name: 'state' },
    { key: { sha256: 1 }, name: 'file' },
  ],
  visible,
});

defineSubject({
  lifecycle: mirroredCase,
  fields: {
    logId: text,
    system: text,
    caseKey: text,
    activity: text,
    occurredAt: { type: Date, required: true },
    resource: optional(String),
    details: attributes,
    figures: attributes,
    people: attributes,
    caseDetails: attributes,
    caseFigures: attributes,
    casePeople: attributes,
  },
  indexes: [{ key: { logId: 1, caseKey: 1 }, name: 'case', unique: true }],
  visible,
});

function visible(actor: Actor): RowFilter | null {
  if (actor.audience === 'SYSTEM') return {};
  return actor.audience === 'STAFF' && holds(actor, PROCESS_READERS) ? {} : null;
}
