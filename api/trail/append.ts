import { HASH_BYTES } from '../../schema/trail/hash.js';
import {
  type Change,
  canonicalBytes,
  commit,
  commitState,
  difference,
  encodeEntry,
  leafHash,
  type OpenedChanges,
  type Opening,
  type State,
  type TrailEntry,
  toBase64,
  type VisibilityClass,
} from '../../schema/trail/index.js';
import { randomBytes } from '../kernel/random-bytes.js';
import { nodeSha256 } from './crypto.js';
import { outboxRow } from './rows-of-entry.js';
import type { OutboxDocument, StoredSubject } from './stored.js';

/** An act on one subject, as `execute` passes it on to be recorded. */
export interface Act {
  readonly log: string;
  /** Id of the entry. */
  readonly id: string;
  readonly at: Date;
  /** `module.move`. */
  readonly type: string;
  readonly proc: string | null;
  readonly subject: StoredSubject;
  /** Leaf hash of the subject's previous entry, base64; null for its first. */
  readonly prev: string | null;
  readonly actor: TrailEntry['actor'];
  /** The reason the person gave. */
  readonly reason: string | null;
  readonly before: State | null;
  readonly after: State;
  readonly projectionVersion: number;
  readonly classes: Readonly<Record<string, VisibilityClass>>;
  /** Pseudonym of the person that the subject's personal fields are about. */
  readonly person: string | null;
  readonly requestId: string;
  /** Where the act happened in another system and is only mirrored here: which system, and when. */
  readonly mirrored: { readonly system: string; readonly occurredAt: Date } | null;
  /** The files that the act brings, with their hashes in hexadecimal digits. */
  readonly attach?: readonly { readonly sha256: string; readonly bytes: number; readonly name: string }[];
  /** Whom or what else the act is about, by id or pseudonym. */
  readonly about?: readonly string[];
}

/** A recorded act: the row for the outbox, and what the subject's row keeps. */
export interface RecordedAct {
  readonly outbox: OutboxDocument;
  /** Base64 of the entry's leaf hash, which is `prev` of the subject's next entry. */
  readonly leafHash: string;
  /** Base64 of the state commitment's salt. */
  readonly salt: string;
}

/**
 * Makes the trail entry of an act (docs/trail-format.md §2, §3): salted commitments in the leaf, salts and values in the opening beside it.
 */
export function recordAct(act: Act): RecordedAct {
  const salt = newSalt();
  const opened = openedChanges(act);
  const reason = act.reason === null ? null : { salt: toBase64(newSalt()), value: act.reason };
  const files = act.attach ?? [];
  const names = files.map(({ name }) => ({ salt: toBase64(newSalt()), value: name }));
  const entry: TrailEntry = {
    v: 'trail/v1',
    log: act.log,
    id: act.id,
    at: act.at.toISOString(),
    ...sourceOf(act),
    type: act.type,
    proc: act.proc,
    subject: act.subject,
    prev: act.prev,
    actor: act.actor,
    reason: reason && { code: 'stated', c: commitment(reason.salt, reason.value) },
    after: toBase64(commitState(nodeSha256, salt, act.after)),
    pv: act.projectionVersion,
    changes: opened.map(({ class: visibility, who, salt: own, value }) => ({
      class: visibility,
      ...(who === undefined ? {} : { who }),
      c: commitment(own, value),
    })),
    attach: files.map(({ sha256, bytes }, at) => ({
      sha256: Buffer.from(sha256, 'hex').toString('base64'),
      bytes,
      nameC: commitment(names[at]?.salt ?? '', names[at]?.value),
    })),
    req: act.requestId,
    rule: null,
    ...(act.about?.length ? { about: act.about } : {}),
  };
  const leaf = encodeEntry(entry);
  const opening: Opening = {
    stateSalt: toBase64(salt),
    changes: opened,
    ...(reason ? { reason } : {}),
    ...(names.length > 0 ? { names } : {}),
  };
  return {
    outbox: outboxRow({ leaf, entry }, canonicalBytes(opening)),
    leafHash: toBase64(leafHash(nodeSha256, leaf)),
    salt: toBase64(salt),
  };
}

function sourceOf({ mirrored }: Act): Pick<TrailEntry, 'src' | 'occurredAt'> {
  if (mirrored === null) return { src: 'native' };
  return { src: `mirror:${mirrored.system}`, occurredAt: mirrored.occurredAt.toISOString() };
}

type Opened = Extract<OpenedChanges, { readonly salt: string }>;

function openedChanges(act: Act): Opened[] {
  const byClass = new Map<VisibilityClass, Change[]>();
  for (const change of difference(act.before, act.after)) {
    const field = change.path.split('/')[1] ?? '';
    const visibility = act.classes[field] ?? 'open';
    const same = byClass.get(visibility);
    if (same) same.push(change);
    else byClass.set(visibility, [change]);
  }
  return [...byClass].map(([visibility, value]) => ({
    class: visibility,
    ...(visibility === 'personal' && act.person !== null ? { who: act.person } : {}),
    salt: toBase64(newSalt()),
    value,
  }));
}

function commitment(salt: string, value: unknown): string {
  return toBase64(commit(nodeSha256, Buffer.from(salt, 'base64'), value));
}

function newSalt(): Uint8Array {
  return randomBytes(HASH_BYTES);
}
