import mongoose from 'mongoose';
import { foldedFields, indexesOf } from '../../schema/kernel/derive/folded-fields.js';
import { lifecycleOf } from '../../schema/kernel/derive/lifecycle.js';
import { listIndexesOf } from '../../schema/kernel/derive/lists.js';
import { talliesOf } from '../../schema/kernel/derive/tallies.js';
import type { AnyPart, FieldData, FieldTable } from '../../schema/kernel/field.js';
import type { AnySubject, OwnRows } from '../../schema/kernel/subject.js';
import { openStates, secretExistence } from '../../schema/secrecy.js';
import { type Actor, holds } from './actor.js';
import { decimal, money, optional, type RowFilter, type SubjectDefinition } from './subjects.js';

/**
 * How a declared kind is stored and who sees which of its rows.
 *
 *     deliverTo: text(200)  ->  deliverTo: { type: String, required: true }
 *     lines: list(line)     ->  lines: [new mongoose.Schema({ … }, { _id: false })]
 *     expertIds: refs(…)    ->  expertIds: [String]
 *
 * Three things are as they are stored since the beginning: inside of a part nothing is required; decimals and amounts are null
 * by default even where a row never has null; fields are in the order of the declaration, by which content is cast quickly.
 *
 * Throws where the declaration says that its rows are shown by hand and no function is handed in, and the other way about.
 */
export function storedAs(subject: AnySubject, { visible }: ShownByHand = {}): SubjectDefinition {
  const { name, fields, person } = subject;
  if ((visible === undefined) === (subject.visible.rows === 'BY_HAND'))
    throw new Error(`${name} needs either \`rows: 'BY_HAND'\` in its declaration and a function, or neither`);
  return {
    lifecycle: lifecycleOf(subject),
    fields: pathsOf(fields),
    folded: foldedFields(subject),
    tallies: talliesOf(subject),
    indexes: [...indexesOf(subject), ...listIndexesOf(subject)].map(({ key, ...index }) => ({
      ...index,
      key: { ...key },
    })),
    visible: visible ?? ((actor) => visibleTo(actor, subject)),
    ...(person !== undefined && { person: (row) => textIn(row, person) }),
  };
}

/** Which rows an actor may see, where a declaration leaves that to a function. */
export interface ShownByHand {
  readonly visible?: SubjectDefinition['visible'];
}

function textIn(row: object, field: string): string | null {
  const value: unknown = Reflect.get(row, field);
  return typeof value === 'string' ? value : null;
}

function pathsOf(fields: FieldTable): mongoose.SchemaDefinition {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, pathOf(field)]));
}

function pathOf(field: FieldData) {
  const shared = sharedPath(field);
  if (shared) return shared;
  const type = typeOf(field);
  return field.isOptional ? optional(type) : { type, required: true };
}

/** Mongoose paths that are the same at the top level and in parts. */
function sharedPath({ kind, part, element, isOptional }: FieldData) {
  if (element) return [typeOf(element)];
  if (kind === 'decimal') return decimal;
  if (kind === 'money') return money;
  if (kind === 'list' && part) return isOptional ? optional([schemaOfPart(part)]) : [schemaOfPart(part)];
  return kind === 'one' && part ? optional(schemaOfPart(part)) : null;
}

function schemaOfPart({ fields }: AnyPart): mongoose.Schema {
  const inPart = (field: FieldData) =>
    sharedPath(field) ?? (field.isOptional ? optional(typeOf(field)) : typeOf(field));
  const paths = Object.entries(fields).map(([name, field]) => [name, inPart(field)]);
  return new mongoose.Schema(Object.fromEntries(paths), { _id: false });
}

function typeOf({ kind }: FieldData) {
  if (kind === 'instant') return Date;
  if (kind === 'json') return mongoose.Schema.Types.Mixed;
  if (kind === 'count') return Number;
  return kind === 'flag' ? Boolean : String;
}

/** A subject that is still secret does not exist for anybody outside its own side. */
function noSecrets(subject: AnySubject): RowFilter {
  const lifecycle = lifecycleOf(subject);
  return secretExistence(lifecycle) ? { state: { $in: [...openStates(lifecycle)] } } : {};
}

function visibleTo(actor: Actor, subject: AnySubject): RowFilter | null {
  const { STAFF, SUPPLIER, VISITOR } = subject.visible;
  switch (actor.audience) {
    case 'SYSTEM':
      return {};
    case 'STAFF':
      return STAFF === 'ALL' || holds(actor, STAFF) ? noSecrets(subject) : null;
    case 'SUPPLIER':
      if (!SUPPLIER) return null;
      return SUPPLIER === 'ALL' ? noSecrets(subject) : ownRows(actor, SUPPLIER);
    case 'VISITOR':
      return VISITOR === 'ALL' ? noSecrets(subject) : null;
  }
}

/** `{ own: 'supplierId', since: 'releasedAt' }` -> `{ supplierId, releasedAt: { $ne: null } }` for the people of that supplier. */
function ownRows({ supplierId }: Actor, { own, since, in: states = [] }: OwnRows): RowFilter | null {
  if (supplierId === null) return null;
  const [state, ...more] = states;
  return {
    [own]: supplierId,
    ...(since !== undefined && { [since]: { $ne: null } }),
    ...(state !== undefined && { state: more.length === 0 ? state : { $in: [...states] } }),
  };
}
