import { Binary, Decimal128, Int32, Long } from 'mongodb';
import type { Row } from '../../schema/kernel/row.js';
import type { Json, State } from '../../schema/trail/index.js';
import { OUTSIDE_STATE, plainDecimal } from '../../schema/trail/plain-decimal.js';

export type { Row } from '../../schema/kernel/row.js';

/** Version of the projection below; each entry records it as `pv`. */
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

/** A row as the trail commits to it: JSON without what the entry itself says; times as RFC 3339 with milliseconds. */
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
