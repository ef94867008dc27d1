import { said } from './said.js';
import { Unreadable } from './unreadable.js';
/** A JSON value; numbers are safe integers, since amounts are decimal texts. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

const encoder = new TextEncoder();
// A byte-order mark is read as a character, so that it is refused; broken UTF-8 throws. So text and bytes match one to one.
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The RFC 8785 (JCS) bytes of a value; throws on what JSON cannot hold. */
export function canonicalBytes(value: unknown): Uint8Array {
  return encoder.encode(canonicalText(value));
}

/** Writes the RFC 8785 bytes of a value into `room` from an offset on; returns the offset of their end, or -1 where they do not fit. */
export function writeCanonical(value: unknown, room: Uint8Array, from: number): number {
  const text = canonicalText(value);
  const { read, written } = encoder.encodeInto(text, room.subarray(from));
  return read === text.length ? from + written : -1;
}

/** Deepest nesting that is read; beyond it other readers give up, each at another depth. */
const DEEPEST = 64;

/**
 * Reads canonical JSON and nothing else. Throws a TypeError for bytes that differ from what `canonicalBytes` gives (another key order,
 * white space, duplicate keys, other number forms, broken UTF-8), for numbers that are not whole or not below 2^53, and for nesting deeper
 * than 64.
 */
export function parseCanonical(bytes: Uint8Array): Json {
  let text: string;
  let value: Json;
  let again: string;
  try {
    text = decoder.decode(bytes);
    value = JSON.parse(text);
  } catch {
    throw new Unreadable(said('form/json'));
  }
  try {
    // Text that JSON.stringify reproduces, with its names in order, is canonical; the longer way decides on everything else.
    if (isInOrder(value, 1) && !text.includes('\\ud') && JSON.stringify(value) === text) return value;
    again = canonicalText(value);
  } catch {
    throw new Unreadable(said('form/tooDeep'));
  }
  if (again !== text) throw new Unreadable(said('form/canonical'));
  return value;
}

/** Whether the fields of all objects inside are in the order of their names; throws for numbers and depths that are not allowed. */
function isInOrder(value: Json, depth: number): boolean {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new RangeError('no whole number below 2^53');
  if (typeof value !== 'object' || value === null) return true;
  if (depth > DEEPEST) throw new RangeError('too deep');
  let inOrder = true;
  if (Array.isArray(value)) {
    for (const item of value) if (!isInOrder(item, depth + 1)) inOrder = false;
    return inOrder;
  }
  let before = '';
  for (const [name, field] of Object.entries(value)) {
    if (!isInOrder(field, depth + 1) || name < before) inOrder = false;
    before = name;
  }
  return inOrder;
}

/** The text of bytes that must be UTF-8; throws a TypeError for others. */
export function utf8Text(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new Unreadable(said('form/utf8'));
  }
}

/** Reads JSON in UTF-8 with any layout; throws a TypeError for anything else. */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decoder.decode(bytes));
  } catch {
    throw new Unreadable(said('form/json'));
  }
}

/** Whether two byte strings are equal. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}

/**
 * Objects and lists are written by hand, since JSON.stringify takes no order of fields. A general library took twice as long, and this is
 * most of the cost of an entry. A value that contains itself overflows the stack.
 */
function canonicalText(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return quoted(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'number':
      // ECMAScript writes numbers as RFC 8785 requires; minus zero is written as 0.
      if (Number.isFinite(value)) return String(value);
      break;
    case 'object':
      if (value === null) return 'null';
      if (Array.isArray(value)) return listText(value);
      if (isPlain(value)) return fieldsText(value);
      break;
    case 'bigint':
    case 'function':
    case 'symbol':
    case 'undefined':
      break;
  }
  throw new Unreadable(said('form/value', { value: String(value) }));
}

function listText(items: readonly unknown[]): string {
  let text = '';
  for (let at = 0; at < items.length; at++) text += (at === 0 ? '' : ',') + canonicalText(items[at]);
  return `[${text}]`;
}

/** The fields in the order of their names' UTF-16 code units, which is that of sort(); undefined fields are left out. */
function fieldsText(value: { readonly [name: string]: unknown }): string {
  let text = '';
  for (const name of Object.keys(value).sort()) {
    const field = value[name];
    if (field !== undefined) text += `${text === '' ? '' : ','}${quoted(name)}:${canonicalText(field)}`;
  }
  return `{${text}}`;
}

/** Dates, decimals and the like have a JSON form of their own, which is not ours: their values would be lost silently. */
function isPlain(value: object): value is { readonly [name: string]: unknown } {
  return !('toJSON' in value && typeof value.toJSON === 'function');
}

/** JSON.stringify writes half a surrogate pair as an escape; only text with such an escape needs a closer look. */
function quoted(text: string): string {
  const written = JSON.stringify(text);
  if (written.includes('\\ud') && HALF_A_PAIR.test(text)) throw new Unreadable(said('form/halfPair'));
  return written;
}

const HALF_A_PAIR = /\p{Surrogate}/u;
