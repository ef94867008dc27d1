import mongoose from 'mongoose';
import { category, importRun, part } from '../../schema/catalogue/lifecycle.js';
import { BUSINESS_ROLES } from '../../schema/common/roles.js';
import { type Actor, holds } from '../kernel/actor.js';
import type { MessageParams } from '../kernel/refusal.js';
import type { Row } from '../kernel/row.js';
import { defineSubject, optional, type RowFilter } from '../kernel/subjects.js';

/** A node of the category tree. */
export interface CategoryRow extends Row {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly parentId: string | null;
}

/** A part of the catalogue. */
export interface PartRow extends Row {
  /** Normalised (schema/catalogue/part-number.ts); unique in the enterprise. */
  readonly number: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly categoryId: string;
  readonly unit: string;
  readonly manufacturer: string | null;
  readonly manufacturerPart: string | null;
  readonly drawing: string | null;
  readonly drawingVersion: string | null;
  readonly material: string | null;
  readonly description: string | null;
  readonly monitoredClass: string | null;
}

/** One import of parts from a file. */
export interface ImportRunRow extends Row {
  /** Id of the staged file, and what it was: the entry commits to the hash. */
  readonly fileId: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly encoding: string | null;
  /** Name of the format (schema/catalogue/part-file.ts). */
  readonly format: string | null;
  /** Rows of the file below its header. */
  readonly rows: number | null;
  /** How many of them were handled; moves in the transaction that writes their parts. */
  readonly cursor: number;
  readonly written: number;
  /** Rows whose number the catalogue had already: their parts stay as they are. */
  readonly unchanged: number;
  readonly faultCount: number;
  readonly faultFileId: string | null;
  readonly messageKey: string | null;
  readonly messageParams: MessageParams | null;
  readonly finishedAt: Date | null;
}

declare module '../kernel/subjects.js' {
  interface SubjectRows {
    Category: CategoryRow;
    Part: PartRow;
    ImportRun: ImportRunRow;
  }
}

const text = { type: String, required: true };
const count = { type: Number, required: true };

defineSubject({
  lifecycle: category,
  fields: { code: text, name: text, nameEn: optional(String), parentId: optional(String) },
  indexes: [{ key: { code: 1 }, name: 'code', unique: true }],
  visible: forOffers,
});

defineSubject({
  lifecycle: part,
  fields: {
    number: text,
    name: text,
    nameEn: optional(String),
    categoryId: text,
    unit: text,
    manufacturer: optional(String),
    manufacturerPart: optional(String),
    drawing: optional(String),
    drawingVersion: optional(String),
    material: optional(String),
    description: optional(String),
    monitoredClass: optional(String),
  },
  indexes: [
    { key: { number: 1 }, name: 'number', unique: true },
    { key: { categoryId: 1, _id: -1 }, name: 'category' },
    { key: { state: 1, _id: -1 }, name: 'state' },
    // What the index of the search follows.
    { key: { updatedAt: 1, _id: 1 }, name: 'updated' },
  ],
  visible: forOffers,
});

defineSubject({
  lifecycle: importRun,
  fields: {
    fileId: text,
    fileName: text,
    sha256: text,
    bytes: count,
    encoding: optional(String),
    format: optional(String),
    rows: optional(Number),
    cursor: count,
    written: count,
    unchanged: count,
    faultCount: count,
    faultFileId: optional(String),
    messageKey: optional(String),
    messageParams: optional(mongoose.Schema.Types.Mixed),
    finishedAt: optional(Date),
  },
  indexes: [{ key: { state: 1, _id: 1 }, name: 'state' }],
  visible: (actor) => (isInside(actor) ? {} : null),
});

/** Suppliers say what they offer by category, and see the part of a line they are asked for; no list gives them others. */
function forOffers(actor: Actor): RowFilter | null {
  return isInside(actor) || actor.audience === 'SUPPLIER' ? {} : null;
}

function isInside(actor: Actor): boolean {
  return actor.audience === 'SYSTEM' || (actor.audience === 'STAFF' && holds(actor, BUSINESS_ROLES));
}
