import { textOf } from './fields.js';
import { said } from './said.js';
import { Unreadable } from './unreadable.js';

/** How far a value may be shown: to all readers, to the commercial parties, or as data about a person. */
export const VISIBILITY_CLASSES = ['open', 'commercial', 'personal'] as const;

/** One of them. */
export type VisibilityClass = (typeof VISIBILITY_CLASSES)[number];

/** Asserts a visibility class; throws a TypeError. */
export function visibilityOf(value: unknown, where: string): VisibilityClass {
  const found = VISIBILITY_CLASSES.find((known) => known === textOf(value, where));
  if (!found) throw new Unreadable(said('form/class', { where }));
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

/** A leaf of the log (docs/trail-format.md §2). It holds no personal data and no price: those stand behind salted commitments. */
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
  /** For an entry about reading, what was read; for an erasure, whose values are erased. */
  readonly about?: readonly string[];
}

/** The part of an entry that checking a bundle needs: its place, its chain, and what it commits to. */
export type EntryFacts = Pick<
  TrailEntry,
  'log' | 'id' | 'at' | 'type' | 'proc' | 'subject' | 'prev' | 'after' | 'changes' | 'attach'
> & {
  readonly reason: Omit<NonNullable<TrailEntry['reason']>, 'code'> | null;
};
