import { isHashText } from './base64.js';
import { said } from './said.js';
import { Unreadable } from './unreadable.js';

/** An object read from outside, field by field. */
export type Fields = Readonly<Record<string, unknown>>;

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** Asserts an object with exactly these fields; throws a TypeError that names a missing or unknown field. */
export function objectOf(
  value: unknown,
  where: string,
  needed: readonly string[],
  optional: readonly string[] = [],
): Fields {
  if (!isFields(value)) throw new Unreadable(said('form/object', { where }));
  for (const name of needed)
    if (!Object.hasOwn(value, name)) throw new Unreadable(said('form/lacks', { where, field: name }));
  for (const name of Object.keys(value))
    if (!needed.includes(name) && !optional.includes(name))
      throw new Unreadable(said('form/unknownField', { where, field: name }));
  return value;
}

/** Asserts a list. */
export function listOf(value: unknown, where: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new Unreadable(said('form/list', { where }));
  return value;
}

/** Asserts a text that is not empty. */
export function textOf(value: unknown, where: string): string {
  if (typeof value !== 'string' || value === '') throw new Unreadable(said('form/text', { where }));
  return value;
}

/** Asserts an instant in RFC 3339 with milliseconds and Z that exists in the calendar. */
export function instantOf(value: unknown, where: string): string {
  if (typeof value !== 'string' || !TIME.test(value)) throw new Unreadable(said('form/instant', { where }));
  const time = Date.parse(value);
  if (Number.isNaN(time) || new Date(time).toISOString() !== value)
    throw new Unreadable(said('form/instant', { where }));
  return value;
}

/** Asserts the canonical base64 of 32 bytes. */
export function hashTextOf(value: unknown, where: string): string {
  if (typeof value !== 'string' || !isHashText(value)) throw new Unreadable(said('form/hash', { where }));
  return value;
}

/** Asserts a whole number from `least` to 2^53 - 1. */
export function countOf(value: unknown, where: string, least: number): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < least)
    throw new Unreadable(said('form/count', { where }));
  return value;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
