import { canonicalBytes, parseCanonical, utf8Text } from './canonical.js';
import { type EntryFacts, type TrailEntry, visibilityOf } from './entry-form.js';
import { countOf, hashTextOf, instantOf, listOf, objectOf, textOf } from './fields.js';
import { readPlainEntry } from './plain-entry.js';
import { said } from './said.js';
import { Unreadable } from './unreadable.js';

export {
  type ChangeCommitment,
  type EntryFacts,
  type EntrySource,
  type TrailEntry,
  VISIBILITY_CLASSES,
  type VisibilityClass,
  visibilityOf,
} from './entry-form.js';

/** Most bytes of an entry: what a tlog entry bundle can hold. */
export const ENTRY_LIMIT = 65_535;

const FIELDS = 'v log id at src type proc subject prev actor reason after pv changes attach req rule'.split(' ');
const OPTIONAL = ['occurredAt', 'about'];

/** The canonical bytes of an entry; throws a RangeError over 65,535 bytes. */
export function encodeEntry(entry: TrailEntry): Uint8Array {
  const bytes = canonicalBytes(entry);
  if (bytes.length > ENTRY_LIMIT) throw new RangeError(`entry of ${bytes.length} bytes`);
  return bytes;
}

/** Reads the part of an entry that checking a bundle needs; refuses whatever `decodeEntry` refuses. */
export function decodeFacts(bytes: Uint8Array): EntryFacts {
  if (bytes.length > ENTRY_LIMIT) throw new Unreadable(said('entry/tooLong'));
  return readPlainEntry(utf8Text(bytes)) ?? decodeEntry(bytes);
}

/** Reads an entry from its stored bytes; throws a TypeError that names the rule broken. */
export function decodeEntry(bytes: Uint8Array): TrailEntry {
  if (bytes.length > ENTRY_LIMIT) throw new Unreadable(said('entry/tooLong'));
  const value: unknown = parseCanonical(bytes);
  assertEntry(value);
  return value;
}

function assertEntry(value: unknown): asserts value is TrailEntry {
  const entry = objectOf(value, 'entry', FIELDS, OPTIONAL);
  if (entry.v !== 'trail/v1') throw new Unreadable(said('entry/version'));
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
  if (src !== 'native' && src !== 'late' && !/^mirror:./s.test(src)) throw new Unreadable(said('entry/source'));
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
    if (who !== '' && visibility !== 'personal') throw new Unreadable(said('entry/who'));
    if (seen.has(`${visibility} ${who}`)) throw new Unreadable(said('entry/changesTwice'));
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
