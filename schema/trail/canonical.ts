import canonicalize from 'canonicalize';

/** A JSON value; numbers are safe integers, since amounts are decimal texts. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

const encoder = new TextEncoder();
// A byte-order mark stays a character, so that it is refused; broken UTF-8 throws, so that text and bytes match one to one.
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The RFC 8785 (JCS) bytes of a value; throws on what JSON cannot hold. */
export function canonicalBytes(value: unknown): Uint8Array {
  return encoder.encode(canonicalText(value));
}

/**
 * Reads canonical JSON and nothing else: bytes that are not exactly what `canonicalBytes` gives (other key order, white
 * space, duplicate keys, other number forms, numbers beyond 2^53, broken UTF-8) throw a TypeError.
 */
export function parseCanonical(bytes: Uint8Array): Json {
  let text: string;
  let value: Json;
  let again: string;
  try {
    text = decoder.decode(bytes);
    value = JSON.parse(text);
  } catch {
    throw new TypeError('not JSON in UTF-8');
  }
  try {
    again = canonicalText(value);
  } catch {
    throw new TypeError('not canonical JSON (RFC 8785): too deep, or a value it cannot hold');
  }
  if (again !== text) throw new TypeError('not canonical JSON (RFC 8785)');
  return value;
}

/** The text of bytes that must be UTF-8; throws a TypeError for others. */
export function utf8Text(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new TypeError('not UTF-8');
  }
}

/** Reads JSON in UTF-8 that people may have laid out as they like; throws a TypeError for anything else. */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decoder.decode(bytes));
  } catch {
    throw new TypeError('not JSON in UTF-8');
  }
}

/** Whether two byte strings are equal. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}

function canonicalText(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('not a JSON value');
  return text;
}
