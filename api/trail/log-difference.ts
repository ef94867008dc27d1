import { createHash } from 'node:crypto';
import { Binary, BSON, type Document } from 'mongodb';
import { SECRET_KINDS } from '../../schema/secrecy.js';
import type { EntryFacts } from '../../schema/trail/index.js';
import { SEALED } from './sealed.js';

/** What can be wrong with the stored log, compared with the bytes of its entries and with what is signed. */
export const LOG_RULES = [
  'ROW_CHANGED',
  'ROW_MISSING',
  'ROW_UNASKED',
  'LEAF_BROKEN',
  'LEAF_CHANGED',
  'LOG_NOT_SIGNED',
  'HEAD_CHANGED',
  'TILE_CHANGED',
  'HASH_DIFFERS',
  'CHECKPOINT_CHANGED',
  'CHECKPOINT_MISSING',
  'COSIGNATURE_CHANGED',
  'STATEMENT_CHANGED',
  'OPENING_MISSING',
  'OPENING_CHANGED',
  'OPENING_WRONG',
  'OPENING_EMPTIED',
  'OPENING_UNASKED',
  'OUTBOX_CHANGED',
  'OUTBOX_LATE',
  'OUTBOX_LOGGED',
  'THREAD_INCOMPLETE',
  'LOOK_CHANGED',
  'MORE_NEW',
] as const;

/** One of them. */
export type LogRule = (typeof LOG_RULES)[number];

/** A field beside an entry that differs from the entry's bytes; null where it is missing. */
export interface RowField {
  readonly path: string;
  readonly stored: string | null;
  readonly trail: string | null;
  readonly erased: false;
}

/** Something in the database that differs from the bytes of the log or from a signature. */
export interface LogDifference {
  readonly rule: LogRule;
  /** The subject of the entry, by its bytes; `sealed` in place of the id of a subject that is still secret. */
  readonly subject: { readonly type: string; readonly id: string };
  /** The purchase, by the bytes. */
  readonly purchaseId: string | null;
  /** The place: the entry's index, the id of a pending entry, or the size of a checkpoint. */
  readonly place: string;
  /** The entry's id, by the bytes; null where it is about no entry, or about one that is still secret. */
  readonly entryId: string | null;
  readonly fields: readonly RowField[];
  readonly lastHonest: null;
  /** Tells one change from the next. */
  readonly digest: string;
}

/** What is found wrong, before it is attributed to something. */
export interface Wrong {
  readonly rule: LogRule;
  readonly place: string | number;
  readonly fields?: readonly RowField[];
}

/**
 * A difference about an entry. Where its subject is secret, nothing is told but its place: nobody may learn what it is, how many there are
 * and for which event.
 */
export function aboutEntry(
  { id, subject, proc }: Pick<EntryFacts, 'id' | 'subject' | 'proc'>,
  wrong: Wrong,
): LogDifference {
  if (proc === null && (SECRET_KINDS.includes(subject.type) || subject.type === COVER))
    return differenceOf({ type: 'Entry', id: SEALED }, wrong, { fields: wrong.fields?.map(masked) ?? [] });
  return differenceOf({ type: subject.type, id: subject.id }, wrong, { purchaseId: proc, entryId: id });
}

/** A difference about something else: a checkpoint, a statement, or an entry whose bytes say nothing. */
export function aboutNote(type: 'Entry' | 'Checkpoint' | 'Census', wrong: Wrong): LogDifference {
  return differenceOf({ type, id: String(wrong.place) }, wrong, {});
}

/** Cover entries stand among sealed bids so that these cannot be counted. */
const COVER = 'Cover';

function differenceOf(
  subject: LogDifference['subject'],
  { rule, place, fields = [] }: Wrong,
  told: Partial<Pick<LogDifference, 'purchaseId' | 'entryId' | 'fields'>>,
): LogDifference {
  const digest = createHash('sha256')
    .update(JSON.stringify([rule, place, fields]))
    .digest('hex');
  return {
    ...{ rule, subject, place: String(place), purchaseId: null, entryId: null, fields, lastHonest: null, digest },
    ...told,
  };
}

function masked({ path, erased }: RowField): RowField {
  return { path, stored: '****', trail: '****', erased };
}

/**
 * The fields of a stored row that differ from the row rebuilt from the bytes, by path, including fields that no row has. The rows are first
 * compared as a whole, since of a million hardly one differs.
 */
export function fieldsThatDiffer(stored: Document, made: Document): RowField[] {
  if (Buffer.compare(BSON.serialize(stored), BSON.serialize(made)) === 0) return [];
  const [own, right] = [flat(stored), flat(made)];
  return [...new Set([...right.keys(), ...own.keys()])].flatMap((path) => {
    const [is, should] = [own.get(path) ?? null, right.get(path) ?? null];
    return is === should ? [] : [{ path, stored: shortened(is), trail: shortened(should), erased: false as const }];
  });
}

/** A field, with its stored value and the value that the bytes, or a signature, give. */
export function fieldOf(path: string, stored: string | null, trail: string | null): RowField {
  return { path, stored: shortened(stored), trail: shortened(trail), erased: false };
}

function flat(row: Document, before = ''): Map<string, string> {
  const fields = new Map<string, string>();
  for (const [name, value] of Object.entries(row)) {
    const path = `${before}/${name}`;
    if (isPlain(value)) for (const [inner, text] of flat(value, path)) fields.set(inner, text);
    else fields.set(path, textOf(value));
  }
  return fields;
}

function isPlain(value: unknown): value is Document {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function textOf(value: unknown): string {
  if (value instanceof Binary) return JSON.stringify(Buffer.from(value.buffer).toString('base64'));
  return JSON.stringify(value) ?? 'undefined';
}

const LONGEST = 200;

function shortened(text: string | null): string | null {
  return text !== null && text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
