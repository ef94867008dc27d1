import type { StoredEntry } from './find-stored.js';

/** The entries that a bundle shows, and the suppliers that it shows in part and without a count. */
export interface ShownInPart {
  readonly shown: readonly StoredEntry[];
  /** The threads of these suppliers, in ascending order: `uncounted` of the manifest. */
  readonly uncounted: readonly string[];
}

/**
 * A bundle's entries without what a supplier did before and after the purchase, which must not be visible in it (docs/trail-format.md §6).
 * Of each supplier they keep what was valid when the purchase began, and what came while it ran. The bundle does not tell how many other
 * entries there are.
 */
export function suppliersInPart(entries: readonly StoredEntry[], purchaseId: string): ShownInPart {
  const places = entries.flatMap(({ proc, index }) => (proc === purchaseId && index !== null ? [index] : []));
  const [first, last] = [Math.min(...places), Math.max(...places)];
  const kept = new Map<string, ReadonlySet<StoredEntry>>();
  for (const [id, own] of logged(entries)) {
    const before = own.filter(({ index }) => (index ?? 0) < first).slice(-1);
    const during = own.filter(({ index }) => index !== null && index >= first && index <= last);
    const some = [...before, ...during];
    kept.set(id, new Set(some.length > 0 ? some : own.slice(0, 1)));
  }
  return {
    shown: entries.filter((one) => !isOfSupplier(one) || (kept.get(one.subject.id)?.has(one) ?? true)),
    uncounted: [...kept.keys()].sort(),
  };
}

/** The logged entries of each supplier, in the order of the log. */
function logged(entries: readonly StoredEntry[]): Map<string, StoredEntry[]> {
  const found = new Map<string, StoredEntry[]>();
  for (const one of entries) {
    if (!isOfSupplier(one) || one.index === null) continue;
    const own = found.get(one.subject.id);
    if (own) own.push(one);
    else found.set(one.subject.id, [one]);
  }
  for (const own of found.values()) own.sort((a, b) => (a.index ?? 0) - (b.index ?? 0));
  return found;
}

function isOfSupplier({ subject, proc }: StoredEntry): boolean {
  return subject.type === 'Supplier' && proc === null;
}
