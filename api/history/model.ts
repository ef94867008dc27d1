import type { IndexDescription } from 'mongodb';

/** What is known of a subject from its entries so far, by which its later entries are found. Made from open values alone. */
export interface Known {
  readonly number: string | null;
  readonly title: string | null;
  readonly name: string | null;
}

/** `entry_search`: the words by which a logged entry is found; `_id` is its index in the log. Derived from the log alone. */
export interface EntryWords {
  readonly _id: number;
  /** Id of the entry. */
  readonly id: string;
  readonly at: Date;
  readonly subject: { readonly type: string; readonly id: string };
  readonly proc: string | null;
  /** Pseudonym of the person who acted. */
  readonly actor: string;
  /** Words of open values and names, plus `#t:` type and `#r:` role. */
  readonly words: readonly string[];
  readonly known: Known;
  /** Suppliers concerned with the subject. */
  readonly suppliers: readonly string[];
}

/** The collection of these words. */
export const ENTRY_WORDS = 'entry_search';

/** Name of the cursor that says up to which index of the log they reach; another version starts from the beginning. */
export const SEARCH_CURSOR = 'search:v1';

/** The word that stands for an act, as `module.move`; its labels are looked up when somebody searches, not stored with each entry. */
export const typeWord = (type: string): string => `#t:${type}`;

/** The word that stands for a post. */
export const roleWord = (role: string): string => `#r:${role}`;

/** Indexes of the collection: newest first by word, by supplier and by person; a day is found by its time. */
export const searchIndexes: Readonly<Record<string, readonly IndexDescription[]>> = {
  [ENTRY_WORDS]: [
    { key: { words: 1, _id: -1 }, name: 'words' },
    { key: { suppliers: 1, _id: -1 }, name: 'suppliers' },
    { key: { actor: 1, at: 1 }, name: 'actor' },
    { key: { 'subject.id': 1, _id: -1 }, name: 'subject' },
    { key: { at: 1, _id: 1 }, name: 'at' },
    { key: { proc: 1, _id: 1 }, name: 'proc' },
  ],
};
