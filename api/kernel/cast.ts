import type { Document } from 'mongodb';
import type mongoose from 'mongoose';
import type { Subject } from './subjects.js';

/** A field of a flat kind of subject, with the test that a value must pass to be stored unchanged. */
interface FlatField {
  readonly name: string;
  readonly required: boolean;
  readonly isCast: (value: unknown) => boolean;
}

const compiled = new WeakMap<Subject, readonly FlatField[] | null>();

/**
 * Casts content to what is stored of a kind of subject; unknown fields and wrong values are faults. Commands mostly hand over values of the
 * right types. Mongoose would return those unchanged, at a sixth of the cost of an import, so it is asked only where a value is of another
 * type, or where the kind has more than plain fields and lists of plain fields.
 */
export async function castContent(subject: Subject, content: Readonly<Record<string, unknown>>): Promise<Document> {
  const fields = flatFieldsOf(subject);
  const document = fields && castFlat(fields, content);
  if (document) return document;
  const cast = new subject.model(content);
  await cast.validate();
  return cast.toObject({ versionKey: false, flattenMaps: true });
}

/** The content as it is stored; null where mongoose has to cast it. */
function castFlat(fields: readonly FlatField[], content: Readonly<Record<string, unknown>>): Document | null {
  const document: Document = {};
  let found = 0;
  for (const { name, required, isCast } of fields) {
    const value = content[name];
    if (value !== undefined) found++;
    // A nullable field that is not given is null (subjects.ts, `optional`).
    document[name] = value ?? null;
    if (document[name] === null ? required : !isCast(value)) return null;
  }
  return found === Object.keys(content).length ? document : null;
}

function flatFieldsOf(subject: Subject): readonly FlatField[] | null {
  const known = compiled.get(subject);
  if (known !== undefined) return known;
  const fields: (FlatField | null)[] = [];
  subject.model.schema.eachPath((name, type) => {
    // The trail's own fields are added after casting.
    if (!name.startsWith('_t.')) fields.push(flatFieldOf(name, type));
  });
  const flat = fields.every((field) => field !== null) ? fields : null;
  compiled.set(subject, flat);
  return flat;
}

/** A list whose elements have plain fields only. Where the list itself is missing, mongoose decides what is stored. */
function flatListOf(name: string, { schema, options }: mongoose.SchemaType): FlatField | null {
  if (!schema || name.includes('.') || Object.keys(options).some((option) => option !== 'type')) return null;
  const parts: (FlatField | null)[] = [];
  schema.eachPath((part, type) => parts.push(partOf(part, type)));
  if (!parts.every((part) => part !== null)) return null;
  const isElement = (element: unknown): boolean => {
    if (!isPlainObject(element)) return false;
    const given = Object.entries(element);
    // Fields in the order of the schema, as mongoose would write them.
    return given.length === parts.length && parts.every((part, at) => isPart(part, given[at]));
  };
  return { name, required: true, isCast: (value) => Array.isArray(value) && value.every(isElement) };
}

function isPart({ name, isCast }: FlatField, given: readonly [string, unknown] | undefined): boolean {
  return given !== undefined && given[0] === name && isCast(given[1]);
}

/** Null where the field of an element is more than a plain field. */
function partOf(name: string, { instance, options }: mongoose.SchemaType): FlatField | null {
  const isCast = instance === 'Mixed' ? undefined : CASTS[instance];
  const plain = Object.keys(options).every((option) => option === 'type' || option === 'required');
  return isCast && plain && !name.includes('.') ? { name, required: true, isCast } : null;
}

/** Null where it is more than a plain field: one with parts of its own, with a validator beside the type, or with a setter. */
function flatFieldOf(name: string, type: mongoose.SchemaType): FlatField | null {
  if (type.instance === 'Array') return flatListOf(name, type) ?? nullOf(name, type);
  const { required = false, enum: values, ...others } = type.options;
  const isCast = CASTS[type.instance];
  const plain = Object.keys(others).every((option) => option === 'type' || (option === 'default' && !required));
  if (!isCast || !plain || name.includes('.')) return null;
  if (!required && others.default !== null) return null;
  if (values === undefined) return { name, required: Boolean(required), isCast };
  return { name, required: Boolean(required), isCast: (value) => isCast(value) && values.includes(value) };
}

/** A list of parts that may be null, as files are, and mostly is: null is stored as it is, anything else is left to mongoose. */
function nullOf(name: string, { schema, options }: mongoose.SchemaType): FlatField | null {
  const isPlain = Object.keys(options).every((option) => option === 'type' || option === 'default');
  if (!schema || !isPlain || options.default !== null || name.includes('.')) return null;
  return { name, required: false, isCast: () => false };
}

const CASTS: Readonly<Record<string, (value: unknown) => boolean>> = {
  // Required text is not empty. Whether optional text may be empty is left to mongoose.
  String: (value) => typeof value === 'string' && value !== '',
  Number: (value) => typeof value === 'number' && Number.isFinite(value),
  Boolean: (value) => typeof value === 'boolean',
  Date: (value) => value instanceof Date && !Number.isNaN(value.getTime()),
  Mixed: isPlainJson,
};

function isPlainJson(value: unknown): boolean {
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return true;
  if (Array.isArray(value)) return value.every(isPlainJson);
  return isPlainObject(value) && Object.values(value).every(isPlainJson);
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
