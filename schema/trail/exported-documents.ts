import { type Json, utf8Text } from './canonical.js';
import { plainDecimal } from './plain-decimal.js';
import { type Said, said } from './said.js';
import { Unreadable } from './unreadable.js';

/** A document of a database export in plain JSON: dates as instants, decimals as text, binaries as base64. */
export type ExportedDocument = Readonly<Record<string, Json>>;

/**
 * The documents of a database export as mongoexport writes it: MongoDB's extended JSON (canonical or relaxed), one document a line or one
 * list of all. Throws a TypeError that names the line.
 */
export function parseExport(bytes: Uint8Array): ExportedDocument[] {
  const text = utf8Text(bytes).trim();
  if (text === '') throw new Unreadable(said('export/empty'));
  if (!text.startsWith('['))
    return text.split('\n').flatMap((line, at) => (line.trim() === '' ? [] : [documentOf(line, at + 1)]));
  const list: unknown = parsed(text, 1);
  return Array.isArray(list) ? list.map((value, at) => plainDocument(value, at + 1)) : [];
}

function documentOf(line: string, at: number): ExportedDocument {
  return plainDocument(parsed(line, at), at);
}

function parsed(text: string, at: number): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw noDocument(at, error instanceof Error ? error.message : String(error));
  }
}

function noDocument(line: number, why: Said | string): Unreadable {
  return new Unreadable(said('export/line', { line, why }));
}

function plainDocument(value: unknown, at: number): ExportedDocument {
  const plain = plainOf(value, at);
  if (!isDocument(plain) || typeof plain._id !== 'string') throw noDocument(at, said('export/noId'));
  return plain;
}

function plainOf(value: unknown, at: number): Json {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') return value;
  if (Array.isArray(value)) return value.map((item) => plainOf(item, at));
  const fields = Object.entries(value);
  const [name, content] = fields[0] ?? [];
  if (name?.startsWith('$')) return specialOf(name, content, at);
  return Object.fromEntries(fields.map(([field, inner]) => [field, plainOf(inner, at)]));
}

function specialOf(name: string, content: unknown, at: number): Json {
  switch (name) {
    case '$date':
      return instantOf(typeof content === 'string' ? content : Number(specialText(content)), at);
    case '$numberDecimal':
      return plainDecimal(String(content));
    case '$numberInt':
    case '$numberLong':
    case '$numberDouble': {
      const number = Number(content);
      if (!Number.isSafeInteger(number)) throw noDocument(at, said('export/number', { value: String(content) }));
      return number;
    }
    case '$binary':
      return specialText(content);
    case '$oid':
      return String(content);
    default:
      throw noDocument(at, said('export/kind', { kind: name }));
  }
}

/** The text inside a special value: of `{"$numberLong": "…"}` in a date, of `{"base64": "…"}` in a binary. */
function specialText(content: unknown): string {
  if (typeof content === 'string') return content;
  const [inner] = typeof content === 'object' && content !== null ? Object.values(content) : [];
  return String(inner);
}

function instantOf(value: string | number, at: number): string {
  const time = new Date(value);
  if (Number.isNaN(time.getTime())) throw noDocument(at, said('export/instant', { value }));
  return time.toISOString();
}

/** Whether a JSON value is an object with fields. */
export function isDocument(value: Json | undefined): value is ExportedDocument {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
