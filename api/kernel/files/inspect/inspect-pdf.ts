import type { FileBytes } from './file-bytes.js';
import { type Looked, NO_PROPERTIES } from './looked.js';

/** How much is read at once, and how much of it is read again with the next piece, so that nothing is cut in two. */
const PIECE = 1_048_576;
const OVERLAP = 4_096;

const LITERAL = '\\((?:\\\\[\\s\\S]|[^\\\\()]){0,1000}\\)';
const HEX = '<[0-9A-Fa-f\\s]{0,2000}>';
const entry = (key: string) => new RegExp(`/${key}\\s*(${LITERAL}|${HEX})`);
const PATTERNS = {
  author: entry('Author'),
  creator: entry('Creator'),
  producer: entry('Producer'),
  documentId: /\/ID\s*\[\s*(<[0-9A-Fa-f\s]{2,200}>)/,
} as const;

/**
 * Whether a PDF is encrypted, and what its information dictionary says (ISO 32000-1, 14.3.3). The last mention counts, as later versions of
 * a file are written behind earlier ones. What stands in compressed object streams is not read.
 */
export async function lookIntoPdf(file: FileBytes): Promise<Looked> {
  const found: Partial<Record<keyof typeof PATTERNS, string>> = {};
  let isLocked = false;
  for (let at = 0; at < file.size; at += PIECE - OVERLAP) {
    const text = (await file.read(at, Math.min(at + PIECE, file.size))).toString('latin1');
    isLocked ||= /\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/.test(text);
    for (const [name, pattern] of Object.entries(PATTERNS)) {
      const value = [...text.matchAll(new RegExp(pattern, 'g'))].at(-1)?.[1];
      if (value !== undefined) Object.assign(found, { [name]: value });
    }
  }
  // Strings of an encrypted file are encrypted themselves; its id is not.
  const text = (value: string | undefined) => (value === undefined || isLocked ? null : textOf(value));
  const program = text(found.creator) || text(found.producer);
  const documentId = found.documentId?.replace(/[^0-9A-Fa-f]/g, '').toLowerCase() ?? null;
  const properties = { ...NO_PROPERTIES, author: text(found.author), program, documentId };
  return { form: 'pdf', isLocked, hasMacros: false, properties };
}

/** A string object of a PDF as text: UTF-16 or UTF-8 by its mark, Latin otherwise. */
function textOf(value: string): string {
  const bytes = value.startsWith('<')
    ? Buffer.from(value.replace(/[^0-9A-Fa-f]/g, ''), 'hex')
    : Buffer.from(unescaped(value.slice(1, -1)), 'latin1');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes.subarray(2));
  if (bytes[0] === 0xef && bytes[1] === 0xbb) return bytes.subarray(3).toString('utf8');
  return bytes.toString('latin1');
}

const NAMED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '\n': '' };

function unescaped(text: string): string {
  return text.replace(/\\([0-7]{1,3}|[\s\S])/g, (_, one: string) =>
    /^[0-7]/.test(one) ? String.fromCharCode(Number.parseInt(one, 8) & 0xff) : (NAMED[one] ?? one),
  );
}
