import { Binary, Decimal128, Int32, Long } from 'mongodb';
import type { Json, State } from '../../schema/trail/index.js';

/**
 * What every stored subject has. Amounts and quantities are exact decimal text in a row (Decimal128 in the database), times
 * are Dates, and what is unknown is null, never absent.
 */
export interface Row {
  readonly _id: string;
  /** Counts the acts on the subject, from 1. */
  readonly rev: number;
  readonly state: string;
  /** Who took which move, by the pseudonyms of the trail: what separation of duties is judged by. */
  readonly acts: Readonly<Record<string, readonly string[]>>;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  /** The purchase it belongs to; becomes `proc` of its entries. Absent for kinds that never belong to one. */
  readonly purchaseId?: string | null;
  /** The trail's own: leaf hash of the last entry and salt of the last state commitment (base64), and the entry's time. */
  readonly _t: { readonly prev: string | null; readonly salt: string; readonly at: Date };
}

/** Version of the projection below; it stands in each entry as `pv`. */
export const PROJECTION_VERSION = 1;

// rev and updatedAt stand in the entry itself; _t is the trail's own.
const OUTSIDE = new Set(['_t', 'rev', 'updatedAt', '__v']);

/** A row from its stored document: decimals become text, wrapped integers numbers, binaries base64 text. */
export function fromStored(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || value instanceof Date) return value ?? null;
  if (value instanceof Decimal128) return plainDecimal(value.toString());
  if (value instanceof Binary) return Buffer.from(value.buffer).toString('base64');
  if (value instanceof Long || value instanceof Int32) return Number(value);
  if (Array.isArray(value)) return value.map(fromStored);
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, fromStored(field)]));
}

/** A row as the trail commits to it: JSON without what the entry says itself; times as RFC 3339 with milliseconds. */
export function projectionOf(row: Row): State {
  const projection: Record<string, Json> = {};
  for (const [name, value] of Object.entries(row)) if (!OUTSIDE.has(name)) projection[name] = toJson(value, name);
  return projection;
}

function toJson(value: unknown, where: string): Json {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new TypeError(`${where}: a number that is no safe integer`);
    return value;
  }
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map((item, index) => toJson(item, `${where}.${index}`));
  if (typeof value !== 'object') throw new TypeError(`${where}: ${typeof value} has no place in a projection`);
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, toJson(field, `${where}.${name}`)]));
}

/** Decimal128 writes large and small values with an exponent; ours are always written out. */
function plainDecimal(text: string): string {
  const parts = /^(-?)(\d+)(?:\.(\d+))?E([+-]\d+)$/.exec(text);
  if (!parts) return text;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = parts;
  const digits = whole + fraction;
  const point = whole.length + Number(exponent);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  if (point >= digits.length) return sign + digits + '0'.repeat(point - digits.length);
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}
