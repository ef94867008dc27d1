import { canonicalBytes, parseCanonical, utf8Text } from './canonical.js';
import { countOf, hashTextOf, instantOf, listOf, objectOf, textOf } from './fields.js';
import { readPlainEntry } from './plain-entry.js';

/** How far a value may be shown: to all readers, to the commercial parties, or as data about a person. */
export const VISIBILITY_CLASSES = ['open', 'commercial', 'personal'] as const;

/** One of them. */
export type VisibilityClass = (typeof VISIBILITY_CLASSES)[number];

/** Asserts a visibility class; throws a TypeError. */
export function visibilityOf(value: unknown, where: string): VisibilityClass {
  const found = VISIBILITY_CLASSES.find((known) => known === textOf(value, where));
  if (!found) throw new TypeError(`${where} is no known class`);
  return found;
}

/** Where an entry comes from: made here, mirrored from another system, or recorded late. */
export type EntrySource = 'native' | `mirror:${string}` | 'late';

/** A commitment to one class of an entry's changes; in class personal, one per person. */
export interface ChangeCommitment {
  readonly class: VisibilityClass;
  /** Pseudonym of the person whom the changes are about; in class personal only. */
  readonly who?: string;
  /** Base64 of `commit(salt, changes)`. */
  readonly c: string;
}

/** A leaf of the log (TRAIL §1). It holds no personal data and no price: those stand behind salted commitments. */
export interface TrailEntry {
  readonly v: 'trail/v1';
  /** Origin of the log. */
  readonly log: string;
  readonly id: string;
  /** When it was recorded: RFC 3339 with milliseconds, Z. */
  readonly at: string;
  /** When it happened, if other than `at`. */
  readonly occurredAt?: string;
  readonly src: EntrySource;
  /** The act as `module.move`. */
  readonly type: string;
  /** Id of the purchase, if it belongs to one. */
  readonly proc: string | null;
  readonly subject: { readonly type: string; readonly id: string; readonly rev: number };
  /** Leaf hash of the subject's previous entry, base64; null for its first. */
  readonly prev: string | null;
  readonly actor: { readonly ref: string; readonly role: string; readonly via: string; readonly behalf?: string };
  readonly reason: { readonly code: string; readonly c?: string } | null;
  /** Base64 of the salted commitment to the subject's state after the act. */
  readonly after: string;
  /** Version of the projection that `after` commits to. */
  readonly pv: number;
  readonly changes: readonly ChangeCommitment[];
  readonly attach: readonly { readonly sha256: string; readonly bytes: number; readonly nameC: string }[];
  readonly req: string;
  readonly rule: string | null;
  /** For entries about reading: what was read. */
  readonly about?: readonly string[];
}

/** The most bytes an entry may have: what a tlog entry bundle can hold. */
export const ENTRY_LIMIT = 65_535;

const FIELDS = 'v log id at src type proc subject prev actor reason after pv changes attach req rule'.split(' ');
const OPTIONAL = ['occurredAt', 'about'];

/** The canonical bytes of an entry; throws a RangeError over 65,535 bytes. */
export function encodeEntry(entry: TrailEntry): Uint8Array {
  const bytes = canonicalBytes(entry);
  if (bytes.length > ENTRY_LIMIT) throw new RangeError(`entry of ${bytes.length} bytes`);
  return bytes;
}

/** Reads an entry from its stored bytes; throws a TypeError that names the rule broken. */
export function decodeEntry(bytes: Uint8Array): TrailEntry {
  if (bytes.length > ENTRY_LIMIT) throw new TypeError('entry over 65,535 bytes');
  return readPlainEntry(utf8Text(bytes)) ?? decodeByFields(bytes);
}

/** Reads an entry of any form, field by field; throws a TypeError that names the rule broken. */
export function decodeByFields(bytes: Uint8Array): TrailEntry {
  const value: unknown = parseCanonical(bytes);
  assertEntry(value);
  return value;
}

function assertEntry(value: unknown): asserts value is TrailEntry {
  const entry = objectOf(value, 'entry', FIELDS, OPTIONAL);
  if (entry.v !== 'trail/v1') throw new TypeError('unknown version of entry');
  for (const name of ['log', 'id', 'type', 'req']) textOf(entry[name], name);
  for (const name of ['proc', 'rule']) if (entry[name] !== null) textOf(entry[name], name);
  assertSource(textOf(entry.src, 'src'));
  instantOf(entry.at, 'at');
  if (Object.hasOwn(entry, 'occurredAt')) instantOf(entry.occurredAt, 'occurredAt');
  hashTextOf(entry.after, 'after');
  if (entry.prev !== null) hashTextOf(entry.prev, 'prev');
  countOf(entry.pv, 'pv', 0);
  assertSubject(entry.subject);
  assertActor(entry.actor);
  if (entry.reason !== null) assertReason(entry.reason);
  assertChanges(listOf(entry.changes, 'changes'));
  for (const file of listOf(entry.attach, 'attach')) assertFile(file);
  if (Object.hasOwn(entry, 'about')) for (const id of listOf(entry.about, 'about')) textOf(id, 'about');
}

function assertSource(src: string): void {
  if (src !== 'native' && src !== 'late' && !/^mirror:./.test(src)) throw new TypeError('src is no known source');
}

function assertSubject(value: unknown): void {
  const subject = objectOf(value, 'subject', ['type', 'id', 'rev']);
  textOf(subject.type, 'subject.type');
  textOf(subject.id, 'subject.id');
  countOf(subject.rev, 'subject.rev', 1);
}

function assertActor(value: unknown): void {
  const actor = objectOf(value, 'actor', ['ref', 'role', 'via'], ['behalf']);
  for (const name of Object.keys(actor)) textOf(actor[name], `actor.${name}`);
}

function assertReason(value: unknown): void {
  const reason = objectOf(value, 'reason', ['code'], ['c']);
  textOf(reason.code, 'reason.code');
  if (Object.hasOwn(reason, 'c')) hashTextOf(reason.c, 'reason.c');
}

function assertChanges(changes: readonly unknown[]): void {
  const seen = new Set<string>();
  for (const value of changes) {
    const change = objectOf(value, 'changes', ['class', 'c'], ['who']);
    const visibility = visibilityOf(change.class, 'changes.class');
    const who = Object.hasOwn(change, 'who') ? textOf(change.who, 'changes.who') : '';
    if (who !== '' && visibility !== 'personal') throw new TypeError('changes.who stands in class personal only');
    if (seen.has(`${visibility} ${who}`)) throw new TypeError('changes name a class and person twice');
    seen.add(`${visibility} ${who}`);
    hashTextOf(change.c, 'changes.c');
  }
}

function assertFile(value: unknown): void {
  const file = objectOf(value, 'attach', ['sha256', 'bytes', 'nameC']);
  hashTextOf(file.sha256, 'attach.sha256');
  countOf(file.bytes, 'attach.bytes', 0);
  hashTextOf(file.nameC, 'attach.nameC');
}
