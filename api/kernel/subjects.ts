import type { Document, IndexDescription } from 'mongodb';
import mongoose from 'mongoose';
import type { SubjectName } from '../../schema/common/ids.js';
import type { FoldedField } from '../../schema/kernel/derive/folded-fields.js';
import type { Tally } from '../../schema/kernel/derive/tallies.js';
import type { Lifecycle } from '../../schema/kernel/lifecycle.js';
import type { DeclaredRows } from '../../schema/subjects.js';
import type { Actor } from './actor.js';
import { readBound } from './bounded-reads.js';
import type { Row } from './row.js';

/**
 * The row type of each kind of subject. Declared kinds take it from their declarations; each module's model.ts adds its own by declaration
 * merging.
 */
export interface SubjectRows extends DeclaredRows {}

/** The row of a kind of subject. */
export type RowOf<Name extends SubjectName> = Name extends keyof SubjectRows ? SubjectRows[Name] : Row;

/** A condition on rows, in MongoDB's query language. Values from outside are parsed by zod or by GraphQL's scalars before they get here. */
export type RowFilter = Readonly<Record<string, unknown>>;

/** How a kind of subject is stored and who may see which of its rows. */
export interface SubjectDefinition {
  readonly lifecycle: Lifecycle;
  /** Mongoose paths of the module's own fields; those of Row are added. Nested objects are given as objects, lists as [{…}]. */
  readonly fields: mongoose.SchemaDefinition;
  readonly indexes: readonly IndexDescription[];
  /** Its fields that are compared by their keys. */
  readonly folded: readonly FoldedField[];
  /** Its running sums. */
  readonly tallies: readonly Tally[];
  /**
   * The rows that an actor may see, applied to every read and by `execute`: a filter, `{}` for all, null for none. A row outside it does
   * not exist for the actor.
   */
  readonly visible: (actor: Actor) => RowFilter | null;
  /** Pseudonym of the person whom the row's personal fields are about; absent where that is not one person. */
  readonly person?: (row: Row) => string | null;
}

/** A registered kind of subject. */
export interface Subject extends SubjectDefinition {
  readonly name: SubjectName;
  readonly model: mongoose.Model<Document>;
}

const registry = new Map<SubjectName, Subject>();

/** Registers a kind of subject; a module's model.ts calls it once for each. */
export function defineSubject(definition: SubjectDefinition): Subject {
  const { lifecycle, fields } = definition;
  const schema = schemaOf(lifecycle, fields);
  forbidWrites(schema);
  boundReads(schema);
  const model = mongoose.model<Document>(lifecycle.subject, schema);
  const subject = { ...definition, name: lifecycle.subject, model };
  registry.set(lifecycle.subject, subject);
  return subject;
}

/** The mongoose schema of a kind of subject: the fields that all kinds have, then its own. */
export function schemaOf(lifecycle: Lifecycle, fields: mongoose.SchemaDefinition): mongoose.Schema<Document> {
  return new mongoose.Schema<Document>(
    {
      _id: { type: String, required: true },
      rev: { type: Number, required: true },
      state: { type: String, required: true, enum: [...lifecycle.states] },
      acts: { type: mongoose.Schema.Types.Mixed, required: true },
      createdAt: { type: Date, required: true },
      updatedAt: { type: Date, required: true },
      _t: {
        prev: { type: String, default: null },
        salt: { type: String },
        at: { type: Date },
        keys: mongoose.Schema.Types.Mixed,
      },
      ...fields,
    },
    {
      collection: lifecycle.collection,
      strict: 'throw',
      strictQuery: 'throw',
      versionKey: false,
      autoCreate: false,
      autoIndex: false,
      minimize: false,
    },
  );
}

/** The registered kind of subject with a name; throws where its module is not loaded. */
export function subjectOf(name: SubjectName): Subject {
  const subject = registry.get(name);
  if (!subject) throw new Error(`No module has defined ${name}`);
  return subject;
}

/** Every registered kind of subject. */
export function subjects(): readonly Subject[] {
  return [...registry.values()];
}

/** A decimal in a subject's fields: exact text in the row, Decimal128 in the database. */
export const decimal = { type: mongoose.Schema.Types.Decimal128, default: null };

/** An amount of money in a subject's fields. */
export const money = {
  type: new mongoose.Schema({ amount: decimal, currency: String }, { _id: false }),
  default: null,
};

/** A field of text, number, date or flag that may be null. */
export const optional = <Kind>(type: Kind) => ({ type, default: null });

const WRITES = [
  'save',
  'insertMany',
  'bulkWrite',
  'updateOne',
  'updateMany',
  'replaceOne',
  'findOneAndUpdate',
  'findOneAndReplace',
  'findOneAndDelete',
  'deleteOne',
  'deleteMany',
] as const;

/** Puts the same time limit on reads of models as on reads of collections. */
function boundReads(schema: mongoose.Schema<Document>): void {
  schema.pre(['find', 'findOne', 'countDocuments', 'distinct'], function () {
    this.maxTimeMS(readBound());
  });
}

/** Models only read. A write that bypasses `execute` is stopped here, and the reconciler finds what gets past this. */
function forbidWrites(schema: mongoose.Schema<Document>): void {
  for (const name of WRITES)
    schema.pre(name as 'save', () => {
      throw new Error('Subjects are written by execute() alone');
    });
}
