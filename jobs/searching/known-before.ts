import { ENTRY_WORDS, type EntryWords, type Known } from '../../api/history/index.js';
import { collectionOf } from '../../api/kernel/database.js';
import { type FoundEntry, findEntries } from '../../api/trail/index.js';
import { KINDS } from '../../schema/generated/kinds.js';
import { type Before, entryWords, NOTHING_KNOWN } from './entry-words.js';

const found = () => collectionOf<EntryWords & { _id: number }>(ENTRY_WORDS);
const MOST = 10_000;

/** What is known about subjects from the entries before the first of these. */
export async function knownBefore(entries: readonly FoundEntry[]): Promise<Map<string, Before>> {
  const ids = new Set(entries.filter(({ entry }) => entry.subject.rev > 1).map(({ entry }) => entry.subject.id));
  if (ids.size === 0) return new Map();
  const rows = await found()
    .aggregate<Before & { readonly _id: string }>([
      { $match: { 'subject.id': { $in: [...ids] }, _id: { $lt: entries[0]?.index ?? 0 } } },
      { $sort: { 'subject.id': 1, _id: -1 } },
      { $group: { _id: '$subject.id', known: { $first: '$known' }, suppliers: { $first: '$suppliers' } } },
    ])
    .toArray();
  return new Map(rows.map(({ _id, known, suppliers }) => [_id, { known, suppliers }]));
}

/**
 * The names of the purchases of entries, from the act that began each. That act is read wherever it stands, since it may come after acts
 * taken together with it.
 */
export async function purchasesOf(entries: readonly FoundEntry[]): Promise<ReadonlyMap<string, Known>> {
  const ids = [...new Set(entries.map(({ entry }) => entry.proc))].filter((id) => id !== null);
  if (ids.length === 0) return new Map();
  const all = await findEntries({ 'subject.id': { $in: ids } }, MOST);
  return new Map(
    all
      .filter(({ entry }) => entry.subject.rev === 1)
      .map(({ entry, opening }) => [entry.subject.id, entryWords(0, entry, opening, NOTHING_KNOWN, null).known]),
  );
}

/** Kinds of subjects that show which supplier took part in which purchase. */
const OF_PARTNERS = Object.values(KINDS)
  .filter(({ fields }) => 'supplierId' in fields)
  .map(({ name }) => name);

/** The suppliers that took part in the purchase of an alert, as the log knew them when it was raised. */
export async function partnersOf({ entry, opening, index }: FoundEntry): Promise<readonly string[]> {
  if (entry.type !== 'risk.raiseAlert') return [];
  const changes = (opening?.changes ?? []).flatMap((part) => ('value' in part ? part.value : []));
  const about = changes.find(({ path }) => path === '/aboutPurchaseId')?.after;
  if (typeof about !== 'string') return [];
  const filter: object = { proc: about, _id: { $lt: index ?? 0 }, 'subject.type': { $in: OF_PARTNERS } };
  return found().distinct('suppliers', filter);
}
