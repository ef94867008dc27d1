import { TRAIL } from './stored.js';

/** The shape of a field in MongoDB's $jsonSchema. */
type Shape = Readonly<Record<string, unknown>>;

const text: Shape = { bsonType: 'string', minLength: 1 };
const bytes: Shape = { bsonType: 'binData' };
const count: Shape = { bsonType: ['int', 'long', 'double'], minimum: 0 };
const date: Shape = { bsonType: 'date' };
const textOrNull: Shape = { bsonType: ['string', 'null'] };
const countOrNull: Shape = { bsonType: ['int', 'long', 'double', 'null'] };
const subject = objectOf({ type: text, id: text, rev: count });

/**
 * What the database itself accepts in the trail's collections, whoever writes: fields of the right kind and no others. This keeps a faulty
 * program from spoiling the log; the signatures protect against people with all rights.
 */
export const TRAIL_VALIDATORS: Readonly<Record<string, object>> = {
  [TRAIL.outbox]: validator({ _id: text, leaf: bytes, subject, proc: textOrNull, at: date, open: bytes }),
  [TRAIL.log]: validator({ _id: count, id: text, leaf: bytes, lh: bytes, subject, proc: textOrNull, at: date }),
  [TRAIL.openings]: validator({ _id: text, open: bytes, subject, proc: textOrNull }),
  [TRAIL.tiles]: validator({ _id: text, hashes: bytes }),
  [TRAIL.head]: validator({
    ...{ _id: text, size: count, root: bytes, at: date },
    edge: { bsonType: 'array', items: bytes },
  }),
  [TRAIL.checkpoints]: validator({ _id: count, root: bytes, note: text, at: date }),
  [TRAIL.cosignatures]: validator({ _id: text, size: count, witness: text, line: text, at: date, nth: count }),
  [TRAIL.threads]: validator({ _id: text, position: count, first: count, count, c: bytes }),
  [TRAIL.censusTiles]: validator({
    _id: text,
    versions: { bsonType: 'array', items: objectOf({ size: count, hashes: bytes }) },
  }),
  [TRAIL.statements]: validator({ _id: text, index: count, witness: text, note: text, at: date }),
  [TRAIL.incidents]: validator({ _id: {}, at: date, kind: text, detail: text, index: countOrNull }),
};

function objectOf(properties: Readonly<Record<string, Shape>>): Shape {
  return { bsonType: 'object', required: Object.keys(properties), properties, additionalProperties: false };
}

function validator(properties: Readonly<Record<string, Shape>>): object {
  return { $jsonSchema: objectOf(properties) };
}
