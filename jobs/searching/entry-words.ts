import { type EntryWords, type Known, roleWord, typeWord } from '../../api/history/index.js';
import { subjectOfId } from '../../schema/common/ids.js';
import { wordsOf } from '../../schema/history/words.js';
import type { Change, Json, OpenedChanges, Opening, TrailEntry } from '../../schema/trail/index.js';

/** What is known about a subject from its entries before this one. */
export interface Before {
  readonly known: Known;
  readonly suppliers: readonly string[];
}

/** Where nothing is known about a subject yet. */
export const NOTHING_KNOWN: Before = { known: { number: null, title: null, name: null }, suppliers: [] };

// The platform's own bookkeeping; the state, which the act tells; and identities, since people cannot be searched for by words.
const SILENT = new Set(['_id', 'acts', 'createdAt', 'envelope', 'state', 'ref', 'personRef']);
const MOST_WORDS = 2_000;
const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

/** The words by which an entry is found, given what is known about its subject and purchase. Values that are not open add no words. */
export function entryWords(
  index: number,
  entry: TrailEntry,
  opening: Opening | null,
  before: Before,
  purchase: Known | null,
): EntryWords {
  const open = (opening?.changes ?? []).filter((part) => part.class === 'open').flatMap(changesOf);
  const shown = (opening?.changes ?? []).filter((part) => part.class !== 'personal').flatMap(changesOf);
  const known = { ...before.known, ...namesIn(open) };
  const texts = [
    ...Object.values(known),
    ...Object.values(purchase ?? {}),
    ...open.flatMap(({ after, before: was }) => [...textsIn(after), ...textsIn(was)]),
    typeof opening?.reason?.value === 'string' ? opening.reason.value : null,
  ].filter((text) => text !== null);
  const words = new Set([typeWord(entry.type), roleWord(entry.actor.role), entry.id, entry.subject.id]);
  for (const text of texts) for (const word of wordsOf(text)) if (words.size < MOST_WORDS) words.add(word);
  return {
    _id: index,
    id: entry.id,
    at: new Date(entry.at),
    subject: { type: entry.subject.type, id: entry.subject.id },
    proc: entry.proc,
    actor: entry.actor.ref,
    words: [...words],
    known,
    suppliers: [...new Set([...before.suppliers, ...suppliersIn(entry, shown)])],
  };
}

function changesOf(part: OpenedChanges): readonly Change[] {
  if (!('value' in part)) return [];
  return part.value.filter(({ path }) => !SILENT.has(path.split('/')[1] ?? ''));
}

function namesIn(changes: readonly Change[]): Partial<Known> {
  const names: Record<string, string> = {};
  for (const { path, after } of changes)
    if (['/number', '/title', '/name'].includes(path) && typeof after === 'string') names[path.slice(1)] = after;
  return names;
}

/** Texts and numbers in a value, without the ids of people. */
function textsIn(value: Json | undefined): string[] {
  if (typeof value === 'number') return [String(value)];
  if (typeof value === 'string') return INSTANT.test(value) || subjectOfId(value) === 'Account' ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap((item: Json) => textsIn(item));
}

function suppliersIn({ subject }: TrailEntry, changes: readonly Change[]): string[] {
  const own = subject.type === 'Supplier' ? [subject.id] : [];
  const named = changes.flatMap(({ after }) => textsIn(after)).filter((text) => subjectOfId(text) === 'Supplier');
  return [...own, ...named];
}
