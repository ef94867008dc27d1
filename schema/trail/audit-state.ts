import { applyChanges } from './apply-changes.js';
import { hashFromBase64, toBase64 } from './base64.js';
import type { Json } from './canonical.js';
import type { Chain, ReadEntry } from './check-chains.js';
import { checkOpening } from './check-opening.js';
import { difference, type State } from './difference.js';
import type { EntryFacts, VisibilityClass } from './entry.js';
import { commitState, type Hash } from './hash.js';

/** A subject as it is stored, as far as its last entry says something about it; whatever is no text of the right kind is given as null. */
export interface StoredSubjectState {
  readonly rev: number | null;
  /** Leaf hash of its last entry, as the document keeps it. */
  readonly prev: string | null;
  readonly salt: string | null;
  /** Time of the last entry, stored twice: in the trail's own part and as the document's last change. */
  readonly at: string | null;
  readonly updatedAt: string | null;
  /** The projection; null where the document holds something that no act can have written. */
  readonly state: State | null;
}

/** The rule that a document breaks. */
export type StateRule = 'NO_ENTRY' | 'NO_DOCUMENT' | 'ENTRY_BROKEN' | 'GAP' | 'ROLLED_BACK' | 'VERSION' | 'CHANGED';

/** A field that differs from what the trail says. Absent values are null; `erased` says that the trail's value is erased or withheld. */
export interface FieldDifference {
  readonly path: string;
  readonly stored: Json;
  readonly trail: Json;
  readonly erased: boolean;
}

/** Whether a document is what its last entry commits to: one hash, without an opening. `entry` is that of the document's own version. */
export function fitsEntry(hash: Hash, stored: StoredSubjectState, entry: EntryFacts, leafHash: string): boolean {
  const { rev, prev, at, updatedAt } = stored;
  return (
    rev === entry.subject.rev &&
    prev === leafHash &&
    at === entry.at &&
    updatedAt === entry.at &&
    commits(hash, stored, entry)
  );
}

/** The rule that a document breaks where its chain does not confirm it. `stored` is null where there is no document. */
export function brokenRule(hash: Hash, stored: StoredSubjectState | null, chain: Chain, faulty: boolean): StateRule {
  if (!stored) return 'NO_DOCUMENT';
  const last = chain.at(-1);
  if (!last) return faulty ? 'ENTRY_BROKEN' : 'NO_ENTRY';
  if (faulty) return 'ENTRY_BROKEN';
  if (chain.some(({ entry }, at) => entry.subject.rev !== at + 1)) return 'GAP';
  if (stored.rev === last.entry.subject.rev) return 'CHANGED';
  const earlier = chain.find(({ entry }) => entry.subject.rev === stored.rev);
  return earlier && commits(hash, stored, earlier.entry) ? 'ROLLED_BACK' : 'VERSION';
}

/**
 * The fields in which a stored document differs from what its entries lead to. Fields of a class whose values are erased or withheld cannot
 * be compared; they are named only if nothing else explains the difference.
 */
export function fieldDifferences(
  hash: Hash,
  stored: StoredSubjectState,
  chain: Chain,
  classes: Readonly<Record<string, VisibilityClass>>,
): FieldDifference[] {
  const last = chain.at(-1);
  if (!last) return [];
  const { state, hidden } = foldKnown(hash, chain);
  const isHidden = (path: string) => hidden.has(classes[path.split('/')[1] ?? ''] ?? 'open');
  const known = stored.state ? difference(state, stored.state) : [];
  const found = [
    ...known
      .filter(({ path }) => !isHidden(path))
      .map(({ path, before = null, after = null }) => ({ path, stored: after, trail: before, erased: false })),
    ...ownParts(stored, last),
  ];
  if (found.length > 0 || hidden.size === 0) return found;
  return known
    .filter(({ path }) => isHidden(path))
    .map(({ path, after = null }) => ({ path, stored: after, trail: null, erased: true }));
}

function commits(hash: Hash, { salt, state }: StoredSubjectState, entry: EntryFacts): boolean {
  const bytes = hashFromBase64(salt ?? '');
  return bytes !== null && state !== null && toBase64(commitState(hash, bytes, state)) === entry.after;
}

/** What a document stores for the trail, besides its fields. */
function ownParts(stored: StoredSubjectState, { entry, leafHash, opening }: ReadEntry): FieldDifference[] {
  const salt = opening?.stateSalt ?? stored.salt;
  const pairs: readonly (readonly [string, Json, Json])[] = [
    ['/rev', stored.rev, entry.subject.rev],
    ['/updatedAt', stored.updatedAt, entry.at],
    ['/_t/prev', stored.prev, leafHash],
    ['/_t/at', stored.at, entry.at],
    ['/_t/salt', stored.salt, salt],
  ];
  return pairs
    .filter(([, own, trail]) => own !== trail)
    .map(([path, own, trail]) => ({ path, stored: own, trail, erased: false }));
}

/** The state that all opened values lead to, and the classes of which some values are no longer opened. */
function foldKnown(hash: Hash, chain: Chain): { readonly state: State; readonly hidden: ReadonlySet<VisibilityClass> } {
  let state: State = {};
  let hidden = new Set<VisibilityClass>();
  for (const { entry, opening } of chain) {
    if (opening?.state) {
      state = opening.state;
      hidden = new Set();
      continue;
    }
    const verdict = opening && checkOpening(hash, entry, opening);
    entry.changes.forEach((commitment, at) => {
      const part = opening?.changes[at];
      const opened = part && 'value' in part && verdict?.faults.length === 0 ? part.value : null;
      const next = opened && applied(state, opened);
      if (next) state = next;
      else hidden.add(commitment.class);
    });
  }
  return { state, hidden };
}

/** Null where the earlier values are erased, so that there is nothing to apply the changes to. */
function applied(state: State, changes: Parameters<typeof applyChanges>[1]): State | null {
  try {
    return applyChanges(state, changes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
