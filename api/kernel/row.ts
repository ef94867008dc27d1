import { Binary, Decimal128, Int32, Long } from 'mongodb';
import type { Json, State } from '../../schema/trail/index.js';
import { OUTSIDE_STATE, plainDecimal } from '../../schema/trail/plain-decimal.js';

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
  /** The purchase it belongs to or is linked with; schema/secrecy.ts says when its entries carry it. */
  readonly purchaseId?: string | null;
  /** The trail's own: leaf hash of the last entry and salt of the last state commitment (base64), and the entry's time. */
  readonly _t: { readonly prev: string | null; readonly salt: string; readonly at: Date };
}

/** Version of the projection below; it stands in each entry as `pv`. */
export const PROJECTION_VERSION = 1;

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
  for (const [name, value] of Object.entries(row)) if (!OUTSIDE_STATE.has(name)) projection[name] = toJson(value, name);
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
